import "server-only";
import { refresh } from "next/cache";
import { type CurrentFactorCode, currentFactorIssue } from "@/lib/forms/second-factor";
import type { AccountTexts } from "@/lib/i18n/account-texts";
import type { ActionResult } from "@/lib/shared/action-result";

/** Says at its control what was not proven; a page that is older than the app has no control for the code yet. */
export function tellFactorIssue(code: CurrentFactorCode, texts: AccountTexts): ActionResult {
  if (code === "TWO_STEP_MISSING") refresh();
  return texts.invalid([currentFactorIssue(code)]);
}
