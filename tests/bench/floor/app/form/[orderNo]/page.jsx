import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { findAccount, saveDraft } from "../../database.mjs";

async function save(orderNo, form) {
  "use server";
  await findAccount();
  await saveDraft(orderNo, { "sponsor.commAddress": form.get("sponsor.commAddress") });
  const next = `/page/step?order=${orderNo}`;
  if ((await headers()).has("next-action")) return next;
  redirect(next);
}

export default async function Page({ params }) {
  return <form action={save.bind(null, (await params).orderNo)} />;
}
