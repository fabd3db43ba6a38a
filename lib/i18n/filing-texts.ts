import { getMessages } from "next-intl/server";
import type { Messages } from "./messages/zh-CN";
import { findUiTexts, type UiTexts } from "./ui-texts";

/** The fixed words of the pieces in `components/filing`, plain data. */
export interface FilingTexts {
  readonly ui: UiTexts;
  readonly words: Messages["filing"];
}

/** The words of the signature pieces in the language of the request. */
export async function findFilingTexts(): Promise<FilingTexts> {
  return { ui: await findUiTexts(), words: (await getMessages()).filing };
}
