import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { StateScreen } from "@/components/layout/state-screen";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).errors.notFound.title };
}

export default async function NotFound() {
  const { errors, common } = await getMessages();
  const { title, text, safe, filings, home } = errors.notFound;
  const ways = [
    { href: "/filings", label: filings },
    { href: "/", label: home },
  ];
  return <StateScreen title={title} text={text} safe={safe} product={common.product} ways={ways} />;
}
