import { expect, test } from "vitest";
import { FINDINGS } from "../findings/tables/catalogue";
import { determineType, type Fact, findTypeRow, type TypeFacts } from "./determine-type";
import {
  FACT_SOURCES,
  type MiitAnswer,
  type PlatformAnswer,
  type ServiceAnswer,
  TYPE_QUESTIONS,
  TYPE_TABLE,
} from "./tables/type-rows";

const PLATFORM = ["NO", "THIS_ACCOUNT", "OTHER_ACCOUNT"] as const satisfies readonly PlatformAnswer[];
const MIIT = ["NO", "YES", "SHELL", "UNKNOWN"] as const satisfies readonly MiitAnswer[];
const SERVICE = [
  "NO",
  "SAME_ELSEWHERE",
  "SAME_HERE",
  "OTHER_SPONSOR",
  "IN_REVIEW",
  "UNKNOWN",
] as const satisfies readonly ServiceAnswer[];
const YES_NO = ["YES", "NO"] as const;

const AT = "2026-11-21T02:00:00Z";
const fact = <A extends string>(answer: A): Fact<A> => ({ answer, source: "MIIT_REGISTRY", at: AT });

interface Combination {
  readonly platform: PlatformAnswer;
  readonly miit: MiitAnswer;
  readonly account: "YES" | "NO";
  readonly shell: "YES" | "NO";
  readonly service: ServiceAnswer;
}

const facts = (given: Omit<Combination, "service">, services: readonly ServiceAnswer[]): TypeFacts => ({
  platform: fact(given.platform),
  miit: fact(given.miit),
  account: fact(given.account),
  shellDirectAdd: fact(given.shell),
  services: Object.fromEntries(services.map((answer, i) => [`s${i + 1}`, fact(answer)])),
});

/** The table as nested questions, written from the prose of the notes without looking at the order of rows. */
function expected({ platform, miit, account, shell, service }: Combination): string {
  if (platform === "OTHER_ACCOUNT") return "12 E-ACCOUNT-OTHER";
  if (account === "YES") return "16 E-ACCOUNT-SPONSOR";
  if (miit === "UNKNOWN" || service === "UNKNOWN") return "14 E-TYPE-UNKNOWN";
  const mine = platform === "THIS_ACCOUNT";
  switch (service) {
    case "IN_REVIEW":
      return "11 E-TYPE-IN-REVIEW";
    case "OTHER_SPONSOR":
      return !mine && miit === "NO" ? "8 E-TYPE-CERT-MISMATCH" : "7 E-TYPE-DOMAIN-OWNED";
    case "SAME_ELSEWHERE":
      if (miit !== "YES") return "13 E-TYPE-REGISTRY";
      return mine ? "5 ACCESS" : "3 ACCESS";
    case "SAME_HERE":
      if (miit !== "YES") return "13 E-TYPE-REGISTRY";
      return mine ? "6 E-TYPE-ALREADY-HERE" : "17 E-TYPE-CLAIM";
    default:
      if (miit === "SHELL") {
        if (shell === "NO") return "10 E-TYPE-SHELL";
        return mine ? "10 ADD_SERVICE_INTERNAL" : "10 ADD_SERVICE_EXTERNAL";
      }
      if (miit === "YES") return mine ? "4 ADD_SERVICE_INTERNAL" : "2 ADD_SERVICE_EXTERNAL";
      return mine ? "9 FIRST" : "1 FIRST";
  }
}

const ALL: Combination[] = PLATFORM.flatMap((platform) =>
  MIIT.flatMap((miit) =>
    YES_NO.flatMap((account) =>
      YES_NO.flatMap((shell) => SERVICE.map((service) => ({ platform, miit, account, shell, service }))),
    ),
  ),
);

const said = (given: TypeFacts): string => {
  const result = determineType(given);
  return result.ok ? `${result.value.row} ${result.value.type}` : `${result.error.row} ${result.error.code}`;
};

test("the truth table has 288 combinations and every row of the notes but 15 decides some of them", () => {
  expect(ALL).toHaveLength(288);
  const rows = new Set(ALL.map((one) => Number(expected(one).split(" ")[0])));
  expect([...rows].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17]);
});

test.each(ALL)("$platform $miit $service, other sponsor $account, shell $shell", (one) => {
  expect(said(facts(one, [one.service]))).toBe(expected(one));
});

