import type { Finding } from "@/lib/domain/findings/finding";
import { GROUND_OF_INDIVIDUAL, GROUNDS } from "@/lib/domain/findings/tables/grounds";
import { isPreApproval } from "@/lib/domain/naming/pre-approval";
import { PRE_APPROVALS, type PreApproval } from "@/lib/domain/naming/tables/pre-approvals";
import { SITE_FAULTS } from "@/lib/domain/network/tables/site-faults";
import { inSentence, labelIn } from "./label";
import type { Locale } from "./locale";

type Found = Pick<Finding, "code" | "path" | "params" | "severity">;

/** The approvals a finding is about: named by it, by its place, or the one that all finance words are a matter of. */
function approvalsOf({ code, path, params }: Found): readonly PreApproval[] {
  if (code === "F466") return ["INTERNET_FINANCE"];
  const named = String(params?.approvals ?? params?.approval ?? "").split(",");
  const placed = code === "F404" ? (/\.approvals\.([A-Z_]+)\./.exec(path)?.slice(1) ?? []) : [];
  return [...named, ...placed].filter(isPreApproval);
}

/** Who gives an approval, and the paper that proves it. */
function authorityText(locale: Locale, key: PreApproval): string {
  const { zh, en, authority, document } = PRE_APPROVALS[key];
  if (!authority || !document) return "";
  return locale === "en"
    ? `Approvals for ${en} are given by: ${authority.en}; proof: ${document.en}.`
    : `“${zh}”由${inSentence(locale, authority)}审批，凭${document.zh}。`;
}

function ownGround(locale: Locale, { code, severity }: Found): string {
  if (code === "F457" && severity === "BLOCK") return inSentence(locale, GROUND_OF_INDIVIDUAL);
  return labelIn(locale, GROUNDS, code) ?? "";
}

/** Which of several faults was found, where the sentence of the finding names them all. */
function faultText(locale: Locale, { code, params }: Found): string {
  return code === "F426" ? (labelIn(locale, SITE_FAULTS, String(params?.fault)) ?? "") : "";
}

/** Why a rule is there, with the authority where it is about an approval; empty where the finding says it all. */
export function findingGround(locale: Locale, finding: Found): string {
  const texts = [
    ...approvalsOf(finding).map((key) => authorityText(locale, key)),
    faultText(locale, finding),
    ownGround(locale, finding),
  ].filter((text) => text !== "");
  return texts.join(locale === "en" ? " " : "");
}
