import { expect, test } from "vitest";
import { deepestRegion, readForm } from "./form-values";

test("a changed province makes the old city and district void", () => {
  expect(deepestRegion(["440000", "440300", "440305"])).toBe("440305");
  expect(deepestRegion(["110000", "440300", "440305"])).toBe("110000");
  expect(deepestRegion(["440000", "440100", "440305"])).toBe("440100");
  expect(deepestRegion(["440000", "", ""])).toBe("440000");
  expect(deepestRegion(["", "440300", ""])).toBe("");
  expect(deepestRegion([])).toBe("");
});

test("counties that hang below their province count as the second level", () => {
  expect(deepestRegion(["420000", "429004", ""])).toBe("429004");
});

test("a posted form gives text, choices and an empty text for an open tick box", () => {
  const form = new FormData();
  form.append("sponsor.sponsorName", "星河软件");
  form.append("services.s1.languages", "ENGLISH");
  form.append("services.s1.languages", "RUSSIAN");
  form.append("sponsor.regionCode-province", "440000");
  form.append("sponsor.other", "not asked for");
  const fields = [
    { path: "sponsor.sponsorName", widget: "text" },
    { path: "services.s1.languages", widget: "checkboxes" },
    { path: "services.s1.serviceContents", widget: "checkboxes" },
    { path: "sponsor.regionCode", widget: "region" },
    { path: "sponsor.certLongTerm", widget: "checkbox" },
  ] as const;
  expect(readForm(form, fields)).toEqual({
    "sponsor.sponsorName": "星河软件",
    "services.s1.languages": ["ENGLISH", "RUSSIAN"],
    "services.s1.serviceContents": [],
    "sponsor.regionCode": "440000",
    "sponsor.certLongTerm": "",
  });
});
