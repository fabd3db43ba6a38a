import { getMessages } from "next-intl/server";
import { findFilingTexts } from "./filing-texts";

/** The words the client side of the wizard needs, plain data. */
export async function findWizardTexts() {
  const { wizard, common } = await getMessages();
  const { ui, words } = await findFilingTexts();
  const {
    check,
    codeSent,
    codeWait,
    copyPrincipal,
    copyService,
    tooMany,
    unknownField,
    conflictField,
    ...texts
  } = wizard.form;
  return { ...texts, errorTitlePrefix: common.errorTitlePrefix, ui, filing: { words } };
}

export type WizardTexts = Awaited<ReturnType<typeof findWizardTexts>>;
