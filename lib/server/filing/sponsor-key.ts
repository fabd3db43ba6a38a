import { isPersonDocumentType, isSponsorDocumentType } from "@/lib/domain/identity/document-type";
import { type Answers, textAt } from "@/lib/wizard/answers";
import type { SponsorKey } from "../gateways/miit-registry/port";

/** Who the sponsor of some answers is to the registry; null while its document is not entered. */
export function sponsorKeyOf(answers: Answers): SponsorKey | null {
  const certType = textAt(answers, "sponsor.certType");
  const certNo = textAt(answers, "sponsor.certNo");
  if (certNo === "" || !(isSponsorDocumentType(certType) || isPersonDocumentType(certType))) return null;
  return { certType, certNo };
}
