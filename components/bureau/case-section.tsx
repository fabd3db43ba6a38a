import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import { RevealValue, type RevealValueProps } from "./reveal-value";

export interface CaseSectionProps {
  readonly heading: string;
  readonly answers: readonly {
    readonly path: string;
    readonly label: string;
    readonly value: string;
    readonly isMasked: boolean;
    readonly isChanged: boolean;
  }[];
  /** Null for officers who may not look behind the mask. */
  readonly reveal: RevealValueProps["action"] | null;
  readonly words: Messages["bureau"];
  /** Why somebody may look: code → words. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly unexpected: string;
  readonly ui: UiTexts;
}

/** One block of what was submitted. */
export function CaseSection({ heading, answers, reveal, words, reasons, unexpected, ui }: CaseSectionProps) {
  return (
    <section className="grid gap-2">
      <h3 className="text-base font-semibold">{heading}</h3>
      <SummaryList
        rows={answers.map(({ path, label, value, isMasked, isChanged }) => ({
          key: path,
          label,
          value:
            isMasked && reveal ? (
              <RevealValue
                path={path}
                label={label}
                masked={value}
                action={reveal}
                words={{ ...words.reveal, reasons }}
                unexpected={unexpected}
                ui={ui}
              />
            ) : (
              <span className="whitespace-pre-line">{value}</span>
            ),
          note: isChanged ? <Tag tone="warn">{words.case.changed}</Tag> : undefined,
        }))}
      />
    </section>
  );
}
