import { Languages } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { FrameTexts } from "@/lib/i18n/frame-texts";

/** The other language, named in its own words; returns to the same page. */
export function LanguageSwitch({ texts }: { readonly texts: FrameTexts }) {
  const other = texts.locale === "en" ? "zh-CN" : "en";
  return (
    <form action="/preferences" method="post" className="contents">
      <Button type="submit" variant="quiet" name="locale" value={other} lang={other}>
        <Languages aria-hidden size={16} className="max-sm:hidden" />
        {other === "en" ? texts.words.switchToEnglish : texts.words.switchToChinese}
      </Button>
    </form>
  );
}
