import { getMessages } from "next-intl/server";
import { findFilingTexts } from "./filing-texts";

/** The words the client side of the wizard needs, plain data. */
export async function findWizardTexts() {
  const { form } = (await getMessages()).wizard;
  const { ui, words } = await findFilingTexts();
  const {
    check,
    codeSent,
    codeWait,
    copyPrincipal,
    copyService,
    tooMany,
    unknownField,
    conflicts,
    ...texts
  } = form;
  return { ...texts, ui, filing: { words } };
}

export type WizardTexts = Awaited<ReturnType<typeof findWizardTexts>>;
