import { chinaDay } from "../calendar/plain-date";
import { DEFAULT_FACE_CHECK, type FaceCheckSettings } from "./face-check";

const HOUR_MS = 3_600_000;

/**
 * From when on a person may try the face check again, or null when at once: after the fifth attempt of a day in
 * China there is a pause of 24 hours (V109), unless a manual check is asked for.
 *
 * @param attempts instants at which earlier attempts of this person began, in any order
 * @source materials.md §6 no. 5 of the domain notes
 */
export function nextFaceCheckAt(
  attempts: readonly Date[],
  now: Date,
  settings: FaceCheckSettings = DEFAULT_FACE_CHECK,
): Date | null {
  const perDay = new Map<string, number>();
  let pauseEnds = 0;
  for (const attempt of [...attempts].sort((a, b) => a.getTime() - b.getTime())) {
    const day = chinaDay(attempt);
    const count = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, count);
    if (count >= settings.attemptsPerDay) pauseEnds = attempt.getTime() + settings.pauseHours * HOUR_MS;
  }
  return now.getTime() < pauseEnds ? new Date(pauseEnds) : null;
}

/**
 * How many attempts a person has left today in China; 0 during the pause.
 *
 * @source materials.md §6 no. 5 of the domain notes
 */
export function attemptsLeft(
  attempts: readonly Date[],
  now: Date,
  settings: FaceCheckSettings = DEFAULT_FACE_CHECK,
): number {
  if (nextFaceCheckAt(attempts, now, settings)) return 0;
  const today = attempts.filter((attempt) => chinaDay(attempt) === chinaDay(now)).length;
  return Math.max(0, settings.attemptsPerDay - today);
}
