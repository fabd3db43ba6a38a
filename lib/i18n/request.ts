import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { findPreference } from "@/lib/shared/preference-cookie";
import { findLocale, LOCALE_COOKIE } from "./locale";

/** Tells next-intl the language and the messages of a request. */
export default getRequestConfig(async () => {
  const sent = await headers();
  const locale = findLocale(findPreference(sent.get("cookie"), LOCALE_COOKIE), sent.get("accept-language"));
  const { messages } = locale === "en" ? await import("./messages/en") : await import("./messages/zh-CN");
  return { locale, messages, timeZone: "Asia/Shanghai" };
});