test("the rows are evaluated in the order the notes name", () => {
  const order = [12, 16, 14, 11, 13, 8, 7, 17, 6, 3, 5, 10, 9, 4, 2, 1];
  expect(TYPE_TABLE.map(({ row }) => row)).toEqual(order);
});

test("every refusal of the table has its wording in the catalogue", () => {
  for (const { result } of TYPE_TABLE) {
    const code = "code" in result ? result.code : "shell" in result ? result.shell : "E-TYPE-MIXED";
    expect(FINDINGS[code].zh).not.toBe("");
  }
});

const PLAIN = { platform: "NO", miit: "YES", account: "NO", shell: "NO" } as const;

test.each([
  [["NO", "NO"], "2 ADD_SERVICE_EXTERNAL"],
  [["SAME_ELSEWHERE", "SAME_ELSEWHERE"], "3 ACCESS"],
  [["NO", "SAME_ELSEWHERE"], "15 E-TYPE-MIXED"],
  [["NO", "SAME_ELSEWHERE", "OTHER_SPONSOR"], "7 E-TYPE-DOMAIN-OWNED"],
  [["NO", "UNKNOWN"], "14 E-TYPE-UNKNOWN"],
  [["UNKNOWN", "OTHER_SPONSOR"], "7 E-TYPE-DOMAIN-OWNED"],
  [["SAME_HERE", "IN_REVIEW"], "11 E-TYPE-IN-REVIEW"],
] as const)("services %j together give %s", (services, outcome) => {
  expect(said(facts(PLAIN, services))).toBe(outcome);
});

test("a refusal names what each service would give", () => {
  const result = determineType(facts(PLAIN, ["NO", "SAME_ELSEWHERE"]));
  if (result.ok) throw new Error("mixed types must be refused");
  expect(
    result.error.verdicts.map(({ serviceKey, type, code, row }) => [serviceKey, type, code, row]),
  ).toEqual([
    ["s1", "ADD_SERVICE_EXTERNAL", null, 2],
    ["s2", "ACCESS", null, 3],
  ]);
});

test("the why-sheet gives question, answer, source and time of every fact that led there", () => {
  const result = determineType(facts({ ...PLAIN, miit: "SHELL", shell: "YES" }, ["NO"]));
  if (!result.ok) throw new Error(result.error.code);
  const [verdict] = result.value.verdicts;
  expect(verdict?.reasons.map(({ question }) => question)).toEqual(["platform", "miit", "service", "shell"]);
  expect(verdict?.reasons[0]).toEqual({
    question: "platform",
    ask: TYPE_QUESTIONS.platform,
    answer: { zh: "本平台没有该主办者的备案", en: "the sponsor has no filing on this platform" },
    source: "MIIT_REGISTRY",
    at: AT,
  });
  expect(verdict?.why.zh).toContain("空壳主体");
  expect(FACT_SOURCES.MIIT_REGISTRY.zh).toBe("工信部备案管理系统");
});

test("an account that holds another sponsor says so first", () => {
  const result = determineType(facts({ ...PLAIN, account: "YES" }, ["NO"]));
  if (result.ok) throw new Error("one account, one sponsor");
  expect(result.error.verdicts[0]?.reasons[0]).toMatchObject({ question: "account", answer: { zh: "是" } });
});

test.each([
  ["NO", "THIS_ACCOUNT", "NO", true],
  ["OTHER_SPONSOR", "THIS_ACCOUNT", "NO", true],
  ["IN_REVIEW", "THIS_ACCOUNT", "NO", true],
  ["SAME_HERE", "THIS_ACCOUNT", "NO", false],
  ["NO", "THIS_ACCOUNT", "YES", false],
  ["NO", "NO", "NO", false],
  ["OTHER_SPONSOR", "NO", "NO", false],
] as const)("service %s, platform %s, MIIT %s: our record counts as cancelled is %s", (q3, q1, q2, marks) => {
  const result = determineType(facts({ ...PLAIN, platform: q1, miit: q2 }, [q3]));
  expect(result.ok ? result.value.marksRevoked : result.error.marksRevoked).toBe(marks);
});

test("an order without a service has no type to find", () => {
  expect(() => determineType(facts(PLAIN, []))).toThrow(RangeError);
});

test("the row found for one service is the row itself", () => {
  const answers = { platform: "NO", miit: "NO", account: "NO", shellDirectAdd: "NO", service: "NO" } as const;
  expect(findTypeRow(answers).row).toBe(1);
});
