import "server-only";
import { CHANGE_FIRST, isFourEyesReason, type ReasonText, reasonsFor } from "@/lib/domain/review/reason";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Db } from "../db/client";
import { requireRules } from "../rules/rule-tables";

/** A reason to choose; `isAlarm`: somebody else has to send it out. */
export interface ReasonChoice {
  readonly value: string;
  readonly label: string;
  readonly isAlarm: boolean;
}

const SPECIAL = ["order", "site", "record"];

function fitting(rows: readonly ReasonText[], target: string): readonly ReasonText[] {
  const found = reasonsFor(rows, "INITIAL", target);
  // Some fields have no reason of their own: then any reason of the desk can be given.
  return found.length > 0
    ? found
    : reasonsFor(rows, "INITIAL").filter((row) => !SPECIAL.includes(row.target));
}

export interface ReasonQuestion {
  readonly locale: Locale;
  readonly at: Date;
  /** What stands on record is not repaired in the order: the reason that says so comes first. */
  readonly isOnRecord?: boolean;
}

/** The reasons a reviewer can give for a place of an order. */
export async function listReasonChoices(
  db: Db,
  target: string,
  { locale, at, isOnRecord = false }: ReasonQuestion,
): Promise<readonly ReasonChoice[]> {
  const { reasons } = await requireRules(db, at);
  const first = isOnRecord ? reasons.get(CHANGE_FIRST) : undefined;
  const others = fitting([...reasons.values()], target).filter((reason) => reason !== first);
  return [...(first ? [first] : []), ...others].map((reason) => ({
    value: reason.code,
    label: `${reason.code} ${label(locale, reason)}`,
    isAlarm: isFourEyesReason(reason.code),
  }));
}
