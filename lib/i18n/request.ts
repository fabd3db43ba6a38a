import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { findLocale, LOCALE_COOKIE } from "./locale";

/** Tells next-intl the language and the messages of a request. */
export default getRequestConfig(async () => {
  const locale = findLocale(
    (await cookies()).get(LOCALE_COOKIE)?.value,
    (await headers()).get("accept-language"),
  );
  const { messages } = locale === "en" ? await import("./messages/en") : await import("./messages/zh-CN");
  return { locale, messages, timeZone: "Asia/Shanghai" };
});
