import { expect, test } from "vitest";
import { checkPlatforms, checkSdks } from "./app-parts";
import { checkFingerprint, normaliseFingerprint } from "./fingerprint";
import { checkPackageName, checkPackageNamesOnce, type PackageUse } from "./package-name";
import { checkPublicKey, normalisePublicKey } from "./public-key";
import { PLATFORMS } from "./tables/platforms";
import { SDK_TYPES } from "./tables/sdk-types";

const of = (length: number) => `com.${"a".repeat(length - 4)}`;

test.each([
  ["ANDROID", "com.example.app", true],
  ["ANDROID", "com.example_2.App", true],
  ["ANDROID", "com", false],
  ["ANDROID", "com.2example", false],
  ["ANDROID", "com.exam-ple", false],
  ["ANDROID", "com..example", false],
  ["ANDROID", "com.example.", false],
  ["ANDROID", of(128), true],
  ["ANDROID", of(129), false],
  ["HARMONYOS", "com.example.app", true],
  ["HARMONYOS", "com.exam-ple", false],
  ["IOS", "com.exam-ple.2app", true],
  ["IOS", "com.example_2", false],
  ["IOS", "example", false],
  ["IOS", of(129), false],
  ["OTHER", "com.exam-ple", true],
  ["OTHER", "com.example_2", true],
  ["OTHER", "com.例子", false],
] as const)("on %s the package %s is sound: %s", (platform, name, isSound) => {
  expect(checkPackageName(name, platform)?.code).toBe(isSound ? undefined : "F446");
});

const use = (
  path: string,
  app: string,
  platform: PackageUse["platform"],
  packageName: string,
): PackageUse => ({
  path,
  app,
  platform,
  packageName,
});
const repeated = (uses: PackageUse[], elsewhere: { app: string; packageName: string }[] = []) =>
  checkPackageNamesOnce(uses, elsewhere).map(({ path, code }) => `${path} ${code}`);

test("a package repeats across the platforms of one App only", () => {
  const first = use("p1", "s1", "ANDROID", "com.example.app");
  expect(repeated([first, use("p2", "s1", "IOS", "com.example.app")])).toEqual([]);
  expect(repeated([first, use("p2", "s1", "ANDROID", "com.example.app")])).toEqual(["p2 F446"]);
  expect(repeated([first, use("p2", "s2", "IOS", "com.example.app")])).toEqual(["p2 F446"]);
  expect(repeated([first, use("p2", "s1", "ANDROID", "com.example.App")])).toEqual([]);
  expect(repeated([use("p1", "s1", "ANDROID", ""), use("p2", "s1", "ANDROID", "")])).toEqual([]);
});

test("a package of another App on record is taken, of the same App it is not", () => {
  const uses = [use("p1", "s1", "ANDROID", "com.example.app")];
  expect(repeated(uses, [{ app: "r7", packageName: "com.example.app" }])).toEqual(["p1 F446"]);
  expect(repeated(uses, [{ app: "s1", packageName: "com.example.app" }])).toEqual([]);
  expect(repeated(uses, [{ app: "r7", packageName: "com.example.other" }])).toEqual([]);
});

test.each([
  ["F".repeat(63), "BLOCK"],
  ["F".repeat(64), "WARN"],
  ["F".repeat(255), "WARN"],
  ["F".repeat(256), undefined],
  ["F".repeat(2048), undefined],
  ["F".repeat(2049), "BLOCK"],
  ["1".repeat(1300), undefined],
  [`${"F".repeat(255)}G`, "BLOCK"],
  ["", "BLOCK"],
])("the public key %s gives %s", (key, severity) => {
  expect(checkPublicKey(key)?.severity).toBe(severity);
});

test("a public key loses blanks, colons, line breaks and 0x", () => {
  expect(normalisePublicKey(" 0xaB:cd\n 0XeF ０１ ")).toBe("ABCDEF01");
  expect(normalisePublicKey("123 456")).toBe("123456");
});

test.each([
  ["ANDROID", [32]],
  ["IOS", [40]],
  ["HARMONYOS", [32, 40, 64]],
  ["OTHER", [32, 40, 64]],
] as const)("a fingerprint on %s has one of %o digits", (platform, lengths) => {
  const allowed: readonly number[] = lengths;
  for (const length of [0, 31, 32, 33, 39, 40, 41, 63, 64, 65]) {
    const code = checkFingerprint("A".repeat(length), platform)?.code;
    expect(code).toBe(allowed.includes(length) ? undefined : "F448");
  }
  expect(checkFingerprint("G".repeat(allowed[0] ?? 0), platform)?.code).toBe("F448");
});

test("a fingerprint loses blanks and colons", () => {
  expect(normaliseFingerprint(" ab:CD ef ")).toBe("ABCDEF");
});

test("an App has one or more known platforms", () => {
  expect(checkPlatforms([])?.code).toBe("F445");
  expect(checkPlatforms(["SYMBIAN"])?.code).toBe("F445");
  expect(checkPlatforms(Object.keys(PLATFORMS))).toBeNull();
});

const sdk = { sdkName: "支付SDK", sdkProvider: "某某公司", sdkType: "PAYMENT" };

test.each([
  [false, [], undefined],
  [true, [], "F450"],
  [true, [sdk], undefined],
  [true, [sdk, { ...sdk, sdkName: "" }], "F450"],
  [true, [{ ...sdk, sdkProvider: "" }], "F450"],
  [true, [{ ...sdk, sdkType: "NOSUCH" }], "F450"],
  [true, [{ ...sdk, sdkName: "名".repeat(128) }], undefined],
  [true, [{ ...sdk, sdkName: "名".repeat(129) }], "F450"],
])("uses SDKs %s with %o gives %s", (usesSdk, sdks, code) => {
  expect(checkSdks(usesSdk, sdks)?.code).toBe(code);
});

test("the seven kinds of SDK are those of the notes", () => {
  const labels = Object.values(SDK_TYPES).map(({ zh }) => zh);
  expect(labels.join("、")).toBe("支付、定位、登录、推送、统计、广告、其他");
});

test("shapes are judged in less than 200 ms of processor time for 100,000 characters", () => {
  for (const text of ["a.".repeat(50_000), "a".repeat(100_000), "F".repeat(100_000), ":".repeat(100_000)]) {
    const before = process.cpuUsage();
    checkPackageName(text, "OTHER");
    checkPublicKey(normalisePublicKey(text));
    checkFingerprint(normaliseFingerprint(text), "OTHER");
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
  }
});
