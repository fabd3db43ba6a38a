/** Ways a notice can go. The inbox is the account's own; persons without an account have none. */
export const NOTICE_CHANNELS = ["INBOX", "EMAIL", "SMS"] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Who is told: the applicant's account, persons named in the order, or members of staff. */
export const NOTICE_RECIPIENTS = [
  "APPLICANT",
  "SPONSOR_PERSON",
  "SERVICE_PERSON",
  "VERIFIER",
  "STAFF",
] as const;
export type NoticeRecipient = (typeof NOTICE_RECIPIENTS)[number];
export type PersonRecipient = Exclude<NoticeRecipient, "APPLICANT" | "STAFF">;

/** What a notice is and whom it reaches how. */
export interface NoticeRow {
  readonly to: { readonly [R in NoticeRecipient]?: readonly NoticeChannel[] };
  /** A right or a deadline hangs on it: nobody can switch it off. */
  readonly isObligatory: boolean;
}

const INBOX = ["INBOX"] as const;
const MAIL = ["INBOX", "EMAIL"] as const;
const ALL = ["INBOX", "EMAIL", "SMS"] as const;
/** Persons without an account, who have no inbox. */
const PERSON = ["EMAIL", "SMS"] as const;

const optional = (to: NoticeRow["to"]): NoticeRow => ({ to, isObligatory: false });
const obligatory = (to: NoticeRow["to"]): NoticeRow => ({ to, isObligatory: true });

/**
 * Every notice: who is told, by which channels.
 *
 * @source workflow.md §5 of the domain notes; N20 to N25 and what is obligatory are ours
 */
export const NOTICES = {
  N1: optional({ APPLICANT: MAIL }),
  N2: optional({ APPLICANT: INBOX }),
  N3: obligatory({ APPLICANT: ALL }),
  N4: obligatory({ APPLICANT: ALL, SERVICE_PERSON: ["EMAIL"] }),
  N5: obligatory({ APPLICANT: ALL }),
  N6: optional({ APPLICANT: ALL }),
  N7: obligatory({ APPLICANT: ALL, VERIFIER: PERSON }),
  N8: obligatory({ APPLICANT: ALL }),
  N9: optional({ APPLICANT: MAIL }),
  N10: obligatory({ APPLICANT: ALL, SPONSOR_PERSON: PERSON }),
  N11: obligatory({ APPLICANT: ALL }),
  N12: optional({ APPLICANT: MAIL }),
  N13: optional({ APPLICANT: ALL }),
  N14: obligatory({ APPLICANT: ALL }),
  N15: obligatory({ APPLICANT: ALL }),
  N16: optional({ APPLICANT: MAIL }),
  N17: obligatory({ APPLICANT: ALL, SPONSOR_PERSON: PERSON, SERVICE_PERSON: PERSON }),
  N18: optional({ APPLICANT: MAIL }),
  N19: optional({ STAFF: MAIL }),
  N20: optional({ APPLICANT: MAIL }),
  N21: optional({ STAFF: MAIL }),
  N22: obligatory({ APPLICANT: MAIL }),
  N23: obligatory({ APPLICANT: MAIL }),
  N24: optional({ APPLICANT: MAIL }),
  N25: obligatory({ APPLICANT: MAIL }),
} as const satisfies Readonly<Record<string, NoticeRow>>;

export type NoticeCode = keyof typeof NOTICES;

export function isNoticeCode(code: string): code is NoticeCode {
  return Object.hasOwn(NOTICES, code);
}

export const NOTICE_CODES: readonly NoticeCode[] = Object.keys(NOTICES).filter(isNoticeCode);
