import { expect, test } from "vitest";
import { type MaterialCode, maxFilesOf } from "./catalogue";
import { checkFileName, checkImage, checkMaterials } from "./file-rules";
import type { RequiredMaterial } from "./required-materials";

const good = {
  kind: "SPONSOR_CERT",
  bytes: 1_000_000,
  width: 1500,
  height: 1100,
  format: "JPEG",
  fileName: "营业执照.jpg",
} as const;

const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

test("a good image has nothing to remark", () => {
  expect(checkImage(good)).toEqual([]);
  expect(checkImage({ ...good, format: "png", width: 1100, height: 1500 })).toEqual([]);
});

test.each(["GIF", "WEBP", "PDF", "HEIC", ""])("%s is no format for images", (format) => {
  expect(codes(checkImage({ ...good, format }))).toEqual(["M101"]);
});

test("4,194,304 bytes pass, one more does not", () => {
  expect(checkImage({ ...good, bytes: 4_194_303 })).toEqual([]);
  expect(checkImage({ ...good, bytes: 4_194_304 })).toEqual([]);
  const [found] = checkImage({ ...good, bytes: 4_194_305 });
  expect(found).toEqual({ code: "M102", severity: "BLOCK", params: { size: "4.01MB" } });
});

test.each([
  ["SPONSOR_CERT", 1500, 1100, null],
  ["SPONSOR_CERT", 1499, 1100, "WARN"],
  ["SPONSOR_CERT", 1500, 1099, "WARN"],
  ["SPONSOR_CERT", 750, 550, "WARN"],
  ["SPONSOR_CERT", 749, 550, "BLOCK"],
  ["SPONSOR_CERT", 3000, 549, "BLOCK"],
  ["SPONSOR_CERT", 1100, 1500, null],
  ["PRINCIPAL_ID", 1280, 720, null],
  ["PRINCIPAL_ID", 1279, 720, "WARN"],
  ["PRINCIPAL_ID", 640, 360, "WARN"],
  ["PRINCIPAL_ID", 640, 359, "BLOCK"],
  ["RESIDENCE_PERMIT", 1280, 719, "WARN"],
  ["COMMITMENT_LETTER", 600, 600, null],
  ["COMMITMENT_LETTER", 600, 599, "WARN"],
  ["COMMITMENT_LETTER", 300, 900, "WARN"],
  ["COMMITMENT_LETTER", 299, 900, "BLOCK"],
] as const)("%s of %i×%i pixels: %s", (kind, width, height, severity) => {
  const found = checkImage({ ...good, kind, width, height });
  expect(found).toEqual(severity ? [{ code: "M103", severity, params: { w: width, h: height } }] : []);
});

const icon = { ...good, kind: "APP_ICON", bytes: 102_400, width: 120, height: 120, format: "PNG" } as const;

test.each([
  [{}, []],
  [{ bytes: 102_401 }, ["F442"]],
  [{ width: 119, height: 119 }, ["F442"]],
  [{ width: 121 }, ["F442"]],
  [{ width: 1024, height: 1024 }, []],
  [{ format: "WEBP" }, ["F442"]],
  [{ fileName: "a|b.png" }, ["M110"]],
])("an icon with %j gives %j", (change, expected) => {
  expect(codes(checkImage({ ...icon, ...change }))).toEqual(expected);
});

test("a still of a video answers to no resolution", () => {
  expect(checkImage({ ...good, kind: "PLEDGE_VIDEO", width: 10, height: 10 })).toEqual([]);
});

test("everything wrong is said at once", () => {
  const bad = { ...good, bytes: 5_000_000, width: 10, height: 10, format: "GIF", fileName: "a?.gif" };
  expect(codes(checkImage(bad))).toEqual(["M110", "M101", "M102", "M103"]);
});

test.each([..."\":*?<>&'/;\\|", "\n"])("a file name cannot have %j", (sign) => {
  expect(checkFileName(`a${sign}b.jpg`)).toEqual({ code: "M110", severity: "BLOCK" });
});

test("a file name has at most 100 characters, rare ones count once", () => {
  expect(checkFileName("")).toBeNull();
  expect(checkFileName("营业执照 (1)-副本.jpg")).toBeNull();
  expect(checkFileName("𠮷".repeat(100))).toBeNull();
  expect(checkFileName("a".repeat(101))?.code).toBe("M110");
});

test.each([
  ["SPONSOR_CERT", 3, undefined],
  ["PRINCIPAL_ID", 2, "RESIDENT_ID"],
  ["PRINCIPAL_ID", 1, "PASSPORT"],
  ["COMMITMENT_LETTER", 1, undefined],
  ["ESTABLISHMENT_APPROVAL", 2, undefined],
  ["EXPLANATION", 3, undefined],
  ["OTHER_SERVICE", 10, undefined],
] as const)("%s takes %i files", (code, max, certType) => {
  expect(maxFilesOf(code, certType)).toBe(max);
});

function item(code: MaterialCode, change: Partial<RequiredMaterial> = {}): RequiredMaterial {
  return {
    target: `material:${code}:sponsor`,
    code,
    owner: "sponsor",
    requirement: "REQUIRED",
    because: "ALWAYS",
    params: {},
    sides: ["1"],
    maxFiles: 1,
    alternatives: [],
    sameAs: null,
    ...change,
  };
}

test("a required material without a file is missing", () => {
  expect(checkMaterials([item("SPONSOR_CERT")], [])).toEqual([
    {
      path: "material:SPONSOR_CERT:sponsor",
      code: "M109",
      severity: "BLOCK",
      params: { material: "SPONSOR_CERT" },
    },
  ]);
  expect(
    checkMaterials([item("SPONSOR_CERT")], [{ code: "SPONSOR_CERT", owner: "sponsor", side: "1" }]),
  ).toEqual([]);
});

test("a file of another owner or another kind does not count", () => {
  expect(
    checkMaterials([item("SPONSOR_CERT")], [{ code: "SPONSOR_CERT", owner: "x", side: "1" }]),
  ).toHaveLength(1);
  expect(
    checkMaterials([item("SPONSOR_CERT")], [{ code: "SPONSOR_ID", owner: "sponsor", side: "1" }]),
  ).toHaveLength(1);
});

test("both sides of a card are needed", () => {
  const card = item("SPONSOR_ID", { sides: ["FRONT", "BACK"] });
  const front = { code: "SPONSOR_ID", owner: "sponsor", side: "FRONT" } as const;
  expect(checkMaterials([card], [front])).toHaveLength(1);
  expect(checkMaterials([card], [front, { ...front, side: "BACK" }])).toEqual([]);
});

test("an alternative does instead, complete", () => {
  const permit = item("RESIDENCE_PERMIT", { sides: ["FRONT", "BACK"], alternatives: ["RESIDENCE_PROOF"] });
  expect(checkMaterials([permit], [{ code: "RESIDENCE_PROOF", owner: "sponsor", side: "1" }])).toEqual([]);
  expect(checkMaterials([permit], [{ code: "RESIDENCE_PROOF", owner: "other", side: "1" }])).toHaveLength(1);
});

test("optional papers, copies on file and face checks are never missing files", () => {
  const list = [
    item("OTHER_SUBJECT", { requirement: "OPTIONAL" }),
    item("SPONSOR_CERT", { requirement: "REUSE" }),
    item("FACE_CHECK"),
  ];
  expect(checkMaterials(list, [])).toEqual([]);
});
