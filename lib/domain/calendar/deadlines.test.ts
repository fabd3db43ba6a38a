import { expect, test } from "vitest";
import { endsRemindedAt, startsRemindedAt } from "./day-limit";
import { DEFAULT_DEADLINES } from "./deadline-settings";
import {
  bureauReviewDue,
  initialReviewDue,
  nearlyLateUntil,
  policeFilingLimit,
  purgeLimit,
  realNameSettledAt,
  reviewLeaseEnd,
  smsAutomaticResendAt,
  smsDeadline,
  waitingLimit,
} from "./deadlines";
import { type ClockTime, instantAt } from "./plain-date";
import { CALENDAR_2024_2026 } from "./tables/calendar-2024-2026";
import { indexCalendar } from "./working-days";

const calendar = indexCalendar(CALENDAR_2024_2026);
const friday = instantAt("2026-11-20", "10:00");

test("the settings a new installation starts with are those of the notes", () => {
  expect(DEFAULT_DEADLINES).toMatchObject({
    initialReviewWorkingDays: 2,
    smsWindowHours: 24,
    smsWrongEntries: 5,
    waitingDays: 45,
    waitingReminderDays: [7, 15, 30],
    purgeDays: 180,
    faceCheckValidHours: 72,
    faceCheckMaxDays: 30,
    policeFilingDays: 30,
    reviewLeaseMinutes: 30,
  });
});

test("working-day limits end at 18:00 of a working day", () => {
  expect(initialReviewDue(friday, calendar).at).toEqual(instantAt("2026-11-24", "18:00"));
  expect(bureauReviewDue(friday, 20, calendar).at).toEqual(instantAt("2026-12-18", "18:00"));
});

test("the SMS window and its messages are wall-clock hours, also over a weekend", () => {
  expect(smsDeadline(friday)).toEqual(instantAt("2026-11-21", "10:00"));
  expect(smsAutomaticResendAt(friday)).toEqual(instantAt("2026-11-20", "22:00"));
});

test("calendar-day limits end with their last day in China", () => {
  expect(waitingLimit(friday)).toEqual({
    lastDay: "2027-01-04",
    endsAt: instantAt("2027-01-05", "00:00"),
  });
  expect(waitingLimit(instantAt("2026-11-20", "23:59")).lastDay).toBe("2027-01-04");
  expect(waitingLimit(instantAt("2026-11-21", "00:00")).lastDay).toBe("2027-01-05");
  expect(purgeLimit(friday).lastDay).toBe("2027-05-19");
  expect(policeFilingLimit(friday).lastDay).toBe("2026-12-20");
});

test("reviewers are warned from the end of the working day before the review is due", () => {
  const due = instantAt("2026-11-24", "18:00");
  expect(nearlyLateUntil(instantAt("2026-11-23", "18:00"), calendar)).toEqual(due);
  expect(nearlyLateUntil(instantAt("2026-11-23", "17:59"), calendar)).toEqual(
    instantAt("2026-11-23", "18:00"),
  );
});

const spanHolds = ({ from, until }: { from: Date; until: Date }, moment: Date) =>
  from <= moment && moment < until;

test("what began on a day is reminded of from 09:00 of the 7th day until the next reminder", () => {
  const isReminded = (day: string, time: ClockTime) =>
    spanHolds(startsRemindedAt(instantAt(day, time), 7, 15), friday);
  expect(isReminded("2026-11-27", "08:59")).toBe(false);
  expect(isReminded("2026-11-27", "09:00")).toBe(true);
  expect(isReminded("2026-12-05", "08:59")).toBe(true);
  expect(isReminded("2026-12-05", "09:00")).toBe(false);
});

test("what ends on a day is reminded of from 09:00 of the 7th day before it until it ends", () => {
  const end = new Date(instantAt("2026-11-28", "00:00").getTime() - 1);
  const isReminded = (day: string, time: ClockTime) =>
    spanHolds(endsRemindedAt(instantAt(day, time), 7, 0), end);
  expect(isReminded("2026-11-20", "08:59")).toBe(false);
  expect(isReminded("2026-11-20", "09:00")).toBe(true);
  expect(isReminded("2026-11-27", "23:59")).toBe(true);
  expect(isReminded("2026-11-28", "00:00")).toBe(false);
});

test("a fresh real-name verification warns to the end of the 3rd working day", () => {
  expect(realNameSettledAt(friday, calendar).at).toEqual(instantAt("2026-11-25", "18:00"));
});

test("a lease lasts half an hour", () => {
  expect(reviewLeaseEnd(friday)).toEqual(instantAt("2026-11-20", "10:30"));
});

test("every limit follows the settings given", () => {
  const settings = {
    ...DEFAULT_DEADLINES,
    initialReviewWorkingDays: 3,
    smsWindowHours: 48,
    smsAutomaticResendHours: 1,
    waitingDays: 60,
    purgeDays: 1,
    policeFilingDays: 1,
    domainRealNameWaitDays: 1,
    domainRealNameWarningWorkingDays: 1,
    reviewLeaseMinutes: 5,
  };
  expect(initialReviewDue(friday, calendar, settings).day).toBe("2026-11-25");
  expect(bureauReviewDue(friday, 10, calendar).day).toBe("2026-12-04");
  expect(smsDeadline(friday, settings)).toEqual(instantAt("2026-11-22", "10:00"));
  expect(smsAutomaticResendAt(friday, settings)).toEqual(instantAt("2026-11-20", "11:00"));
  expect(waitingLimit(friday, settings).lastDay).toBe("2027-01-19");
  expect(purgeLimit(friday, settings).lastDay).toBe("2026-11-21");
  expect(policeFilingLimit(friday, settings).lastDay).toBe("2026-11-21");
  expect(realNameSettledAt(friday, calendar, settings).day).toBe("2026-11-23");
  expect(reviewLeaseEnd(friday, settings)).toEqual(instantAt("2026-11-20", "10:05"));
});
