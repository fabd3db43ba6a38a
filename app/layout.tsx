import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkFollower } from "@/components/layout/link-follower";
import { hasFormErrors } from "@/lib/server/request-id";
import { findPreference } from "@/lib/shared/preference-cookie";
import { findTheme, THEME_COOKIE } from "@/lib/shared/theme";
import "./globals.css";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export async function generateMetadata(): Promise<Metadata> {
  const { product, errorTitlePrefix } = (await getMessages()).common;
  // With script the form says so itself, and takes it back.
  const isWrong = hasFormErrors() && !(await headers()).has("next-action");
  const prefix = isWrong ? errorTitlePrefix : "";
  return {
    title: { default: prefix + product, template: `${prefix}%s · ${product}` },
    icons: { icon: { url: "/favicon.svg", type: "image/svg+xml" } },
  };
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = findTheme(findPreference((await headers()).get("cookie"), THEME_COOKIE));
  return (
    <html lang={await getLocale()} data-theme={theme === "system" ? undefined : theme}>
      <body>
        {children}
        <LinkFollower />
      </body>
    </html>
  );
}
