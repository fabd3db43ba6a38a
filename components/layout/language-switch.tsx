"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { LANGUAGES } from "@/components/ui/icon-drawings";
import type { Locale } from "@/lib/i18n/locale";

export interface LanguageSwitchProps {
  /** The other language, and its name in its own words. */
  readonly other: Locale;
  readonly name: string;
}

/** Leads to the same page in the other language. */
export function LanguageSwitch({ other, name }: LanguageSwitchProps) {
  return (
    <form action="/preferences" method="post" className="contents">
      <Button type="submit" variant="quiet" name="locale" value={other} lang={other}>
        <Icon drawing={LANGUAGES} size={16} className="max-sm:hidden" />
        {name}
      </Button>
    </form>
  );
}
