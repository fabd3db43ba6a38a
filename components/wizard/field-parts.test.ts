import { expect, test } from "vitest";
import type { FieldView } from "@/lib/wizard/step-view";
import { partsOf } from "./field-parts";

function fieldAt(path: string): FieldView {
  return {
    ...{ path, widget: "text", label: path, hint: "", rules: [], value: "", groups: [], isOptional: false },
    ...{
      isLocked: false,
      isOnRecord: false,
      redraws: false,
      inputMode: "text",
      autoComplete: "off",
      width: "full",
    },
    ...{ hints: [], remarks: [], levels: [] },
  };
}

const namesOf = (paths: readonly string[]) =>
  partsOf(paths.map(fieldAt)).map(({ name, fields }) => [name, fields.map(({ path }) => path)]);

const PERSON = ["name", "certType", "certNo", "certValidFrom", "certLongTerm", "certValidTo"].map(
  (name) => `services.s1.servicePrincipal.${name}`,
);
const CONTACT = ["mobile", "mobileCode", "email"].map((name) => `services.s1.servicePrincipal.${name}`);
const MORE = ["position", "remark"].map((name) => `services.s1.servicePrincipal.${name}`);
const TICK = "services.s1.servicePrincipal.belongsToSponsor";

test("the many fields of a person stand in three parts, none lost, none twice", () => {
  expect(namesOf([...PERSON, ...CONTACT, ...MORE, TICK])).toEqual([
    ["identity", [...PERSON, TICK]],
    ["contact", CONTACT],
    ["more", MORE],
  ]);
});

test("a sponsor has no identity part, and its optional fields stand last", () => {
  const paths = ["certAddress", "commAddress", "superior", "certValidFrom", "certLongTerm", "certValidTo"];
  const many = [...paths, "x", "subjectRemark", "businessScope"].map((name) => `sponsor.${name}`);
  expect(namesOf(many)).toEqual([
    [null, many.slice(0, 7)],
    ["more", many.slice(7)],
  ]);
});

test("eight fields stay in one part", () => {
  expect(namesOf([...PERSON, ...MORE])).toEqual([[null, [...PERSON, ...MORE]]]);
});

test("a field that belongs to no part comes first", () => {
  expect(namesOf([...PERSON, ...CONTACT, "services.s1.servicePrincipal.other"])[0]).toEqual([
    null,
    ["services.s1.servicePrincipal.other"],
  ]);
});
