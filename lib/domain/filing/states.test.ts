import { expect, test } from "vitest";
import {
  actingParty,
  CLOSED_STATUSES,
  DRAFT_STAGES,
  draftStage,
  FILING_STATUSES,
  type FilingStatus,
  FROZEN_STATUSES,
  isClosed,
  isEditable,
  isOpen,
  isReturned,
  isWaitingForApplicant,
  statusLabel,
} from "./states";
import { FILING_TYPES, type FilingType } from "./types";

/** state, zh, en, returned, waiting, frozen, closed, editable, timer: copied from the notes by hand. */
const NOTES: readonly (readonly [FilingStatus, string, string, string, string | null])[] = [
  ["DRAFT", "待完善备案信息", "information to be completed", "WE", "WAITING"],
  ["SUBMITTED", "等待初审", "waiting for initial review", "F", "INITIAL_REVIEW"],
  ["INITIAL_REVIEW", "初审中", "in initial review", "F", "INITIAL_REVIEW"],
  ["SUPPLEMENT_REQUIRED", "待补充资料", "more is needed from you", "RWE", "WAITING"],
  ["MAILING_REQUIRED", "待邮寄资料", "papers to be mailed", "WF", "WAITING"],
  ["INITIAL_REJECTED", "初审未通过", "returned by our review", "RWE", "WAITING"],
  ["PENDING_BUREAU_SUBMIT", "待提交管局", "passed, being handed over", "F", null],
  ["SMS_VERIFYING", "待工信部短信核验", "SMS verification due", "F", "SMS"],
  ["SMS_FAILED", "短信核验未通过", "SMS verification failed", "RWE", "WAITING"],
  ["BUREAU_REVIEW", "管局审核中", "with the bureau", "F", "BUREAU_REVIEW"],
  ["BUREAU_REJECTED", "管局驳回", "returned by the bureau", "RWE", "WAITING"],
  ["APPROVED", "备案成功", "filing approved", "C", null],
  ["ABANDONED", "已放弃", "abandoned", "C", "PURGE"],
  ["EXPIRED", "已失效", "expired", "C", "PURGE"],
  ["CANCELLED_BY_ADMIN", "已终止", "ended by us", "C", "PURGE"],
];

test("there are exactly the 15 states of the notes", () => {
  expect(Object.keys(FILING_STATUSES)).toEqual(NOTES.map(([status]) => status));
});

test.each(NOTES)("%s has its labels, groups and timer", (status, zh, en, groups, timer) => {
  expect(FILING_STATUSES[status]).toMatchObject({ zh, en, timer });
  expect(isReturned(status)).toBe(groups.includes("R"));
  expect(isWaitingForApplicant(status)).toBe(groups.includes("W"));
  expect(FROZEN_STATUSES.some((s) => s === status)).toBe(groups.includes("F"));
  expect(isClosed(status)).toBe(groups.includes("C"));
  expect(isOpen(status)).toBe(!groups.includes("C"));
  expect(isEditable(status)).toBe(groups.includes("E"));
});

test("somebody must act in every open state and nobody in a closed one", () => {
  for (const [status] of NOTES) {
    expect(FILING_STATUSES[status].mustAct === null, status).toBe(CLOSED_STATUSES.some((s) => s === status));
  }
});

test.each(NOTES)("in %s the party of the table has the ball, but papers on their way", (status) => {
  const { mustAct } = FILING_STATUSES[status];
  expect(actingParty({ status, papersSentAt: null, submitAt: null })).toBe(mustAct);
  expect(actingParty({ status, papersSentAt: new Date(0), submitAt: null })).toBe(
    status === "MAILING_REQUIRED" ? "REVIEWER" : mustAct,
  );
  expect(actingParty({ status, papersSentAt: null, submitAt: new Date(0) })).toBe("SYSTEM");
});

test.each([
  [false, false, [], "DRAFT"],
  [false, true, ["PASSED"], "DRAFT"],
  [true, false, ["PASSED"], "PENDING_MATERIAL"],
  [true, true, ["PASSED", "FAILED"], "PENDING_MATERIAL"],
  [true, true, ["PASSED", "STALE"], "PENDING_MATERIAL"],
  [true, true, ["PENDING"], "PENDING_MATERIAL"],
  [true, true, ["PASSED", "MANUAL"], "PENDING_CONFIRM"],
  [true, true, [], "PENDING_CONFIRM"],
] as const)("forms %s, materials %s, faces %j is %s", (formsValid, materialsComplete, faceChecks, stage) => {
  expect(draftStage({ formsValid, materialsComplete, faceChecks })).toBe(stage);
});

test("an approved order is called by its type, a draft by its stage, the rest by its state", () => {
  const said = (type: FilingType) => statusLabel("APPROVED", type).zh;
  expect(said("FIRST")).toBe("备案成功");
  expect(said("ACCESS")).toBe("备案成功");
  expect(said("CHANGE_ACCESS")).toBe("变更成功");
  expect(said("CANCEL_SUBJECT")).toBe("注销成功");
  expect(said("CANCEL_SERVICE")).toBe("注销成功");
  expect(said("CANCEL_ACCESS")).toBe("取消接入成功");
  expect(said("CLAIM")).toBe("认领成功");
  expect(said("IMPORT")).toBe("导入成功");
  expect(said("TRANSFER_ACCOUNT")).toBe("转移成功");
  expect(said("MIGRATE_SUBJECT")).toBe("迁移成功");
  expect(statusLabel("APPROVED", null).en).toBe("filing approved");
  expect(statusLabel("DRAFT", "FIRST", "PENDING_CONFIRM")).toBe(DRAFT_STAGES.PENDING_CONFIRM);
  expect(statusLabel("DRAFT", null).zh).toBe("待完善备案信息");
  expect(statusLabel("SMS_FAILED", "FIRST", "DRAFT").zh).toBe("短信核验未通过");
  expect(Object.keys(FILING_TYPES)).toHaveLength(15);
});
