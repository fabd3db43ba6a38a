import { Icon } from "@/components/ui/icon";
import { FLASK_CONICAL } from "@/components/ui/icon-drawings";
import { TextLink } from "@/components/ui/text-link";
import type { FrameTexts } from "@/lib/i18n/frame-texts";

export interface DemoBannerProps {
  readonly texts: FrameTexts;
  /** The page that shows every text and mail of the demo. */
  readonly phoneHref: string;
}

/** Says on every page that nothing here is real. */
export function DemoBanner({ texts, phoneHref }: DemoBannerProps) {
  return (
    <aside
      className="border-b border-line bg-warn-soft text-sm print:hidden"
      aria-label={texts.words.demoBanner}
    >
      <div className="mx-auto max-w-[76rem] in-data-[density=staff]:max-w-none px-4 py-1.5 sm:flex sm:items-center sm:gap-x-3 sm:px-6">
        <Icon drawing={FLASK_CONICAL} size={16} className="shrink-0 text-warn max-sm:me-2 max-sm:inline" />
        <span className="flex-1">{texts.words.demoBanner}</span>{" "}
        <TextLink href={phoneHref} className="whitespace-nowrap">
          {texts.words.demoPhone}
        </TextLink>
      </div>
    </aside>
  );
}
