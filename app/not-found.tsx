import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { StateScreen } from "@/components/layout/state-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).errors.notFound.title };
}

export default async function NotFound() {
  const { filings, home, ...words } = (await getMessages()).errors.notFound;
  const ways = [
    { href: "/filings", label: filings },
    { href: "/", label: home },
  ];
  return <StateScreen {...words} ways={ways} />;
}
