import { AGREEMENTS, type AgreementKey } from "@/lib/domain/filing/confirmation-rules";
import { normaliseCode } from "@/lib/domain/text/normalise";
import { normaliseTick } from "../choices";
import type { FieldMap, TextField } from "../field";

/** Version of each agreement that is shown now; a tick stores the version that was read. */
export const AGREEMENT_VERSIONS: Readonly<Record<AgreementKey, string>> = {
  authenticity: "2026-1",
  agencyService: "2026-1",
  informationSecurity: "2026-1",
  personalData: "2026-1",
};

/** A tick box whose value is the version of the text beside it; the rules over the order judge it. */
const agreement: TextField = {
  widget: "checkbox",
  privacy: "open",
  requiredWhen: () => false,
  normalise: normaliseCode,
  rules: [],
};

const KEYS = Object.keys(AGREEMENTS);

/** 信息确认: pledges and agreements. */
export const AGREEMENT_FIELDS: FieldMap = Object.fromEntries(KEYS.map((key) => [key, agreement]));

/** Electronic verification form (网站备案信息真实性核验单): a tick under the printed summary. */
export const VERIFICATION_FORM_FIELDS = {
  confirmed: {
    ...agreement,
    requiredWhen: () => true,
    emptyCode: "F501",
    normalise: normaliseTick,
  },
} as const satisfies FieldMap;
