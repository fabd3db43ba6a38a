import { expect, test } from "vitest";
import { type ReviewProgress, reviewChecklist } from "./checklist";

const PROGRESS: ReviewProgress = {
  items: ["sponsor.sponsorName", "services.s1.servicePrincipal.certNo", "SPONSOR_CERT"],
  passed: ["sponsor.sponsorName", "services.s1.servicePrincipal.certNo", "SPONSOR_CERT"],
  remarks: [],
  faceChecks: [{ path: "services.s1.servicePrincipal", status: "PASSED" }],
};

const report = (change: Partial<ReviewProgress> = {}) => reviewChecklist({ ...PROGRESS, ...change });

test("everything passed lets the review pass", () => {
  expect(report()).toEqual({
    unchecked: [],
    objected: [],
    undecidedFaces: [],
    isComplete: true,
    canPass: true,
  });
});

test("an item without a verdict holds it up", () => {
  expect(report({ passed: ["sponsor.sponsorName", "SPONSOR_CERT"] })).toMatchObject({
    unchecked: ["services.s1.servicePrincipal.certNo"],
    isComplete: false,
    canPass: false,
  });
});

test("a reason is a verdict, but then the review cannot pass", () => {
  const remarks = [{ target: "services.s1.servicePrincipal", status: "OPEN" }] as const;
  const passed = ["sponsor.sponsorName", "SPONSOR_CERT"];
  expect(report({ passed, remarks })).toMatchObject({
    unchecked: [],
    objected: ["services.s1.servicePrincipal"],
    isComplete: true,
    canPass: false,
  });
  expect(report({ remarks }).canPass).toBe(false);
});

test("an accepted remark counts as passed", () => {
  const remarks = [{ target: "SPONSOR_CERT", status: "ACCEPTED" }] as const;
  const passed = ["sponsor.sponsorName", "services.s1.servicePrincipal.certNo"];
  expect(report({ passed, remarks })).toMatchObject({ objected: [], canPass: true });
});

test.each([
  ["PASSED", true, true],
  ["FAILED", true, false],
  ["MANUAL", false, false],
  ["STALE", false, false],
  ["PENDING", false, false],
] as const)("a face check that is %s: complete %s, passes %s", (status, isComplete, canPass) => {
  const faceChecks = [{ path: "services.s1.servicePrincipal", status }];
  expect(report({ faceChecks })).toMatchObject({ isComplete, canPass });
});
