import sharp from "sharp";
import { expect, test } from "vitest";
import { requireRule } from "@/lib/domain/bureau/bureau-rule";
import { determineType, type Fact } from "@/lib/domain/filing/determine-type";
import { at, type Finding, type FindingCode, violation } from "@/lib/domain/findings/finding";
import { isSponsorKind } from "@/lib/domain/identity/sponsor-kind";
import { materialTarget } from "@/lib/domain/materials/catalogue";
import { checkMaterials } from "@/lib/domain/materials/file-rules";
import { requiredMaterials } from "@/lib/domain/materials/required-materials";
import { reasonsOfFinding } from "@/lib/domain/review/caught-before";
import { isReasonCode, REASON_ROWS, type ReasonCode } from "@/lib/domain/review/reason";
import { checkPicture } from "@/lib/server/materials/check-picture";
import { faceFindings, stateNow } from "@/lib/server/materials/list-face-checks";
import { materialFacts } from "@/lib/server/materials/material-facts";
import { domainsOfOrder } from "@/lib/server/materials/service-facts";
import { serviceKeys, textAt } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import { checkOrderBySteps, STEPS } from "@/lib/wizard/order-steps";
import { KNOWN_LATER, REASON_CASES, type ReasonCase } from "../support/reason-cases";
import { contextOfMistake } from "../support/step-cases";

type CaseOf<Kind extends ReasonCase["kind"]> = Extract<ReasonCase, { kind: Kind }>;

const codesOf = (findings: readonly Finding[]) =>
  findings.flatMap((finding) => reasonsOfFinding(REASON_ROWS, finding).map(({ code }) => code));

/** What a submission runs over the answers; `change` null is the order as it passes. */
function contextOf({ step = "check", change = {}, facts, context, rule }: Partial<CaseOf<"answers">>) {
  const mistake = { change, ...(facts && { facts }), ...(rule && { rule }) };
  return { ...contextOfMistake(STEPS[step], mistake), phase: "SUBMISSION" as const, ...context };
}

const judge = (context: RuleContext) => [...checkOrderBySteps(context).values()].flat();

function judgeType({ miit, service }: CaseOf<"type">): readonly Finding[] {
  const fact = <A extends string>(answer: A): Fact<A> => ({
    answer,
    source: "MIIT_REGISTRY",
    at: "2026-11-21T02:00:00Z",
  });
  const decided = determineType({
    platform: fact("NO"),
    miit: fact(miit),
    account: fact("NO"),
    shellDirectAdd: fact("NO"),
    services: { s1: fact(service) },
  });
  const typeRefusal: FindingCode | null = decided.ok ? null : decided.error.code;
  return judge(contextOf({ facts: { typeRefusal } }));
}

/** The materials an order needs whose domains are its own. */
function materialsOf(change: CaseOf<"paper">["change"]) {
  const { answers, tables, today } = contextOf({ change });
  const kind = textAt(answers, "sponsor.sponsorKind");
  if (!tables || !isSponsorKind(kind)) throw new Error("the order has no sponsor");
  const services = serviceKeys(answers).map((key) => `services.${key}`);
  return requiredMaterials(
    materialFacts({
      answers,
      filingType: "FIRST",
      kind,
      rule: requireRule(tables.bureauRules, textAt(answers, "sponsor.regionCode"), { sponsorKind: kind }),
      ruled: [],
      rules: tables,
      today,
      holders: new Map(domainsOfOrder(answers, services).map((domain) => [domain, "SPONSOR"])),
      filed: { services: 0, domains: [] },
      onFile: [],
    }),
  );
}

function judgePapers({ change, missing }: CaseOf<"paper">): readonly Finding[] {
  const list = materialsOf(change);
  const files = list.flatMap(({ code, owner, sides }) => sides.map((side) => ({ code, owner, side })));
  return checkMaterials(
    list,
    files.filter(({ code }) => code !== missing),
  );
}

const PICTURES = {
  small: { width: 700, height: 500, background: "#d0e0f0" },
  grey: { width: 1600, height: 1200, background: "#888888" },
  oblong: { width: 240, height: 120, background: "#3060c0" },
} as const;

async function judgePicture({ material, shows }: CaseOf<"picture">): Promise<readonly Finding[]> {
  const bytes = await sharp({ create: { ...PICTURES[shows], channels: 3 } })
    .jpeg()
    .toBuffer();
  const taken = await checkPicture({ code: material, fileName: "", bytes });
  const found = taken.ok ? taken.value.warnings : [taken.error];
  return found.map((one) => {
    if (one.code === "too-many-pixels") throw new Error("the picture is too large");
    return at(materialTarget(material, "sponsor"), one);
  });
}

/** A check that failed, or one that somebody else passed. */
function judgeFace({ was, failure: failed }: CaseOf<"face">): readonly Finding[] {
  const failure = failed ?? null;
  const createdAt = new Date("2026-11-21T01:00:00Z");
  const row = { id: "f1", serviceKey: "s1", personHash: "somebody:", status: was, failure, portraitId: null };
  const state = stateNow({ ...row, createdAt, decidedAt: createdAt }, "somebody-else:", [], createdAt);
  const item = materialsOf({}).find(({ code }) => code === "FACE_CHECK");
  if (!item) throw new Error("the order needs a face check");
  return faceFindings([{ item, state, failure }]);
}

function judgeCase(given: ReasonCase): readonly Finding[] | Promise<readonly Finding[]> {
  if (given.kind === "type") return judgeType(given);
  if (given.kind === "paper") return judgePapers(given);
  if (given.kind === "picture") return judgePicture(given);
  return given.kind === "face" ? judgeFace(given) : judge(contextOf(given));
}

const CASES = Object.entries(REASON_CASES).flatMap(([code, given]) =>
  isReasonCode(code) && given ? [[code, given] as const] : [],
);

test("the order the cases start from passes, and would come back with nothing", () => {
  for (const step of ["check", "legal-representative"] as const) {
    expect(codesOf(judge(contextOf({ step })))).toEqual(step === "check" ? [] : ["R-PER-01"]);
  }
});

test.each(CASES)("an order that would come back with %s is stopped or warned before", async (code, given) => {
  const found = await judgeCase(given);
  expect(found.filter((one) => one.severity !== "INFO").map(({ path }) => path)).not.toEqual([]);
  expect(codesOf(found.filter((one) => one.severity !== "INFO"))).toContain(code);
});

test("79 of the 96 reasons are caught before the submission; of each other is said why not", () => {
  const caught = CASES.map(([code]) => code);
  const later = Object.keys(KNOWN_LATER);
  expect(caught).toHaveLength(79);
  expect([...caught, ...later].sort()).toEqual(REASON_ROWS.map(({ code }) => code).sort());
});

test("what is told at no place of a reason's own stands for none", () => {
  const codes = (code: FindingCode, path: string): readonly ReasonCode[] =>
    codesOf([at(path, violation(code))]);
  expect(codes("F001", "sponsor.sponsorName")).toEqual([]);
  expect(codes("E-TYPE-UNKNOWN", "order")).toEqual([]);
});
