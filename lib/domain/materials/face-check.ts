import { DEFAULT_DEADLINES } from "../calendar/deadline-settings";
import type { FindingCode } from "../findings/finding";
import { fail, ok, type Result } from "../result";
import { FACE_CHECK_MOVES, type FACE_CHECK_STATES } from "./tables/face-check";

/** State of the authenticity verification of one person (真实性核验、人脸核验). */
export type FaceCheckState = keyof typeof FACE_CHECK_STATES;

/** What can happen to it; see the table of moves. */
export type FaceCheckEvent = {
  [S in FaceCheckState]: keyof (typeof FACE_CHECK_MOVES)[S];
}[FaceCheckState];

/** Why an attempt failed, as shown to the person. */
export type FaceCheckFailure = Extract<FindingCode, `V${number}`>;

/** Limits of the face check; administrators may change them. */
export interface FaceCheckSettings {
  /** A passed check is good for this long until the first submission. */
  readonly validHours: number;
  /** And never longer than this. */
  readonly maxDays: number;
  readonly attemptsPerDay: number;
  readonly pauseHours: number;
  readonly handoffMinutes: number;
  readonly smsLinkHours: number;
  readonly actionSeconds: number;
  readonly actions: number;
  readonly videoRetentionDays: number;
}

/** The settings a new installation starts with. @source materials.md §6 of the domain notes */
export const DEFAULT_FACE_CHECK: FaceCheckSettings = {
  validHours: DEFAULT_DEADLINES.faceCheckValidHours,
  maxDays: DEFAULT_DEADLINES.faceCheckMaxDays,
  attemptsPerDay: 5,
  pauseHours: 24,
  handoffMinutes: 10,
  smsLinkHours: 24,
  actionSeconds: 8,
  actions: 2,
  videoRetentionDays: 30,
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Applies an event, or refuses what the table does not allow. Pure: who may do it is the policy's matter.
 *
 * @source materials.md §6 no. 4 of the domain notes
 */
export function moveFaceCheck(
  state: FaceCheckState,
  event: FaceCheckEvent,
): Result<FaceCheckState, "illegal-transition"> {
  const moves: Readonly<Partial<Record<FaceCheckEvent, FaceCheckState>>> = FACE_CHECK_MOVES[state];
  const next = moves[event];
  return next ? ok(next) : fail("illegal-transition");
}

/**
 * Whether the check lets the order be submitted: passed, or handed in for a person to decide.
 *
 * @source workflow.md §2 (#4) of the domain notes
 */
export function isFaceCheckSubmittable(state: FaceCheckState): boolean {
  return state === "PASSED" || state === "MANUAL";
}

/** What decides how long a passed check is good. */
export interface PassedFaceCheck {
  readonly passedAt: Date;
  /** When the order was submitted for the first time after the check; null = not yet. */
  readonly firstSubmittedAt: Date | null;
}

/**
 * When a passed check runs out: 72 hours after it until the order is submitted within that time, then 30 days
 * after it. At that instant it is no longer good.
 *
 * @source materials.md §6 no. 5, workflow.md §3 of the domain notes
 */
export function faceCheckEnd(
  { passedAt, firstSubmittedAt }: PassedFaceCheck,
  settings: FaceCheckSettings = DEFAULT_FACE_CHECK,
): Date {
  const early = passedAt.getTime() + settings.validHours * HOUR_MS;
  const late = passedAt.getTime() + settings.maxDays * DAY_MS;
  const isSubmittedInTime = firstSubmittedAt !== null && firstSubmittedAt.getTime() < early;
  return new Date(isSubmittedInTime ? Math.max(early, late) : Math.min(early, late));
}

/**
 * Whether a passed check is still good at `now`.
 *
 * @source materials.md §6 no. 5 of the domain notes
 */
export function isFaceCheckValid(
  check: PassedFaceCheck,
  now: Date,
  settings: FaceCheckSettings = DEFAULT_FACE_CHECK,
): boolean {
  return now.getTime() < faceCheckEnd(check, settings).getTime();
}
