import { FilingNumberPlate } from "@/components/filing/filing-number-plate";
import { CopyButton } from "@/components/ui/copy-button";
import { SummaryList } from "@/components/ui/summary-list";
import type { FilingTexts } from "@/lib/i18n/filing-texts";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** A website or App on record, in words. */
export interface RecordServiceView {
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  readonly domain: string | null;
  readonly access: string;
  readonly addresses: string;
  readonly code: string | null;
  /** How its number is to be shown. */
  readonly advice: readonly string[];
  /** HTML for the foot of a website. */
  readonly snippet: string | null;
}

export interface RecordServiceProps {
  readonly service: RecordServiceView;
  readonly words: Messages["records"];
  readonly texts: FilingTexts;
}

/** A website or App with its number as a plate, its access, and how the number is to be shown. */
export function RecordService({ service, words, texts }: RecordServiceProps) {
  const { number, name, kind, state, domain, access, addresses, code, advice, snippet } = service;
  const { record, footer } = words;
  const facts = [
    domain ? { key: "domain", label: record.domain, value: domain } : null,
    { key: "state", label: record.state, value: state },
    { key: "access", label: record.access, value: access },
    addresses ? { key: "addresses", label: record.addresses, value: addresses } : null,
    code ? { key: "code", label: record.code, value: code } : null,
  ].filter((row) => row !== null);
  return (
    <section aria-label={name} className="grid gap-4">
      <FilingNumberPlate number={number} caption={`${kind} · ${name}`} texts={texts} />
      <SummaryList rows={facts} />
      <div className="grid gap-2">
        <h3 className="text-base">{footer.title}</h3>
        {advice.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {snippet ? (
          <figure className="card grid gap-2 p-4">
            <figcaption className="text-sm text-muted">{footer.snippet}</figcaption>
            <code className="text-sm wrap-anywhere [text-autospace:no-autospace]">{snippet}</code>
            <div>
              <CopyButton value={snippet} texts={{ copy: footer.copy, copied: texts.ui.copied }} />
            </div>
          </figure>
        ) : null}
      </div>
    </section>
  );
}
