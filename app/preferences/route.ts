import { cookies } from "next/headers";
import { isLocale, LOCALE_COOKIE } from "@/lib/i18n/locale";
import { isSameOrigin } from "@/lib/server/auth/same-origin";
import { cookieName } from "@/lib/server/auth/session-cookie";
import { env } from "@/lib/server/env";
import { returnPath } from "@/lib/shared/return-path";
import { THEME_COOKIE, THEMES } from "@/lib/shared/theme";

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Keeps the language or theme chosen in the frame and returns to the page it was chosen on. */
export async function POST(request: Request): Promise<Response> {
  const host = request.headers.get("host");
  if (!isSameOrigin(request.headers.get("origin"), host)) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });
  const jar = await cookies();
  const options = { path: "/", maxAge: ONE_YEAR, sameSite: "lax", secure: env.https } as const;
  const locale = String(form.get("locale") ?? "");
  if (isLocale(locale)) jar.set(cookieName(LOCALE_COOKIE), locale, options);
  const theme = THEMES.find((known) => known === form.get("theme"));
  if (theme) jar.set(cookieName(THEME_COOKIE), theme, options);
  return new Response(null, {
    status: 303,
    headers: { Location: returnPath(request.headers.get("referer"), [host, new URL(env.publicUrl).host]) },
  });
}
