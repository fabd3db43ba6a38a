import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { StateScreen } from "@/components/layout/state-screen";
import { findLiveSession } from "@/lib/server/auth/find-actor";
import { homeOf } from "@/lib/server/auth/home-path";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).errors.notFound.title };
}

/** What is not there for the staff: their way back is their own desk. */
export default async function DeskNotFound() {
  const { errors, common } = await getMessages();
  const { title, text, safeAtDesk, desk, home } = errors.notFound;
  const session = await findLiveSession();
  const ways = [
    ...(session ? [{ href: homeOf(session.actor.role), label: desk }] : []),
    { href: "/", label: home },
  ];
  return <StateScreen title={title} text={text} safe={safeAtDesk} product={common.product} ways={ways} />;
}
