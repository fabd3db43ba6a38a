import { type Violation, violation } from "@/lib/domain/findings/finding";
import type { ColumnValues } from "@/lib/domain/rules/column-values";

/** The bureau's column on the names of individuals' sites. */
export type PersonalNameRule = ColumnValues["personalName"];

/** How a bureau may want individuals' sites to be named. */
export const ENDINGS: Readonly<Record<PersonalNameRule, readonly string[]>> = {
  FREE: [],
  BLOG_OR_HOME: ["的个人博客", "的个人主页"],
};

/**
 * The prescribed ending of a name of the form `X的个人博客` or `X的个人主页`; null for other names and where none is
 * prescribed.
 *
 * @source fields.md §9.2 (F465) of the domain notes
 */
export function findPrescribedEnding(name: string, rule: PersonalNameRule): string | null {
  return ENDINGS[rule].find((ending) => name.endsWith(ending) && name.length > ending.length) ?? null;
}

/**
 * Refuses an individual's site name without an ending that the bureau prescribes (F465).
 *
 * @source fields.md §9.2 (F465) and bureaus.md §3 of the domain notes
 */
export function checkPersonalName(name: string, rule: PersonalNameRule): Violation | null {
  const isFree = ENDINGS[rule].length === 0;
  return isFree || findPrescribedEnding(name, rule) ? null : violation("F465");
}
