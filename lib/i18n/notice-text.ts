import type { NoticeCode } from "@/lib/domain/filing/tables/notices";
import { fillText } from "./fill-text";
import { formatDate, formatDue } from "./format";
import { type BothTexts, label } from "./label";
import type { Locale } from "./locale";
import { notices as english } from "./messages/en/notices";
import { notices as chinese } from "./messages/zh-CN/notices";

/** Instant (ISO text with time) or China day (`YYYY-MM-DD`); written out in the reader's language. */
type When = string;

interface Params {
  readonly orderNo: string;
  /** Name of the sponsor, already masked. */
  readonly sponsor: string;
}

/**
 * What N19 is about, unless a new task, an ending that a second administrator must confirm (`endProposed`) or
 * (`calendar`, without an order) missing working days of next year.
 */
export type StaffMatter = "nearlyLate" | "late" | "bureauLate";

/** What each notice has to be told; codes and meanings as in workflow.md §5 of the domain notes. */
export interface NoticeParams {
  readonly N1: Params & { readonly due: When };
  readonly N2: Params;
  readonly N3: Params & { readonly n: number; readonly date: When };
  readonly N4: Params & { readonly reason: BothTexts; readonly n: number };
  readonly N5: Params & { readonly address: string };
  /** `more`: somebody has to verify by SMS. */
  readonly N6: Params & { readonly more: boolean };
  readonly N7: Params & { readonly deadline: When; readonly h: number };
  readonly N8: Params;
  readonly N9: Params & { readonly due: When };
  /** `more`: the duties after a first or additional filing. */
  readonly N10: Params & { readonly result: BothTexts; readonly no: string; readonly more: boolean };
  readonly N11: Params & { readonly reason: BothTexts };
  readonly N12: Params & { readonly date: When };
  /** `d`: days the order has waited for the applicant. */
  readonly N13: Params & { readonly d: number };
  readonly N14: Params;
  readonly N15: Params & { readonly reason: BothTexts };
  readonly N16: Params & { readonly object: BothTexts; readonly date: When };
  readonly N17: Params & { readonly item: BothTexts; readonly date: When };
  readonly N18: Params & { readonly date: When };
  /** To staff: a task waits, is nearly late or late. */
  readonly N19:
    | (Params & { readonly due: When; readonly kind?: StaffMatter })
    | (Params & { readonly kind: "endProposed" })
    | (Params & { readonly kind: "calendar"; readonly year: string });
  /** A verifier enters wrong codes; `n`: entries left (decision D18, no notice of the notes). */
  readonly N20: Params & { readonly person: string; readonly n: number };
  /** To the reviewer who asked: the papers are on their way (no notice of the notes). */
  readonly N21: Params;
  /** A filing that waited in the queue is an order now; `more`: its type is another than it was there. */
  readonly N22: Params & { readonly type: BothTexts; readonly date: When; readonly more: boolean };
  /** A filing in the queue could not become an order when its turn came. */
  readonly N23: Params & { readonly reason: BothTexts };
  /** What nobody answered before is known; `more`: so is the type of the order (no notice of the notes). */
  readonly N24: Params & { readonly facts: BothTexts; readonly more: boolean };
  /** Not submitted by itself: the applicant changed it, or something stands in the way (no notice of the notes). */
  readonly N25:
    | (Params & { readonly kind: "changed" })
    | (Params & { readonly kind: "blocked"; readonly reason: BothTexts; readonly n: number });
}

export type { NoticeCode };

/** A notice with what it has to be told. */
export type Notice = {
  readonly [C in NoticeCode]: { readonly code: C; readonly params: NoticeParams[C] };
}[NoticeCode];

export interface NoticeText {
  readonly subject: string;
  readonly text: string;
  /** “Sponsor: …”. */
  readonly sponsor: string;
}

/** What a parameter may be: words, numbers, both languages, or yes and no. */
export type NoticeValue = string | number | boolean | BothTexts;

const DATES: ReadonlySet<string> = new Set(["due", "date", "deadline"]);

function written(locale: Locale, name: string, value: NoticeValue): string {
  if (typeof value === "object") return label(locale, value);
  if (!DATES.has(name)) return String(value);
  const text = String(value);
  return text.length > 10 ? formatDue(locale, text) : formatDate(locale, text);
}

export function noticeMessages(locale: Locale): typeof chinese {
  return locale === "en" ? english : chinese;
}

interface Texts {
  readonly subject: string;
  readonly text: string;
  readonly more?: string;
  readonly kinds?: Readonly<Record<string, { readonly subject: string; readonly text: string }>>;
}

function textsOf(texts: Texts, kind: NoticeValue | undefined): Texts {
  return texts.kinds?.[String(kind)] ?? texts;
}

/** The parameters as a reader of the language sees them. */
export function filledParams(
  locale: Locale,
  params: Readonly<Record<string, NoticeValue>>,
  write: typeof written = written,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, write(locale, name, value)]),
  );
}

/** The words of a notice in a language, for the inbox and the mail. */
export function noticeText(
  locale: Locale,
  code: NoticeCode,
  params: Readonly<Record<string, NoticeValue>>,
): NoticeText {
  const messages = noticeMessages(locale);
  const texts = textsOf(messages[code], params.kind);
  const filled = filledParams(locale, params);
  const more = params.more === true && texts.more ? [texts.more] : [];
  return {
    subject: fillText(texts.subject, filled),
    text: fillText([texts.text, ...more].join(locale === "en" ? " " : ""), filled),
    sponsor: filled.sponsor ? fillText(messages.sponsor, filled) : "",
  };
}
