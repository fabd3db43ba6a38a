import type { FindingCode } from "../findings/finding";
import { fail, ok, type Result } from "../result";
import {
  type FactSource,
  MIIT_ANSWERS,
  MIXED_ROW,
  type MiitAnswer,
  PLATFORM_ANSWERS,
  type PlatformAnswer,
  SERVICE_ANSWERS,
  type ServiceAnswer,
  TYPE_QUESTIONS,
  TYPE_TABLE,
  type TypeQuestion,
  type TypeTableRow,
  YES_NO_ANSWERS,
} from "./tables/type-rows";
import type { FilingType } from "./types";

/** An answer with where and when (ISO instant) it was found; it is shown as "why this type". */
export interface Fact<A extends string> {
  readonly answer: A;
  readonly source: FactSource;
  readonly at: string;
}

/** The answers of the basic check: Q1 and Q2 once per order, Q3 per service key (`s1`, `s2` …). */
export interface TypeFacts {
  readonly platform: Fact<PlatformAnswer>;
  readonly miit: Fact<MiitAnswer>;
  /** YES when this account already holds another sponsor. */
  readonly account: Fact<"YES" | "NO">;
  /** The bureau's column `shellDirectAdd`. */
  readonly shellDirectAdd: Fact<"YES" | "NO">;
  readonly services: Readonly<Record<string, Fact<ServiceAnswer>>>;
}

/** One line of the why-sheet: a question, its answer in both languages, source and time. */
export interface TypeReason {
  readonly question: TypeQuestion;
  readonly ask: { readonly zh: string; readonly en: string };
  readonly answer: { readonly zh: string; readonly en: string };
  readonly source: FactSource;
  readonly at: string;
}

/** What the table says of one service, by which row, and because of what. */
export interface ServiceVerdict {
  readonly serviceKey: string;
  readonly row: number;
  readonly type: FilingType | null;
  readonly code: FindingCode | null;
  readonly why: { readonly zh: string; readonly en: string };
  readonly reasons: readonly TypeReason[];
}

/** The type of an order. `marksRevoked`: our record of the sponsor was cancelled at MIIT and is to be marked. */
export interface TypeDecision {
  readonly type: FilingType;
  readonly row: number;
  readonly verdicts: readonly ServiceVerdict[];
  readonly marksRevoked: boolean;
}

/** Why an order gets no type; `row` 15 when its services need different ones. */
export interface TypeRefusal extends Omit<TypeDecision, "type"> {
  readonly code: FindingCode;
}

interface Answers {
  readonly platform: PlatformAnswer;
  readonly miit: MiitAnswer;
  readonly account: "YES" | "NO";
  readonly shellDirectAdd: "YES" | "NO";
  readonly service: ServiceAnswer;
}

/** Rows that also show that our own record was cancelled at MIIT. */
const REVOKING_ROWS: readonly number[] = [9, 7, 11];

function fits(row: TypeTableRow, answers: Answers): boolean {
  if (row.unknown) return answers.miit === "UNKNOWN" || answers.service === "UNKNOWN";
  if (row.account && answers.account !== "YES") return false;
  if (row.platform && !row.platform.includes(answers.platform)) return false;
  if (row.miit && !row.miit.includes(answers.miit)) return false;
  return !row.service || row.service.includes(answers.service);
}

/**
 * The first row of the decision table that fits one service's answers.
 *
 * @throws RangeError when no row fits, which no combination of the closed lists reaches
 * @source filing-types.md §2.2 of the domain notes
 */
export function findTypeRow(answers: Answers): TypeTableRow {
  const rows: readonly TypeTableRow[] = TYPE_TABLE;
  const row = rows.find((candidate) => fits(candidate, answers));
  if (!row) throw new RangeError("no row of the type table fits");
  return row;
}

function resultOf({ result }: TypeTableRow, answers: Answers): Pick<ServiceVerdict, "type" | "code"> {
  if ("type" in result) return { type: result.type, code: null };
  if ("code" in result) return { type: null, code: result.code };
  if (answers.shellDirectAdd === "NO") return { type: null, code: result.shell };
  const type = answers.platform === "THIS_ACCOUNT" ? "ADD_SERVICE_INTERNAL" : "ADD_SERVICE_EXTERNAL";
  return { type, code: null };
}

function reasonsFor(row: TypeTableRow, facts: TypeFacts, service: Fact<ServiceAnswer>): TypeReason[] {
  const line = (
    question: TypeQuestion,
    { source, at }: Fact<string>,
    answer: TypeReason["answer"],
  ): TypeReason => ({ question, ask: TYPE_QUESTIONS[question], answer, source, at });
  const lines = [
    line("platform", facts.platform, PLATFORM_ANSWERS[facts.platform.answer]),
    line("miit", facts.miit, MIIT_ANSWERS[facts.miit.answer]),
    line("service", service, SERVICE_ANSWERS[service.answer]),
  ];
  if (row.account) lines.unshift(line("account", facts.account, YES_NO_ANSWERS[facts.account.answer]));
  if ("shell" in row.result) {
    lines.push(line("shell", facts.shellDirectAdd, YES_NO_ANSWERS[facts.shellDirectAdd.answer]));
  }
  return lines;
}

function judgeService(serviceKey: string, service: Fact<ServiceAnswer>, facts: TypeFacts): ServiceVerdict {
  const answers: Answers = {
    platform: facts.platform.answer,
    miit: facts.miit.answer,
    account: facts.account.answer,
    shellDirectAdd: facts.shellDirectAdd.answer,
    service: service.answer,
  };
  const row = findTypeRow(answers);
  const why = { zh: row.zh, en: row.en };
  const reasons = reasonsFor(row, facts, service);
  return { serviceKey, row: row.row, ...resultOf(row, answers), why, reasons };
}

/** Place of a row in the order of evaluation; "unknown" comes last, a definite answer says more. */
function rank({ row, code }: ServiceVerdict): number {
  if (code === "E-TYPE-UNKNOWN") return TYPE_TABLE.length;
  return TYPE_TABLE.findIndex((candidate) => candidate.row === row);
}

/**
 * Decides the filing type of an order from the facts of the basic check, per service and over all services.
 * With one service refused the order is refused: by the refusal first in the order of evaluation, `E-TYPE-
 * UNKNOWN` last; without any, services of different types give `E-TYPE-MIXED` (row 15). All verdicts come along.
 *
 * @throws RangeError without a service
 * @source filing-types.md §2.2 of the domain notes
 */
export function determineType(facts: TypeFacts): Result<TypeDecision, TypeRefusal> {
  const verdicts = Object.entries(facts.services).map(([key, service]) => judgeService(key, service, facts));
  const isGone = facts.platform.answer === "THIS_ACCOUNT" && facts.miit.answer === "NO";
  const marksRevoked = isGone && verdicts.some(({ row }) => REVOKING_ROWS.includes(row));
  const ranked = [...verdicts].sort((a, b) => rank(a) - rank(b));
  const [first] = ranked;
  if (!first) throw new RangeError("the type of an order needs a service");
  const refused = ranked.find(({ code }) => code !== null);
  if (refused?.code) return fail({ code: refused.code, row: refused.row, verdicts, marksRevoked });
  const { type, row } = first;
  if (type === null || verdicts.some((verdict) => verdict.type !== type)) {
    return fail({ code: MIXED_ROW.code, row: MIXED_ROW.row, verdicts, marksRevoked });
  }
  return ok({ type, row, verdicts, marksRevoked });
}
