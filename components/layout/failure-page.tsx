"use client";

import { Button } from "@/components/ui/button";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { unexpected as english } from "@/lib/i18n/messages/en/unexpected";
import { unexpected as chinese } from "@/lib/i18n/messages/zh-CN/unexpected";
import { findPreference } from "@/lib/shared/preference-cookie";
import { StatePage } from "./state-page";

/** Whether the page that failed is English; where its document is lost, the choice kept for the next page, or the browser's. */
function isEnglish(): boolean {
  if (typeof document === "undefined") return false;
  const shown = document.documentElement.lang || findPreference(document.cookie, LOCALE_COOKIE);
  return (shown || navigator.language).startsWith("en");
}

export interface FailurePageProps {
  /** Reference under which the server logged the failure. */
  readonly digest: string | undefined;
  readonly retry: () => void;
}

/** A failure nobody foresaw; it takes its language from the page it stands on. */
export function FailurePage({ digest, retry }: FailurePageProps) {
  const words = isEnglish() ? english : chinese;
  return (
    <main id="main">
      <title>{words.title}</title>
      <StatePage
        {...words}
        actions={
          <>
            <Button onClick={retry}>{words.again}</Button>
            <a href="/" className="link flex min-h-control items-center px-2">
              {words.home}
            </a>
          </>
        }
        note={digest ? words.reference.replace("{digest}", digest) : null}
      />
    </main>
  );
}
