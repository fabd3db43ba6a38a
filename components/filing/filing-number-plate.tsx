import { CopyButton } from "@/components/ui/copy-button";
import { GroupedNumber } from "@/components/ui/grouped-number";
import type { FilingTexts } from "@/lib/i18n/filing-texts";

export interface FilingNumberPlateProps {
  /** 粤ICP备2026000001号 or 粤ICP备2026000001号-1A. */
  readonly number: string;
  /** What it belongs to: the sponsor, or the name of the service. */
  readonly caption: string;
  readonly texts: FilingTexts;
}

/** The lengths of the groups for the eye: 粤ICP备 · 2026 · 000001 · 号-1. */
export function plateGroups(number: string): readonly number[] {
  const match = /^(\D+)(\d+)/.exec(number);
  const [head, digits] = [match?.[1]?.length ?? 0, match?.[2]?.length ?? 0];
  const year = digits > 8 ? 4 : Math.max(0, digits - 6);
  return year > 0 ? [head, year, digits - year] : [head, digits];
}

/** A filing number as it was issued: the one place that wears the red of the seal. */
export function FilingNumberPlate({ number, caption, texts }: FilingNumberPlateProps) {
  const { ui, words } = texts;
  return (
    <figure className="inline-block max-w-full rounded-card border-2 border-seal bg-surface p-1">
      <div className="rounded-[5px] border border-seal px-4 py-3 sm:px-6 sm:py-4">
        <figcaption className="text-sm text-muted">{caption}</figcaption>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <strong className="text-xl font-semibold text-seal sm:text-2xl">
            <GroupedNumber value={number} groups={plateGroups(number)} />
          </strong>
          <CopyButton value={number} texts={{ copy: words.number.copy, copied: ui.copied }} />
        </div>
      </div>
    </figure>
  );
}
