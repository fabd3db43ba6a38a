import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { StateScreen } from "@/components/layout/state-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).errors.forbidden.title };
}

export default async function Forbidden() {
  const { errors, common } = await getMessages();
  const { switch: other, home, ...words } = errors.forbidden;
  const ways = [
    { href: "/sign-in", label: other },
    { href: "/", label: home },
  ];
  return <StateScreen {...words} product={common.product} ways={ways} />;
}
