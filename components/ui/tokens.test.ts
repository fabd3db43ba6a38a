import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Tokens = ReadonlyMap<string, readonly [number, number, number]>;

const css = readFileSync(new URL("../../app/tokens.css", import.meta.url), "utf8");
const print = readFileSync(new URL("../../app/print.css", import.meta.url), "utf8");

function tokensAfter(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  const found = block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g);
  return new Map([...found].map(([, name, l, c, h]) => [name ?? "", [Number(l), Number(c), Number(h)]]));
}

/** Relative luminance (WCAG 2) of an OKLCH colour. */
function luminance([l, c, h]: readonly [number, number, number]): number {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const L = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const M = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const S = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * L - 3.3077115913 * M + 0.2309699292 * S);
  const green = clip(-1.2684380046 * L + 2.6097574011 * M - 0.3413193965 * S);
  const blue = clip(-0.0041960863 * L - 0.7034186147 * M + 1.707614701 * S);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, front: string, back: string): number {
  const [one, two] = [tokens.get(front), tokens.get(back)];
  if (!one || !two) throw new Error(`no token ${front} or ${back}`);
  const [x, y] = [luminance(one), luminance(two)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const LIGHT = tokensAfter(":root");
const DARK = tokensAfter(':root:not([data-theme="light"])');
const GROUNDS = ["canvas", "surface", "sunken"];
const HUES = ["action", "seal", "good", "warn", "bad"];
const ACTORS = ["applicant", "reviewer", "verifier", "bureau", "system"];

const TEXT_PAIRS = [
  ...["ink", "muted", ...HUES, ...ACTORS].flatMap((front) => GROUNDS.map((back) => [front, back] as const)),
  ...[...HUES, ...ACTORS].map((hue) => [hue, `${hue}-soft`] as const),
  ...HUES.flatMap((hue) => [["ink", `${hue}-soft`] as const, ["muted", `${hue}-soft`] as const]),
  ...["bad", "warn"].map((hue) => ["action", `${hue}-soft`] as const),
  ...["action", "action-hover", "seal", "bad", "good"].map((back) => ["on-action", back] as const),
];

const BORDER_PAIRS = [...GROUNDS, ...HUES.map((hue) => `${hue}-soft`)].map((back) => ["edge", back] as const);

test("the two places that name the dark theme agree, and name what light names", () => {
  expect([...tokensAfter(':root[data-theme="dark"]')]).toEqual([...DARK]);
  expect([...DARK.keys()]).toEqual([...LIGHT.keys()]);
});

test.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)(
  "every text colour of the %s theme has a contrast of 4.5 on every ground it may stand on",
  (_, tokens) => {
    const weak = TEXT_PAIRS.filter(([front, back]) => contrast(tokens, front, back) < 4.5);
    expect(weak).toEqual([]);
  },
);

test.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("the border of a control in the %s theme has a contrast of 3", (_, tokens) => {
  expect(BORDER_PAIRS.filter(([front, back]) => contrast(tokens, front, back) < 3)).toEqual([]);
});

test("on paper every token is black, white or the grey of lines", () => {
  const named = [...print.matchAll(/--([\w-]+): (?:white|black|oklch\(0\.7 0 0\));/g)].map(
    (match) => match[1],
  );
  expect(named.sort()).toEqual([...LIGHT.keys()].sort());
});

test("the formula agrees with the known contrast of black on white", () => {
  const known: Tokens = new Map([
    ["black", [0, 0, 0]],
    ["white", [1, 0, 0]],
  ]);
  expect(contrast(known, "black", "white")).toBeCloseTo(21, 5);
});
