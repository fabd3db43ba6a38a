import { cookies } from "next/headers";
import { getLocale, getMessages } from "next-intl/server";
import { findTheme, THEME_COOKIE, type Theme } from "@/lib/shared/theme";
import type { Locale } from "./locale";
import type { Messages } from "./messages/zh-CN";

/** The words of the frames around every page, with the language and theme they are shown in. */
export interface FrameTexts {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly product: string;
  readonly words: Messages["layout"];
}

/** The frame's words in the language of the request. */
export async function findFrameTexts(): Promise<FrameTexts> {
  const { common, layout } = await getMessages();
  const theme = findTheme((await cookies()).get(THEME_COOKIE)?.value);
  return { locale: await getLocale(), theme, product: common.product, words: layout };
}
