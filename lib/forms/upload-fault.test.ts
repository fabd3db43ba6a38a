import { expect, test } from "vitest";
import { faultQuery, faultStatus, parseFaultQuery } from "./upload-fault";

test.each([
  [{ code: "M101" }, 422],
  [{ code: "M102", params: { size: "4.01MB" } }, 413],
  [{ code: "malformed" }, 400],
  [{ code: "signed-out" }, 401],
  [{ code: "locked" }, 409],
  [{ code: "wait", params: { minutes: 5 } }, 429],
  [{ code: "busy" }, 503],
] as const)("%o is answered with %i and comes back from its query", (fault, status) => {
  expect(faultStatus(fault)).toBe(status);
  const query = Object.fromEntries(new URLSearchParams(faultQuery(fault, "APP_ICON-services-s1-1")));
  const params = Object.fromEntries(
    Object.entries("params" in fault ? fault.params : {}).map(([name, value]) => [name, String(value)]),
  );
  expect(parseFaultQuery(query)).toEqual({
    fault: { code: fault.code, params },
    at: "APP_ICON-services-s1-1",
  });
});

test.each([
  ["nothing", {}],
  ["an unknown code", { fault: "X999", at: "a" }],
  ["a name every object has", { fault: "toString", at: "a" }],
  ["a place with markup", { fault: "M101", at: "<b>" }],
  ["no place", { fault: "M101" }],
  ["a figure that is a sentence", { fault: "M102", at: "a", size: "call 10086" }],
  ["a value given twice", { fault: ["M101", "M102"], at: "a" }],
])("%s did not come from us", (_, query) => {
  expect(parseFaultQuery(query)).toBeNull();
});
