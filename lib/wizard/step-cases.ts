import type { FormId, StepCases, StepId } from "./step";
import { CANCEL_EXAMPLE, CANCEL_MISTAKES } from "./steps/cancel.cases";
import { CHANGE_EXAMPLE, CHANGE_MISTAKES } from "./steps/change.cases";
import { CHECK_EXAMPLE, CHECK_MISTAKES } from "./steps/check.cases";
import { CLAIM_EXAMPLE, CLAIM_MISTAKES } from "./steps/claim.cases";
import { CONFIRM_EXAMPLE, CONFIRM_MISTAKES } from "./steps/confirm.cases";
import { LEGAL_REP_EXAMPLE, LEGAL_REP_MISTAKES, LEGAL_REP_NEEDS } from "./steps/legal-representative.cases";
import { MIGRATE_EXAMPLE, MIGRATE_MISTAKES } from "./steps/migrate.cases";
import { SERVICE_ACCESS_EXAMPLE, SERVICE_ACCESS_MISTAKES } from "./steps/service-access.cases";
import { SERVICE_ADDRESS_EXAMPLE, SERVICE_ADDRESS_MISTAKES } from "./steps/service-address.cases";
import { SERVICE_DETAILS_EXAMPLE, SERVICE_DETAILS_MISTAKES } from "./steps/service-details.cases";
import { SERVICE_PERSON_EXAMPLE, SERVICE_PERSON_MISTAKES } from "./steps/service-person.cases";
import { SPONSOR_EXAMPLE, SPONSOR_MISTAKES } from "./steps/sponsor.cases";
import { SPONSOR_PERSON_EXAMPLE, SPONSOR_PERSON_MISTAKES } from "./steps/sponsor-person.cases";
import { TRANSFER_EXAMPLE, TRANSFER_MISTAKES } from "./steps/transfer.cases";

/** Answers that pass and answers that must fail, of every step and form; for tests, documents and demo data. */
export const STEP_CASES: Readonly<Record<StepId | FormId, StepCases>> = {
  check: { example: CHECK_EXAMPLE, mistakes: CHECK_MISTAKES },
  sponsor: { example: SPONSOR_EXAMPLE, mistakes: SPONSOR_MISTAKES },
  "sponsor-person": { example: SPONSOR_PERSON_EXAMPLE, mistakes: SPONSOR_PERSON_MISTAKES },
  "legal-representative": {
    example: LEGAL_REP_EXAMPLE,
    exampleNeeds: LEGAL_REP_NEEDS,
    mistakes: LEGAL_REP_MISTAKES,
  },
  "service-details": { example: SERVICE_DETAILS_EXAMPLE, mistakes: SERVICE_DETAILS_MISTAKES },
  "service-address": { example: SERVICE_ADDRESS_EXAMPLE, mistakes: SERVICE_ADDRESS_MISTAKES },
  "service-person": { example: SERVICE_PERSON_EXAMPLE, mistakes: SERVICE_PERSON_MISTAKES },
  "service-access": { example: SERVICE_ACCESS_EXAMPLE, mistakes: SERVICE_ACCESS_MISTAKES },
  confirm: { example: CONFIRM_EXAMPLE, mistakes: CONFIRM_MISTAKES },
  change: { example: CHANGE_EXAMPLE, mistakes: CHANGE_MISTAKES },
  cancel: { example: CANCEL_EXAMPLE, mistakes: CANCEL_MISTAKES },
  claim: { example: CLAIM_EXAMPLE, mistakes: CLAIM_MISTAKES },
  transfer: { example: TRANSFER_EXAMPLE, mistakes: TRANSFER_MISTAKES },
  migrate: { example: MIGRATE_EXAMPLE, mistakes: MIGRATE_MISTAKES },
};
