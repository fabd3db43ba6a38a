import { type Violation, violation } from "@/lib/domain/findings/finding";

/** How an individual's site is named in Jiangsu. */
export const ENDINGS = ["的个人博客", "的个人主页"];

/**
 * The prescribed ending of a name of the form `X的个人博客` or `X的个人主页`; null for other names.
 *
 * @source fields.md §9.2 (F465) of the domain notes
 */
export function findJiangsuEnding(name: string): string | null {
  return ENDINGS.find((ending) => name.endsWith(ending) && name.length > ending.length) ?? null;
}

/**
 * Refuses a Jiangsu individual's site name that is neither `X的个人博客` nor `X的个人主页` (F465).
 *
 * @source fields.md §9.2 (F465) and bureaus.md §3 of the domain notes
 */
export function checkJiangsuName(name: string): Violation | null {
  return findJiangsuEnding(name) ? null : violation("F465");
}
