import type { Finding } from "@/lib/domain/findings/finding";
import { reasonsOfFinding } from "@/lib/domain/review/caught-before";
import { REASON_ROWS } from "@/lib/domain/review/reason";
import { findingText, repairText } from "@/lib/i18n/finding-text";
import type { MaterialFaultView } from "@/lib/shared/material-view";
import type { ViewTexts } from "./view-texts";

/** The reasons an order would come back with if a finding stayed, as the fields of the wizard name them. */
export function reasonsText(
  { comesBackAs }: Pick<ViewTexts, "comesBackAs">,
  finding: Pick<Finding, "code" | "path" | "params">,
): string {
  const codes = reasonsOfFinding(REASON_ROWS, finding).map(({ code }) => code);
  return codes.length > 0 ? `${comesBackAs}${codes.join(" ")}` : "";
}

/** A finding on a material in words: what is wrong, how to repair it and what it would come back with. */
export function faultView(
  texts: Pick<ViewTexts, "comesBackAs" | "locale">,
  finding: Pick<Finding, "code" | "path" | "params">,
): MaterialFaultView {
  const about = [repairText(texts.locale, finding), reasonsText(texts, finding)];
  return {
    text: findingText(texts.locale, finding),
    about: about.filter((text) => text !== "").join(" "),
  };
}
