import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { SummaryList } from "@/components/ui/summary-list";
import { MAX_QUEUED } from "@/lib/domain/filing/queue";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { fillText } from "@/lib/i18n/fill-text";
import { label } from "@/lib/i18n/label";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { isReadyToQueue } from "@/lib/server/filing/change-queue";
import { findDraft } from "@/lib/server/filing/draft-repository";
import { sponsorHash } from "@/lib/server/filing/identifiers";
import { QUEUE_PATH } from "@/lib/server/filing/order-paths";
import { summaryColumns } from "@/lib/server/filing/order-summary";
import { findShownAhead, type ShownAhead } from "@/lib/server/filing/queue-page";
import { listQueued } from "@/lib/server/filing/queued-filing";
import { requireWizardOrder, type WizardOrder } from "@/lib/server/filing/wizard-order";
import { NEW_ORDER } from "@/lib/wizard/step-view";
import { queueFilingAction } from "../../queue/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).queue.into.title };
}

/** Where a checked filing goes on while another order is open: what it waits for, and the button that puts it in the queue. */
export default async function IntoQueuePage() {
  const actor = await requireActor(["APPLICANT"]);
  const [locale, { queue }] = [await getLocale(), await getMessages()];
  const words = queue.into;
  // Looking at this page begins nothing.
  const draft = await findDraft(db, { accountId: actor.id });
  const page = draft && (await requireWizardOrder(db, actor, NEW_ORDER, { at: now() }));
  const [queued, ahead] = await Promise.all([
    listQueued(db, actor.id),
    findShownAhead(db, actor, sponsorHash(draft?.answers ?? {}), locale),
  ]);
  const ready = page && isReadyToQueue(page) ? page : null;
  return (
    <Column>
      <PageHead
        title={words.title}
        lead={ready && ahead ? words.lead : undefined}
        above={
          <BackLink href={queued.length > 0 ? QUEUE_PATH : "/filings"}>
            {queued.length > 0 ? queue.title : queue.back}
          </BackLink>
        }
      />
      {ready ? (
        ahead && queued.length < MAX_QUEUED ? (
          <Offer page={ready} ahead={ahead} place={queued.length + 1} />
        ) : ahead ? (
          <Elsewhere
            text={fillText(words.full, { most: MAX_QUEUED })}
            href={QUEUE_PATH}
            link={words.toQueue}
          />
        ) : (
          <Elsewhere text={words.free} href="/filings/new" link={words.toFree} />
        )
      ) : (
        <Elsewhere text={words.unchecked} href="/filings/new" link={words.toCheck} />
      )}
    </Column>
  );
}

interface ElsewhereProps {
  readonly text: string;
  readonly href: string;
  readonly link: string;
}

function Elsewhere({ text, href, link }: ElsewhereProps) {
  return (
    <div className="grid gap-5">
      <Notice>{text}</Notice>
      <div>
        <ButtonLink href={href} variant="primary" wide>
          {link}
        </ButtonLink>
      </div>
    </div>
  );
}

interface OfferProps {
  readonly page: WizardOrder;
  readonly ahead: ShownAhead;
  readonly place: number;
}

function rowsOf({
  page: { draft },
  place,
  locale,
  queue,
}: OfferProps & { locale: "zh-CN" | "en"; queue: Messages["queue"] }) {
  const { sponsorName, serviceSummary } = summaryColumns("", draft.answers);
  const type = draft.typeDecision?.type;
  return [
    { key: "sponsor", label: queue.into.sponsor, value: sponsorName },
    { key: "services", label: queue.into.services, value: serviceSummary || queue.unnamed },
    { key: "type", label: queue.into.type, value: type ? label(locale, FILING_TYPES[type]) : queue.noType },
    { key: "place", label: queue.into.place, value: fillText(queue.place, { n: place }) },
  ];
}

async function Offer(props: OfferProps) {
  const [locale, { queue }] = [await getLocale(), await getMessages()];
  const { orderNo, state, href } = props.ahead;
  return (
    <div className="grid gap-5">
      <Notice title={fillText(href ? queue.into.own : queue.into.other, { orderNo, state })}>
        {queue.into.how}
      </Notice>
      <SummaryList rows={rowsOf({ ...props, locale, queue })} />
      <PlainForm
        action={queueFilingAction}
        fields={[]}
        hidden={{ draft: props.page.draft.id }}
        submit={queue.into.submit}
        texts={await findPlainFormTexts()}
      />
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/filings/new" variant="secondary" wide>
          {queue.into.change}
        </ButtonLink>
        {href ? (
          <ButtonLink href={href} variant="quiet" wide>
            {queue.toAhead}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}
