"use client";

import { Languages } from "lucide-react";
import { Button } from "@/components/ui/button";
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
        <Languages aria-hidden size={16} className="max-sm:hidden" />
        {name}
      </Button>
    </form>
  );
}
