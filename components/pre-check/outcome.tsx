import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import type { Outcome } from "@/lib/domain/pre-check/outcomes";
import { SERVICE_RECORD_ANSWERS, SPONSOR_ANSWERS } from "@/lib/domain/pre-check/tables/answers";
import { findWayOut } from "@/lib/domain/pre-check/tables/ways-out";
import { fieldMessage } from "@/lib/i18n/field-messages";
import { fillText } from "@/lib/i18n/fill-text";
import { inSentence, label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

export interface OutcomeProps {
  readonly outcomes: readonly Outcome[];
  /** Something about the records is not known. */
  readonly isOpen: boolean;
  readonly locale: Locale;
  readonly words: Messages["preCheck"]["result"];
  /** What is special about a type, as the wizard says it. */
  readonly about: Readonly<Record<string, string>>;
  /** How support is reached, for a way out that leads there. */
  readonly support: ReactNode;
}

interface OneProps extends Pick<OutcomeProps, "locale" | "words" | "about" | "support"> {
  readonly outcome: Outcome;
}

function Why({ outcome: { why, row }, locale, words }: OneProps) {
  return (
    <p>
      {label(locale, why)} <span className="text-muted">{fillText(words.rule, { row })}</span>
    </p>
  );
}

function WayOut({ outcome: { code }, locale, words, support }: OneProps) {
  const way = code ? findWayOut(code) : null;
  if (!way) return null;
  return (
    <div className="grid gap-1">
      <p>
        <span className="font-semibold">{words.wayOut}</span> {label(locale, way)}
      </p>
      {code === "E-TYPE-CLAIM" ? support : null}
    </div>
  );
}

function codeText(locale: Locale, { code, params }: Outcome): string {
  return code ? fieldMessage(locale, { code, path: "order", ...(params && { params }) }) : "";
}

function One(props: OneProps) {
  const { outcome, locale, words, about } = props;
  const type = outcome.type ? label(locale, FILING_TYPES[outcome.type]) : null;
  if (type === null) {
    return (
      <Notice kind="warn" title={words.refused}>
        <div className="grid gap-2">
          <p>{codeText(locale, outcome)}</p>
          <Why {...props} />
          <WayOut {...props} />
        </div>
      </Notice>
    );
  }
  return (
    <Notice kind="success" title={fillText(words.type, { type })}>
      <div className="grid gap-2">
        <Why {...props} />
        {outcome.type && about[outcome.type] ? <p>{about[outcome.type]}</p> : null}
      </div>
    </Notice>
  );
}

/** One of several outcomes: what it is, and of which records. */
function Possible(props: OneProps) {
  const { outcome, locale, words } = props;
  const { type, records } = outcome;
  const given = {
    sponsor: inSentence(locale, SPONSOR_ANSWERS[records.sponsor]),
    service: inSentence(locale, SERVICE_RECORD_ANSWERS[records.service]),
  };
  return (
    <li className="border-t border-line py-2">
      <p className="font-semibold">{type ? label(locale, FILING_TYPES[type]) : codeText(locale, outcome)}</p>
      <p className="text-sm text-muted">{fillText(words.ifRecords, given)}</p>
      {type ? null : <WayOut {...props} />}
    </li>
  );
}

/** Which type the filing has and why, or why it has none and what to do; or what it may be. */
export function OutcomeNotice({ outcomes, isOpen, ...shared }: OutcomeProps) {
  const { words } = shared;
  const [only] = outcomes;
  if (only && !isOpen) return <One outcome={only} {...shared} />;
  const types = outcomes.filter(({ type }) => type);
  const refusals = outcomes.filter(({ type }) => !type);
  const list = (some: readonly Outcome[]) => (
    <ul>
      {some.map((outcome) => (
        <Possible key={outcome.type ?? `${outcome.code} ${outcome.row}`} outcome={outcome} {...shared} />
      ))}
    </ul>
  );
  if (types.length === 0) {
    return (
      <div className="grid gap-4">
        <Notice kind="warn" title={words.refused}>
          {words.allRefused}
        </Notice>
        {list(refusals)}
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <Notice title={words.open}>{words.openText}</Notice>
      {list(types)}
      {refusals.length > 0 ? (
        <section aria-labelledby="refusals">
          <h2 id="refusals" className="mb-1 text-lg">
            {words.openRefused}
          </h2>
          {list(refusals)}
        </section>
      ) : null}
    </div>
  );
}
