import { expect, test } from "vitest";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { mailingForm, parcelForm } from "./papers-form";

const codesOf = (parsed: { error?: { issues: readonly { path: PropertyKey[]; message: string }[] } }) =>
  parsed.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

test("a parcel is read in its normalised form", () => {
  expect(parcelForm.parse({ carrier: "SF", number: " sf 1234-5678 " })).toEqual({
    carrier: "SF",
    number: "SF12345678",
  });
});

test.each([
  [{ carrier: "", number: "" }, ["carrier carrier", "number missing"]],
  [{ carrier: "toString", number: "SF12345678" }, ["carrier carrier"]],
  [{ carrier: "OTHER", number: "1234567" }, ["number malformed"]],
  [{ carrier: "OTHER", number: "12345678" }, []],
])("%j is told %j", (typed, codes) => {
  expect(codesOf(parcelForm.safeParse(typed))).toEqual(codes);
});

const asked = { papers: "营业执照复印件\n授权书原件", address: "成都市武侯区1号" };

test("what is asked for keeps its lines", () => {
  expect(mailingForm.parse(asked)).toEqual(asked);
});

test.each([
  [{ papers: " \n ", address: "" }, ["papers papers", "address address"]],
  [{ papers: "字".repeat(MOST_CHARACTERS.papers) }, []],
  [{ papers: "字".repeat(MOST_CHARACTERS.papers + 1) }, ["papers overLimit"]],
  [{ address: "𠮷".repeat(MOST_CHARACTERS.postalAddress) }, []],
  [{ address: "𠮷".repeat(MOST_CHARACTERS.postalAddress + 1) }, ["address overLimit"]],
])("a request is checked (%#)", (typed, codes) => {
  expect(codesOf(mailingForm.safeParse({ ...asked, ...typed }))).toEqual(codes);
});
