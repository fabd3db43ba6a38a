import { expect, test } from "vitest";
import { exampleAnswers } from "@/lib/wizard/example";
import { ruleContext } from "@/tests/support/rule-context";
import { stepView } from "./step-view";

const [SPONSOR, DETAILS, ADDRESS] = [
  { id: "sponsor", serviceKey: "" },
  { id: "service-details", serviceKey: "s1" },
  { id: "service-address", serviceKey: "s1" },
] as const;

interface Shown {
  /** Answers that nobody has given yet. */
  readonly without: readonly string[];
  readonly change?: Readonly<Record<string, string>>;
  readonly isOpen?: boolean;
}

/** What the page of the example shows in a field. */
function shown(ref: typeof SPONSOR | typeof DETAILS | typeof ADDRESS, path: string, facts: Shown) {
  const answers = { ...exampleAnswers(), ...facts.change };
  for (const gone of facts.without) delete answers[gone];
  const page = { orderNo: "new", ref, draft: { id: "d", version: 1 }, findings: [], remarks: new Map() };
  const isOpen = () => facts.isOpen ?? true;
  const view = stepView({ ...page, context: ruleContext({ answers }), isOpen, locale: "zh-CN" });
  return view.blocks.flatMap(({ fields }) => fields).find((field) => field.path === path);
}

const SUPERIOR = "sponsor.superior";
const HOME_PAGE = "services.s1.homepageUrl";

test("what nobody has answered begins with what is usual", () => {
  const sponsorName = exampleAnswers()["sponsor.sponsorName"];
  expect(shown(SPONSOR, SUPERIOR, { without: [SUPERIOR] })?.value).toBe(sponsorName);
  const domain = exampleAnswers()["services.s1.domain"];
  expect(shown(ADDRESS, HOME_PAGE, { without: [HOME_PAGE] })?.value).toBe(`www.${domain}`);
  const languages = "services.s1.languages";
  expect(shown(DETAILS, languages, { without: [languages] })?.value).toEqual(["SIMPLIFIED_CHINESE"]);
});

test("the place of an individual's document begins with the region of the filing, at all its levels", () => {
  const path = "sponsor.certRegionCode";
  const change = { "sponsor.sponsorKind": "INDIVIDUAL", "sponsor.regionCode": "440305" };
  const field = shown(SPONSOR, path, { without: [path], change });
  expect(field?.levels.map(({ value }) => value)).toEqual(["440000", "440300", "440305"]);
});

test("what was emptied stays empty, what was typed stays, and a closed field begins with nothing", () => {
  expect(shown(SPONSOR, SUPERIOR, { without: [], change: { [SUPERIOR]: "" } })?.value).toBe("");
  expect(shown(SPONSOR, SUPERIOR, { without: [], change: { [SUPERIOR]: "甲集团" } })?.value).toBe("甲集团");
  expect(shown(SPONSOR, SUPERIOR, { without: [SUPERIOR], isOpen: false })?.value).toBe("");
});

test("without a domain there is no home page to begin with", () => {
  expect(shown(ADDRESS, HOME_PAGE, { without: [HOME_PAGE, "services.s1.domain"] })?.value).toBe("");
});
