import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getMessages } from "next-intl/server";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { orderPath } from "@/lib/server/filing/order-paths";
import { requireQueued } from "@/lib/server/filing/queued-filing";
import { orNotFound } from "../../or-not-found";
import { WizardStep } from "../../wizard-step";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).queue.check.title };
}

/** The basic check of a filing in the queue; its order once it is one. */
export default async function QueuedFilingPage({
  params,
  searchParams,
}: PageProps<"/filings/queue/[queuedId]">) {
  const actor = await requireActor(["APPLICANT"]);
  const { queuedId } = await params;
  const { orderNo } = await orNotFound(requireQueued(db, actor.id, queuedId));
  if (orderNo) redirect(orderPath(orderNo));
  return <WizardStep orderNo={queuedId} step={{ id: "check", serviceKey: "" }} query={await searchParams} />;
}
