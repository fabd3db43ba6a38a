import { expect, test } from "vitest";
import type { FieldView, HintView } from "@/lib/wizard/step-view";
import { errorOf, hintsOf } from "./field-state";

const PATH = "services.s1.serviceName";
const hint = (code: HintView["code"], severity: HintView["severity"]): HintView => ({
  code,
  severity,
  message: `${code}!`,
  ground: "",
  reasons: [],
  proposals: [],
});
const field = (hints: readonly HintView[]): FieldView => ({
  ...{ path: PATH, widget: "text", label: "", hint: "", value: "星河", groups: [], isOptional: false },
  ...{ isLocked: false, isOnRecord: false, redraws: false, inputMode: "text", autoComplete: "off" },
  ...{ width: "full", hints, rules: [], remarks: [], levels: [] },
});
const NONE = { messages: [], touched: new Set<string>(), focused: "", verdicts: {} };
const TOUCHED = { ...NONE, touched: new Set([PATH]) };
const codes = (...args: Parameters<typeof hintsOf>) => hintsOf(...args).map(({ code }) => code);

test("a warning of the stored answer stands there at once, a refusal once it was told", () => {
  const drawn = field([hint("F463", "WARN"), hint("F451", "BLOCK")]);
  expect(codes(drawn, NONE)).toEqual(["F463"]);
  const told = { ...NONE, messages: [{ id: PATH, text: "F451!", sentence: "F451!" }] };
  expect(hintsOf(drawn, told).map(({ code, isTold }) => [code, isTold])).toEqual([
    ["F463", false],
    ["F451", true],
  ]);
});

test("the newest word counts: a warning that was settled is gone", () => {
  expect(codes(field([hint("F463", "WARN")]), { ...TOUCHED, verdicts: { [PATH]: [] } })).toEqual([]);
});

test("while typing, what more typing does not heal is said, and nothing else", () => {
  const verdicts = { [PATH]: [hint("F451", "BLOCK"), hint("F455", "BLOCK"), hint("F463", "WARN")] };
  const typing = { ...TOUCHED, focused: PATH, verdicts };
  expect(errorOf(PATH, typing)).toBeUndefined();
  expect(codes(field([]), typing)).toEqual(["F455", "F463"]);
  const left = { ...typing, focused: "" };
  expect(errorOf(PATH, left)).toBe("F451!");
  expect(hintsOf(field([]), left).map(({ code, isTold }) => [code, isTold])).toEqual([
    ["F451", true],
    ["F463", false],
  ]);
});

test("a field in which only the cursor stands says what it said", () => {
  expect(codes(field([hint("F455", "BLOCK")]), { ...NONE, focused: PATH })).toEqual([]);
});
