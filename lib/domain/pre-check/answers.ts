import type { ProvinceCode } from "../bureau/provinces";
import type { SponsorKind } from "../identity/sponsor-kind";
import type { PreApproval } from "../naming/tables/pre-approvals";
import type {
  CARD_ANSWERS,
  HOLDER_ANSWERS,
  PERSON_ANSWERS,
  SERVICE_RECORD_ANSWERS,
  SERVICES_ANSWERS,
  SPONSOR_ANSWERS,
} from "./tables/answers";

/** What a visitor answers before there is an account: codes only, nothing that names anybody. */
export interface PreCheckAnswers {
  /** Where the sponsor is resident. */
  readonly province: ProvinceCode;
  readonly kind: SponsorKind;
  /** Null for individuals, who are in charge themselves. */
  readonly person: keyof typeof PERSON_ANSWERS | null;
  /** Null for organisations. */
  readonly card: keyof typeof CARD_ANSWERS | null;
  readonly services: keyof typeof SERVICES_ANSWERS;
  readonly sponsor: keyof typeof SPONSOR_ANSWERS;
  readonly service: keyof typeof SERVICE_RECORD_ANSWERS;
  readonly holder: keyof typeof HOLDER_ANSWERS;
  /** `NONE` alone, or what applies. */
  readonly approvals: readonly PreApproval[];
}
