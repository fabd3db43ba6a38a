import { headers } from "next/headers";
import { getLocale, getMessages } from "next-intl/server";
import { findPreference } from "@/lib/shared/preference-cookie";
import { findTheme, THEME_COOKIE } from "@/lib/shared/theme";
import type { FrameTexts } from "./frame-texts";

/** The frame's words in the language of the request. */
export async function findFrameTexts(): Promise<FrameTexts> {
  const { common, layout } = await getMessages();
  const theme = findTheme(findPreference((await headers()).get("cookie"), THEME_COOKIE));
  return { locale: await getLocale(), theme, product: common.product, words: layout };
}
