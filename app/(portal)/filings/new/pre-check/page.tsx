import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { SummaryList } from "@/components/ui/summary-list";
import type { PreCheckAnswers } from "@/lib/domain/pre-check/answers";
import { preCheckQuery, readPreCheck } from "@/lib/forms/pre-check-form";
import { labelOf } from "@/lib/i18n/field-words";
import { fillText } from "@/lib/i18n/fill-text";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { nextDraftText } from "@/lib/server/filing/next-draft";
import { previewTakeOver } from "@/lib/server/filing/take-over";
import { takenOverText } from "@/lib/server/filing/take-over-words";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { OpenOrderNotice } from "../../open-order-notice";
import { takeOverAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).preCheck.takeOver.title };
}

/** Where the pre-check goes on once somebody has an account: says what it fills in and what stays. */
export default async function TakeOverPage({ searchParams }: PageProps<"/filings/new/pre-check">) {
  const actor = await requireActor(["APPLICANT"]);
  const { preCheck, wizard } = await getMessages();
  const words = preCheck.takeOver;
  const answers = readPreCheck(await searchParams, (await requireRules(db, now())).bureauRules);
  return (
    <Column>
      <PageHead
        title={words.title}
        lead={answers.ok ? words.lead : undefined}
        above={<BackLink href="/filings">{wizard.listTitle}</BackLink>}
      />
      <OpenOrderNotice accountId={actor.id} />
      {answers.ok ? (
        <Offer answers={answers.value} actor={actor} />
      ) : (
        <Stopped text={words.invalid} href="/pre-check" link={words.toPreCheck} />
      )}
    </Column>
  );
}

function Stopped({
  text,
  href,
  link,
}: {
  readonly text: string;
  readonly href: string;
  readonly link: string;
}) {
  return (
    <div className="grid gap-5">
      <Notice kind="warn">{text}</Notice>
      <div>
        <ButtonLink href={href} variant="primary" wide>
          {link}
        </ButtonLink>
      </div>
    </div>
  );
}

interface OfferProps {
  readonly answers: PreCheckAnswers;
  readonly actor: Awaited<ReturnType<typeof requireActor>>;
}

async function Offer({ answers, actor }: OfferProps) {
  const [locale, { preCheck, wizard }] = [await getLocale(), await getMessages()];
  const words = preCheck.takeOver;
  const { draft, plan } = await previewTakeOver(db, { actor, answers, at: now() });
  const isAllKept = plan.every(({ kept }) => kept !== null);
  const into = { key: "into", label: wizard.taking.into, value: await nextDraftText(draft, locale) };
  const rows = plan.map((one) => {
    const text = one.kept === null ? words.set : words.kept;
    return {
      key: one.path,
      label: labelOf(locale, one.path),
      value: fillText(text, { value: takenOverText(locale, one) }),
    };
  });
  return (
    <div className="grid gap-5">
      <SummaryList rows={[into, ...rows]} />
      {isAllKept ? <Notice>{words.allKept}</Notice> : null}
      {isAllKept ? null : (
        <PlainForm
          action={takeOverAction}
          fields={[]}
          hidden={{ answers: preCheckQuery(answers), draft: draft.id }}
          submit={words.submit}
          texts={await findPlainFormTexts()}
        />
      )}
      <div>
        <ButtonLink href="/filings/new" variant={isAllKept ? "primary" : "secondary"} wide>
          {words.skip}
        </ButtonLink>
      </div>
    </div>
  );
}
