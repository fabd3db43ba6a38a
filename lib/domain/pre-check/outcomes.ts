import type { BureauRule } from "../bureau/bureau-rule";
import { determineType, type TypeDecision, type TypeFacts, type TypeRefusal } from "../filing/determine-type";
import type { ServiceAnswer } from "../filing/tables/type-rows";
import type { FilingType } from "../filing/types";
import type { FindingCode, MessageParams } from "../findings/finding";
import type { Result } from "../result";
import type { PreCheckAnswers } from "./answers";
import { SERVICE_RECORD_ANSWERS, SERVICES_ANSWERS, SPONSOR_ANSWERS } from "./tables/answers";

type RecordAnswers = Pick<PreCheckAnswers, "sponsor" | "service">;

/** What the type table says of the two records, and which row says it. */
export interface Outcome {
  readonly records: RecordAnswers;
  readonly type: FilingType | null;
  readonly code: FindingCode | null;
  /** What the message of the code names. */
  readonly params?: MessageParams;
  readonly row: number;
  readonly why: { readonly zh: string; readonly en: string };
}

/** Whoever asks has no account yet, so none can hold another sponsor. */
function typeFacts(
  answers: Pick<PreCheckAnswers, "services"> & RecordAnswers,
  rule: BureauRule,
  at: string,
): TypeFacts {
  const { platform, miit } = SPONSOR_ANSWERS[answers.sponsor];
  const answer: ServiceAnswer = answers.service;
  const source = "VISITOR";
  return {
    platform: { answer: platform, source, at },
    miit: { answer: miit, source, at },
    account: { answer: "NO", source: "PLATFORM_RECORDS", at },
    shellDirectAdd: { answer: rule.shellDirectAdd === "Y" ? "YES" : "NO", source: "BUREAU_RULES", at },
    services: Object.fromEntries(
      SERVICES_ANSWERS[answers.services].types.map((_, index) => [`s${index + 1}`, { answer, source, at }]),
    ),
  };
}

/**
 * The filing type for a visitor's answers: the table of the basic check decides, by what the visitor knows of the
 * records.
 *
 * @param at ISO instant of the answers
 * @source filing-types.md §2.2 of the domain notes
 */
export function preCheckType(
  answers: Pick<PreCheckAnswers, "services"> & RecordAnswers,
  rule: BureauRule,
  at: string,
): Result<TypeDecision, TypeRefusal> {
  return determineType(typeFacts(answers, rule, at));
}

function outcomeOf(
  answers: Pick<PreCheckAnswers, "services">,
  records: RecordAnswers,
  rule: BureauRule,
  at: string,
): Outcome {
  const decided = preCheckType({ ...answers, ...records }, rule, at);
  const { row, verdicts } = decided.ok ? decided.value : decided.error;
  const [verdict] = verdicts;
  if (!verdict) throw new RangeError("a filing is about one service at least");
  const common = { records, row, why: verdict.why };
  return decided.ok
    ? { ...common, type: decided.value.type, code: null }
    : { ...common, type: null, code: decided.error.code };
}

const SPONSOR_KEYS = Object.keys(SPONSOR_ANSWERS).filter(
  (key): key is keyof typeof SPONSOR_ANSWERS => key in SPONSOR_ANSWERS && key !== "UNKNOWN",
);
const SERVICE_KEYS = Object.keys(SERVICE_RECORD_ANSWERS).filter(
  (key): key is keyof typeof SERVICE_RECORD_ANSWERS => key in SERVICE_RECORD_ANSWERS && key !== "UNKNOWN",
);

/** What the visitor does not know is tried in every way. */
function possibleRecords({ sponsor, service }: RecordAnswers): readonly RecordAnswers[] {
  const sponsors = sponsor === "UNKNOWN" ? SPONSOR_KEYS : [sponsor];
  const services = service === "UNKNOWN" ? SERVICE_KEYS : [service];
  return sponsors.flatMap((one) => services.map((other) => ({ sponsor: one, service: other })));
}

/** Answers that exclude each other: the service on record under a sponsor that has no such record. */
const CONTRADICTION: FindingCode = "E-TYPE-REGISTRY";

/**
 * Whether a definite answer about the sponsor excludes the one about the service.
 *
 * @source filing-types.md §2.2 (row 13) of the domain notes
 */
export function isContradiction(
  answers: Pick<PreCheckAnswers, "services"> & RecordAnswers,
  rule: BureauRule,
): boolean {
  return outcomeOf(answers, answers, rule, "").code === CONTRADICTION;
}

/**
 * Every outcome that the answers leave open, types before refusals: one when both records are known, each with the
 * first pair of records that leads to it otherwise.
 *
 * @source filing-types.md §2.2 of the domain notes
 */
export function possibleOutcomes(
  answers: Pick<PreCheckAnswers, "services"> & RecordAnswers,
  rule: BureauRule,
  at: string,
): readonly Outcome[] {
  const found = new Map<string, Outcome>();
  for (const records of possibleRecords(answers)) {
    const outcome = outcomeOf(answers, records, rule, at);
    const name = outcome.type ?? outcome.code ?? "";
    if (outcome.code !== CONTRADICTION && !found.has(name)) found.set(name, outcome);
  }
  const all = [...found.values()];
  return [...all.filter(({ type }) => type), ...all.filter(({ type }) => !type)];
}
