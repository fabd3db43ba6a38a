import { z } from "zod";
import { requireRule } from "@/lib/domain/bureau/bureau-rule";
import { PROVINCE_CODES } from "@/lib/domain/bureau/provinces";
import { listOfferedSponsorKinds } from "@/lib/domain/identity/sponsor-kind";
import { listPreApprovals } from "@/lib/domain/naming/pre-approval";
import type { PreCheckAnswers } from "@/lib/domain/pre-check/answers";
import { isContradiction } from "@/lib/domain/pre-check/outcomes";
import {
  CARD_ANSWERS,
  HOLDER_ANSWERS,
  PERSON_ANSWERS,
  SERVICE_RECORD_ANSWERS,
  SERVICES_ANSWERS,
  SPONSOR_ANSWERS,
} from "@/lib/domain/pre-check/tables/answers";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { RuleBook } from "@/lib/domain/rules/rule-book";

/** The questions in their order; also the names of the parameters of a shareable address. */
export const PRE_CHECK_QUESTIONS = [
  "province",
  "kind",
  "card",
  "person",
  "services",
  "sponsor",
  "service",
  "holder",
  "approvals",
] as const;

export type PreCheckQuestion = (typeof PRE_CHECK_QUESTIONS)[number];

/** What is wrong with the answer to a question; keys of the area `preCheck`. */
export type PreCheckFault = "missing" | "unknown" | "alone" | "contradiction" | "ofOrganisation";

export interface PreCheckIssue {
  readonly question: PreCheckQuestion;
  readonly fault: PreCheckFault;
}

/** The parameters of an address, as Next gives them. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const faulty = (fault: PreCheckFault) => ({ error: fault });

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table).filter((key): key is Key => Object.hasOwn(table, key));
}

/** One of a closed list; an empty value is what a list sends that was left alone. */
function oneOf<Key extends string>(keys: readonly Key[]) {
  const isGiven = (value: unknown) => value !== undefined && value !== "";
  return z.enum(keys, { error: ({ input }) => (isGiven(input) ? "unknown" : "missing") });
}

/** The answer to the question that is not asked. */
const none = z.null().catch(null);

const common = {
  province: oneOf(PROVINCE_CODES),
  services: oneOf(keysOf(SERVICES_ANSWERS)),
  sponsor: oneOf(keysOf(SPONSOR_ANSWERS)),
  service: oneOf(keysOf(SERVICE_RECORD_ANSWERS)),
  holder: oneOf(keysOf(HOLDER_ANSWERS)),
  approvals: z
    .preprocess(
      (value) => (typeof value === "string" ? [value] : (value ?? [])),
      z.array(z.enum(listPreApprovals(), faulty("unknown"))).min(1, faulty("missing")),
    )
    .transform((list) => [...new Set(list)])
    .refine((list) => list.length === 1 || !list.includes("NONE"), faulty("alone")),
};

const KINDS = listOfferedSponsorKinds();

/** Individuals are asked for their card, everybody else for the person in charge: the other answer is not read. */
const ofIndividual = z.object({
  ...common,
  kind: z.literal("INDIVIDUAL"),
  card: oneOf(keysOf(CARD_ANSWERS)),
  person: none,
});
const ofOrganisation = z.object({
  ...common,
  kind: oneOf(KINDS.filter((kind) => kind !== "INDIVIDUAL")),
  card: none,
  person: oneOf(keysOf(PERSON_ANSWERS)),
});

function isQuestion(name: unknown): name is PreCheckQuestion {
  return PRE_CHECK_QUESTIONS.some((question) => question === name);
}

const FAULTS: readonly PreCheckFault[] = ["missing", "unknown", "alone", "contradiction", "ofOrganisation"];

function issuesOf({ issues }: z.ZodError): readonly PreCheckIssue[] {
  const found = new Map<PreCheckQuestion, PreCheckFault>();
  for (const { path, message } of issues) {
    const [question] = path;
    const fault = FAULTS.find((known) => known === message) ?? "unknown";
    if (isQuestion(question) && !found.has(question)) found.set(question, fault);
  }
  return PRE_CHECK_QUESTIONS.flatMap((question) => {
    const fault = found.get(question);
    return fault ? [{ question, fault }] : [];
  });
}

/** Answers that exclude each other. */
function conflictsIn(answers: PreCheckAnswers, rules: RuleBook): readonly PreCheckIssue[] {
  const rule = requireRule(rules, answers.province, { sponsorKind: answers.kind });
  const isForeign = answers.kind === "INDIVIDUAL" && HOLDER_ANSWERS[answers.holder].ofOrganisation;
  return [
    ...(isContradiction(answers, rule) ? [{ question: "service", fault: "contradiction" } as const] : []),
    ...(isForeign ? [{ question: "holder", fault: "ofOrganisation" } as const] : []),
  ];
}

/** Reads the answers of an address; parameters of other names are left out. */
export function readPreCheck(
  query: Query,
  rules: RuleBook,
): Result<PreCheckAnswers, readonly PreCheckIssue[]> {
  const read = (query.kind === "INDIVIDUAL" ? ofIndividual : ofOrganisation).safeParse(query);
  if (!read.success) return fail(issuesOf(read.error));
  const conflicts = conflictsIn(read.data, rules);
  return conflicts.length > 0 ? fail(conflicts) : ok(read.data);
}

/** The answers as parameters of an address, the same for the same answers. */
export function preCheckQuery(answers: PreCheckAnswers): string {
  const query = new URLSearchParams();
  for (const question of PRE_CHECK_QUESTIONS) {
    for (const value of [answers[question] ?? []].flat()) query.append(question, value);
  }
  return query.toString();
}

/** The known values of an address, so that a form shows what was chosen even beside something wrong. */
export function chosenIn(query: Query, question: PreCheckQuestion): readonly string[] {
  return [query[question] ?? []].flat();
}
