import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { PlainForm } from "@/components/ui/plain-form";
import { fillText } from "@/lib/i18n/fill-text";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { QUEUE_PATH, queuedPath } from "@/lib/server/filing/order-paths";
import { findQueuedLine } from "@/lib/server/filing/queue-page";
import { orNotFound } from "../../../or-not-found";
import { withdrawQueuedAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).queue.withdraw.title };
}

/** Gives a filing in the queue up: what that means, and the one button that does it. */
export default async function WithdrawQueuedPage({
  params,
}: PageProps<"/filings/queue/[queuedId]/withdraw">) {
  const actor = await requireActor(["APPLICANT"]);
  const { queuedId } = await params;
  const { queue } = await getMessages();
  const line = await orNotFound(findQueuedLine(db, actor, queuedId, await getLocale()));
  if (!line) redirect(queuedPath(queuedId));
  const name = [line.serviceSummary, line.sponsorName].filter(Boolean).join(" · ") || queue.unnamed;
  return (
    <Column>
      <PageHead
        title={queue.withdraw.title}
        lead={fillText(queue.withdraw.lead, { name })}
        above={<BackLink href={QUEUE_PATH}>{queue.title}</BackLink>}
      />
      <PlainForm
        action={withdrawQueuedAction.bind(null, queuedId)}
        fields={[]}
        submit={queue.withdraw.submit}
        texts={await findPlainFormTexts()}
      />
    </Column>
  );
}
