import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { CasePictureList } from "@/components/bureau/case-picture-list";
import { CaseSection } from "@/components/bureau/case-section";
import { OrderHead } from "@/components/filing/order-head";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { reviewMessages } from "@/lib/i18n/review-messages";
import type { BureauCase } from "@/lib/server/bureau/bureau-case";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { listIssuedNumbers } from "@/lib/server/records/issued-numbers";
import { revealAnswerAction } from "../actions";
import { decisionText } from "../bureau-words";
import { type CaseTexts, caseHead, reviewRows } from "./case-words";
import { findCase } from "./find-case";

export async function generateMetadata({ params }: PageProps<"/bureau/[orderNo]">): Promise<Metadata> {
  return { title: (await findCase((await params).orderNo)).order.orderNo };
}

function Decide({
  orderNo,
  words,
}: {
  readonly orderNo: string;
  readonly words: Messages["bureau"]["case"];
}) {
  return (
    <>
      <ButtonLink href={`/bureau/${orderNo}/approve`} variant="primary">
        {words.approve}
      </ButtonLink>
      <ButtonLink href={`/bureau/${orderNo}/refuse`} variant="secondary">
        {words.refuse}
      </ButtonLink>
    </>
  );
}

async function Decided({ found, texts }: { readonly found: BureauCase; readonly texts: CaseTexts }) {
  const { order, decision, may } = found;
  const { locale, words } = texts;
  if (!decision) {
    const isOpen = order.status === "BUREAU_REVIEW";
    return isOpen && !may.decide ? <Notice kind="warn">{words.case.notYours}</Notice> : null;
  }
  const numbers = await listIssuedNumbers(db, order.id);
  return (
    <Notice
      kind={decision.decision === "APPROVE" ? "success" : "info"}
      title={decisionText(decision, locale, words.decided)}
    >
      {numbers.length > 0 ? (
        <>
          <p>{words.decided.numbers}</p>
          <ul>
            {numbers.map((number) => (
              <li key={number} className="font-semibold tabular-nums">
                {number}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}

function Warnings({
  found,
  words,
}: {
  readonly found: BureauCase;
  readonly words: Messages["bureau"]["case"];
}) {
  return (
    <section className="grid gap-2">
      <h3 className="text-base font-semibold">{words.warnings}</h3>
      {found.warnings.length === 0 ? (
        <p className="text-muted">{words.noWarnings}</p>
      ) : (
        <ul className="grid gap-2">
          {found.warnings.map(({ place, text }) => (
            <li key={`${place}${text}`}>
              <span className="block text-sm text-muted">{place}</span>
              {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export default async function BureauCasePage({ params }: PageProps<"/bureau/[orderNo]">) {
  const { orderNo } = await params;
  const found = await findCase(orderNo);
  const [locale, { bureau: words, account }, texts] = [
    await getLocale(),
    await getMessages(),
    await findFilingTexts(),
  ];
  const all = { locale, words, texts };
  const reveal = found.may.reveal ? revealAnswerAction.bind(null, orderNo) : null;
  return (
    <>
      <OrderHead
        {...caseHead(found, all, now())}
        above={<BackLink href="/bureau">{words.case.back}</BackLink>}
        actions={found.may.decide ? <Decide orderNo={orderNo} words={words.case} /> : undefined}
      />
      <div className="grid gap-6">
        <Decided found={found} texts={all} />
        <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="card grid content-start gap-6 p-4">
            <h2 className="text-lg">{words.case.package}</h2>
            {found.sections.map(({ key, heading, answers }) => (
              <CaseSection
                key={key}
                heading={heading}
                answers={answers}
                reveal={reveal}
                words={words}
                reasons={reviewMessages(locale).bench.revealReasons}
                unexpected={account.unexpected}
                ui={texts.ui}
              />
            ))}
          </div>
          <div className="grid content-start gap-6 self-start lg:sticky lg:top-4">
            <section className="card grid gap-3 p-4">
              <h2 className="text-lg">{words.case.review}</h2>
              <SummaryList rows={reviewRows(found, all)} />
              <Warnings found={found} words={words.case} />
            </section>
            <section className="card grid gap-3 p-4">
              <h2 className="text-lg">{words.case.pictures}</h2>
              <CasePictureList pictures={found.pictures} words={words.case} />
            </section>
          </div>
        </div>
      </div>
    </>
  );
}
