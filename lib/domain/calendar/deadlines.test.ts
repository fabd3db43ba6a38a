import { expect, test } from "vitest";
import { DEFAULT_DEADLINES } from "./deadline-settings";
import {
  bureauReviewDue,
  changeLimit,
  initialReviewDue,
  initialReviewWarning,
  inspectionDue,
  policeFilingLimit,
  policeFilingReminders,
  purgeLimit,
  realNameSettledAt,
  reviewLeaseEnd,
  smsAutomaticResendAt,
  smsDeadline,
  smsReminders,
  waitingLimit,
  waitingReminders,
} from "./deadlines";
import { instantAt } from "./plain-date";
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
    inspectionWorkingDays: 15,
    reviewLeaseMinutes: 30,
  });
});

test("working-day limits end at 18:00 of a working day", () => {
  expect(initialReviewWarning(friday, calendar).day).toBe("2026-11-23");
  expect(initialReviewDue(friday, calendar).at).toEqual(instantAt("2026-11-24", "18:00"));
  expect(bureauReviewDue(friday, 20, calendar).at).toEqual(instantAt("2026-12-18", "18:00"));
  expect(inspectionDue(friday, false, calendar).day).toBe("2026-12-11");
  expect(inspectionDue(friday, true, calendar)).toMatchObject({ day: "2027-01-04", provisional: true });
});

test("the SMS window and its messages are wall-clock hours, also over a weekend", () => {
  expect(smsDeadline(friday)).toEqual(instantAt("2026-11-21", "10:00"));
  expect(smsAutomaticResendAt(friday)).toEqual(instantAt("2026-11-20", "22:00"));
  expect(smsReminders(friday)).toEqual([
    instantAt("2026-11-20", "22:00"),
    instantAt("2026-11-21", "07:00"),
    instantAt("2026-11-21", "09:00"),
  ]);
});

test("calendar-day limits end with their last day in China", () => {
  expect(waitingLimit(friday)).toEqual({
    lastDay: "2027-01-04",
    endsAt: instantAt("2027-01-05", "00:00"),
  });
  expect(waitingLimit(instantAt("2026-11-20", "23:59")).lastDay).toBe("2027-01-04");
  expect(waitingLimit(instantAt("2026-11-21", "00:00")).lastDay).toBe("2027-01-05");
  expect(purgeLimit(friday).lastDay).toBe("2027-05-19");
  expect(changeLimit(friday).lastDay).toBe("2026-12-20");
  expect(policeFilingLimit(friday).lastDay).toBe("2026-12-20");
});

test("reminders come in the morning of their day", () => {
  expect(waitingReminders(friday)).toEqual([
    instantAt("2026-11-27", "09:00"),
    instantAt("2026-12-05", "09:00"),
    instantAt("2026-12-20", "09:00"),
  ]);
  expect(policeFilingReminders(friday)).toEqual([
    instantAt("2026-11-27", "09:00"),
    instantAt("2026-12-10", "09:00"),
    instantAt("2026-12-18", "09:00"),
  ]);
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
    initialReviewWarningWorkingDays: 2,
    smsWindowHours: 48,
    smsAutomaticResendHours: 1,
    smsReminderHoursLeft: [2],
    waitingDays: 60,
    waitingReminderDays: [1],
    purgeDays: 1,
    changeReportDays: 1,
    policeFilingDays: 1,
    policeReminderDays: [],
    domainRealNameWaitDays: 1,
    domainRealNameWarningWorkingDays: 1,
    inspectionWorkingDays: 1,
    inspectionExtensionWorkingDays: 1,
    reviewLeaseMinutes: 5,
  };
  expect(initialReviewDue(friday, calendar, settings).day).toBe("2026-11-25");
  expect(initialReviewWarning(friday, calendar, settings).day).toBe("2026-11-24");
  expect(bureauReviewDue(friday, 10, calendar).day).toBe("2026-12-04");
  expect(smsDeadline(friday, settings)).toEqual(instantAt("2026-11-22", "10:00"));
  expect(smsAutomaticResendAt(friday, settings)).toEqual(instantAt("2026-11-20", "11:00"));
  expect(smsReminders(friday, settings)).toEqual([instantAt("2026-11-22", "08:00")]);
  expect(waitingLimit(friday, settings).lastDay).toBe("2027-01-19");
  expect(waitingReminders(friday, settings)).toEqual([instantAt("2026-11-21", "09:00")]);
  expect(purgeLimit(friday, settings).lastDay).toBe("2026-11-21");
  expect(changeLimit(friday, settings).lastDay).toBe("2026-11-21");
  expect(policeFilingLimit(friday, settings).lastDay).toBe("2026-11-21");
  expect(policeFilingReminders(friday, settings)).toEqual([]);
  expect(realNameSettledAt(friday, calendar, settings).day).toBe("2026-11-23");
  expect(inspectionDue(friday, true, calendar, settings).day).toBe("2026-11-24");
  expect(reviewLeaseEnd(friday, settings)).toEqual(instantAt("2026-11-20", "10:05"));
});
