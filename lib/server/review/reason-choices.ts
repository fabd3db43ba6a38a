import "server-only";
import { isFourEyesReason, type ReasonText, reasonsFor } from "@/lib/domain/review/reason";
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

/** The reasons a reviewer can give for a place of an order. */
export async function listReasonChoices(
  db: Db,
  target: string,
  { locale, at }: { readonly locale: Locale; readonly at: Date },
): Promise<readonly ReasonChoice[]> {
  const { reasons } = await requireRules(db, at);
  return fitting([...reasons.values()], target).map((reason) => ({
    value: reason.code,
    label: `${reason.code} ${label(locale, reason)}`,
    isAlarm: isFourEyesReason(reason.code),
  }));
}
