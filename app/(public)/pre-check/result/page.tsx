import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { SupportLine } from "@/app/support-line";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { OutcomeNotice } from "@/components/pre-check/outcome";
import { OwnRules } from "@/components/pre-check/own-rules";
import { MaterialPlan, StepPlan } from "@/components/pre-check/plan";
import { QuestionForm } from "@/components/pre-check/question-form";
import { StartFiling } from "@/components/pre-check/start-filing";
import { TrapList } from "@/components/pre-check/trap-list";
import { BackLink } from "@/components/ui/back-link";
import { CopyButton } from "@/components/ui/copy-button";
import { SummaryList } from "@/components/ui/summary-list";
import { PrintButton } from "@/components/wizard/print-button";
import { requireRule } from "@/lib/domain/bureau/bureau-rule";
import { PROVINCES } from "@/lib/domain/bureau/provinces";
import { DEFAULT_DEADLINES } from "@/lib/domain/calendar/deadline-settings";
import type { PreCheckAnswers } from "@/lib/domain/pre-check/answers";
import { expectedDays, preCheck } from "@/lib/domain/pre-check/pre-check";
import {
  PRE_CHECK_QUESTIONS,
  type PreCheckIssue,
  preCheckQuery,
  type Query,
  readPreCheck,
} from "@/lib/forms/pre-check-form";
import { fillText } from "@/lib/i18n/fill-text";
import { label } from "@/lib/i18n/label";
import { answerText } from "@/lib/i18n/pre-check-words";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { findLiveSession } from "@/lib/server/auth/find-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { requireRules } from "@/lib/server/rules/rule-tables";

type Props = PageProps<"/pre-check/result">;

async function read(query: Query) {
  return readPreCheck(query, (await requireRules(db, now())).bureauRules);
}

/** Every combination of answers has an address: none of them belongs into a search engine. */
const robots = { index: false, follow: false };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { preCheck: words, common } = await getMessages();
  const answers = await read(await searchParams);
  const title = answers.ok ? words.result.title : `${common.errorTitlePrefix}${words.title}`;
  return { title, robots };
}

export default async function PreCheckResultPage({ searchParams }: Props) {
  const query = await searchParams;
  const answers = await read(query);
  return answers.ok ? <ResultView answers={answers.value} /> : <Again query={query} issues={answers.error} />;
}

async function Again({
  query,
  issues,
}: {
  readonly query: Query;
  readonly issues: readonly PreCheckIssue[];
}) {
  const { preCheck: words } = await getMessages();
  return (
    <Column>
      <PageHead title={words.title} lead={words.lead} />
      <QuestionForm
        query={query}
        issues={issues}
        locale={await getLocale()}
        words={words}
        texts={await findUiTexts()}
      />
    </Column>
  );
}

async function findVisitor() {
  const session = await findLiveSession();
  if (!session) return "nobody";
  return session.actor.role === "APPLICANT" ? "applicant" : "staff";
}

async function ResultView({ answers }: { readonly answers: PreCheckAnswers }) {
  const [locale, { preCheck: words, bureauRules: bureauRuleWords, wizard }] = [
    await getLocale(),
    await getMessages(),
  ];
  const at = now();
  const { bureauRules, calendar } = await requireRules(db, at);
  const { outcomes, plan, traps, own } = preCheck(
    answers,
    requireRule(bureauRules, answers.province, { sponsorKind: answers.kind }),
    at.toISOString(),
    { documents: bureauRules.documents, settings: DEFAULT_DEADLINES },
  );
  const query = preCheckQuery(answers);
  const isOpen = answers.sponsor === "UNKNOWN" || answers.service === "UNKNOWN";
  const { result } = words;
  const shared = plan && {
    plan,
    province: answers.province,
    days: expectedDays(plan.time, at, calendar),
    isOneOfSeveral: outcomes.filter(({ type }) => type).length > 1,
    locale,
    words: result,
  };
  return (
    <Column aside={<Answers answers={answers} change={`/pre-check?${query}`} />} asideLabel={result.answers}>
      <PageHead
        title={result.title}
        lead={fillText(result.lead, { province: label(locale, PROVINCES[answers.province]) })}
        above={<BackLink href={`/pre-check?${query}`}>{result.again}</BackLink>}
        actions={
          <div className="flex flex-wrap gap-2 print:hidden">
            <CopyButton
              value={`${env.publicUrl}/pre-check/result?${query}`}
              texts={{ copy: result.copyLink, copied: result.linkCopied }}
            />
            <PrintButton>{result.print}</PrintButton>
          </div>
        }
      />
      <div className="grid gap-8">
        <OutcomeNotice
          outcomes={outcomes}
          isOpen={isOpen}
          locale={locale}
          words={result}
          about={wizard.type.about}
          support={<SupportLine />}
        />
        {shared ? <StepPlan {...shared} /> : null}
        {shared ? <MaterialPlan {...shared} /> : null}
        <TrapList traps={traps} locale={locale} words={result.traps} />
        <OwnRules province={answers.province} own={own} locale={locale} words={bureauRuleWords} />
        {shared ? (
          <section aria-labelledby="changes">
            <h2 id="changes" className="mb-1 text-xl">
              {result.changes.title}
            </h2>
            <p>{result.changes.text}</p>
          </section>
        ) : null}
        {shared ? (
          <StartFiling
            href={`/filings/new/pre-check?${query}`}
            visitor={await findVisitor()}
            isFiledHere={answers.sponsor === "HERE"}
            words={result.start}
          />
        ) : null}
      </div>
    </Column>
  );
}

async function Answers({ answers, change }: { readonly answers: PreCheckAnswers; readonly change: string }) {
  const [locale, { preCheck: words, common }] = [await getLocale(), await getMessages()];
  const rows = PRE_CHECK_QUESTIONS.flatMap((question) => {
    const value = answerText(locale, question, answers);
    const { name } = words.questions[question];
    return value ? [{ key: question, label: name, value, changeHref: `${change}#${question}` }] : [];
  });
  return (
    <>
      <h2 className="mb-2 text-lg">{words.result.answers}</h2>
      <SummaryList rows={rows} change={common.change} />
    </>
  );
}
