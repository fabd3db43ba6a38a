import type { FormId, StepDeclaration } from "./step";
import { cancelForm } from "./steps/cancel";
import { changeForm } from "./steps/change";
import { claimForm } from "./steps/claim";
import { migrateForm } from "./steps/migrate";
import { transferForm } from "./steps/transfer";

/** The forms of orders about filings on record, by their id. */
export const RECORD_FORMS: Readonly<Record<FormId, StepDeclaration>> = {
  change: changeForm,
  cancel: cancelForm,
  claim: claimForm,
  transfer: transferForm,
  migrate: migrateForm,
};
