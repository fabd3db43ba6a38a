import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { findAccount, replayWrite } from "../database.mjs";

async function save(deed, own, _form) {
  "use server";
  await findAccount();
  const next = `/page/${deed}-next?${new URLSearchParams({ saved: await replayWrite(deed, own) })}`;
  if ((await headers()).has("next-action")) return next;
  redirect(next);
}

export default function Page() {
  return <form action={save.bind(null, "", {})} />;
}
