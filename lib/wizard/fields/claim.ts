import { checkClaimedRecord, checkSubjectNumber } from "@/lib/domain/filing/claim-form";
import { normaliseFilingNumber } from "@/lib/domain/filing/numbers";
import { violation } from "@/lib/domain/findings/finding";
import { checkCertificateNumber } from "@/lib/domain/identity/certificate-number";
import { PERSON_DOCUMENTS } from "@/lib/domain/identity/tables/person-documents";
import { SPONSOR_DOCUMENTS } from "@/lib/domain/identity/tables/sponsor-documents";
import { normaliseCode, normaliseText } from "@/lib/domain/text/normalise";
import { own, ownCertType } from "../asks";
import { choicesOf, oneOf } from "../choices";
import type { RuleContext } from "../context";
import type { FieldMap } from "../field";
import { shortText } from "./short-text";
import { normaliseSponsorNumber } from "./sponsor-check";

const DOCUMENTS = { ...SPONSOR_DOCUMENTS, ...PERSON_DOCUMENTS };

/** Form of the number, and whether number and document are those of the record. */
function checkNumber(value: string, context: RuleContext) {
  const wrong = checkSubjectNumber(value);
  if (wrong || !context.facts?.record) return wrong;
  const document = { certType: own(context, "certType"), certNo: own(context, "certNo") };
  // While the document is incomplete, its own fields say so.
  if (document.certType === "" || document.certNo === "") return null;
  return checkClaimedRecord(context.facts.record.lookup, document);
}

/** 认领备案、导入备案: which record, and proof that it is the own one. Legacy documents are welcome. */
export const CLAIM_FIELDS = {
  subjectNumber: {
    widget: "text",
    privacy: "open",
    width: "medium",
    normalise: (text) => normaliseFilingNumber(normaliseCode(text)),
    rules: [checkNumber],
  },
  certType: {
    widget: "select",
    privacy: "open",
    redraws: true,
    emptyCode: "F104",
    normalise: normaliseText,
    choices: () => choicesOf(DOCUMENTS),
    rules: [oneOf(DOCUMENTS, "F104")],
  },
  certNo: {
    widget: "text",
    privacy: "masked",
    width: "medium",
    normalise: normaliseSponsorNumber,
    rules: [
      (value, context) => {
        const certType = ownCertType(context);
        if (!certType) return null;
        const found = checkCertificateNumber(certType, value, { today: context.today });
        return found.some(({ code }) => code === "F105") ? violation("F105") : null;
      },
    ],
  },
  legacyPassword: {
    widget: "text",
    privacy: "hidden",
    width: "medium",
    requiredWhen: () => false,
    normalise: normaliseText,
    rules: [shortText({ min: 0, max: 64 })],
  },
} as const satisfies FieldMap;
