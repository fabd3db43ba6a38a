import { getMessages } from "next-intl/server";
import { findUiTexts } from "./ui-texts";

/** The words that every plain form needs besides its own. */
export async function findPlainFormTexts() {
  const { show, hide, unexpected } = (await getMessages()).account;
  return { ui: await findUiTexts(), show, hide, unexpected };
}
