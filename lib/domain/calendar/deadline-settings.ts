/** Every time limit of the house that is not a bureau's. */
export interface DeadlineSettings {
  readonly initialReviewWorkingDays: number;
  readonly initialReviewWarningWorkingDays: number;
  readonly smsWindowHours: number;
  readonly smsAutomaticResendHours: number;
  readonly smsResendSeconds: number;
  readonly smsResendsPerDay: number;
  readonly smsWrongEntries: number;
  readonly smsRepushes: number;
  readonly smsReminderHoursLeft: readonly number[];
  readonly waitingDays: number;
  readonly waitingReminderDays: readonly number[];
  readonly purgeDays: number;
  readonly domainRealNameWaitDays: number;
  readonly domainRealNameWarningWorkingDays: number;
  readonly faceCheckValidHours: number;
  readonly faceCheckMaxDays: number;
  readonly expiryReminderDays: readonly number[];
  readonly policeFilingDays: number;
  readonly policeReminderDays: readonly number[];
  readonly reviewLeaseMinutes: number;
}

/** The settings a new installation starts with. @source workflow.md §§2, 3, 5, 7, 8 of the domain notes */
export const DEFAULT_DEADLINES: DeadlineSettings = {
  initialReviewWorkingDays: 2,
  initialReviewWarningWorkingDays: 1,
  smsWindowHours: 24,
  smsAutomaticResendHours: 12,
  smsResendSeconds: 60,
  smsResendsPerDay: 5,
  smsWrongEntries: 5,
  smsRepushes: 3,
  smsReminderHoursLeft: [12, 3, 1],
  waitingDays: 45,
  waitingReminderDays: [7, 15, 30],
  purgeDays: 180,
  domainRealNameWaitDays: 3,
  domainRealNameWarningWorkingDays: 3,
  faceCheckValidHours: 72,
  faceCheckMaxDays: 30,
  expiryReminderDays: [90, 30, 7],
  policeFilingDays: 30,
  policeReminderDays: [7, 20, 28],
  reviewLeaseMinutes: 30,
};
