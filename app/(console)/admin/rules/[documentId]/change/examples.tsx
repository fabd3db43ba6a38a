import { DataTable } from "@/components/ui/data-table";
import { PlainForm, type PlainFormTexts } from "@/components/ui/plain-form";
import { Tag } from "@/components/ui/tag";
import { doesExampleHold } from "@/lib/domain/rules/check-document";
import type { RuleDocument, RuleExample } from "@/lib/domain/rules/rule-document";
import { MOST_EXAMPLES } from "@/lib/forms/rule-document";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { factsText, provinceWord } from "@/lib/i18n/rule-editor-words";
import { exampleFields } from "../../rule-fields";
import { addExampleAction, removeExampleAction } from "../actions";

export interface ExamplesProps {
  readonly document: RuleDocument;
  /** The draft's lock; null while it cannot be changed. */
  readonly version: number | null;
  readonly locale: Locale;
  readonly words: Messages["ruleEditor"];
  readonly texts: PlainFormTexts;
}

interface Row {
  readonly example: RuleExample;
  readonly place: number;
}

/** The examples of a draft, whether each comes out as expected, and another one. */
export function Examples({ document, version, locale, words, texts }: ExamplesProps) {
  const { examples } = words;
  const rows: readonly Row[] = document.examples.map((example, place) => ({ example, place }));
  const remove = ({ place }: Row) =>
    version === null ? null : (
      <PlainForm
        id={`remove-${place}`}
        action={removeExampleAction.bind(null, document.id)}
        fields={[]}
        hidden={{ version: String(version), place: String(place) }}
        submit={examples.remove}
        variant="secondary"
        texts={texts}
      />
    );
  return (
    <div className="grid gap-3">
      <div>
        <h2 id="examples" className="mb-1 text-lg">
          {examples.title}
        </h2>
        <p className="text-muted">{examples.lead}</p>
      </div>
      <DataTable
        caption={examples.title}
        captionHidden
        rows={rows}
        rowKey={({ place }) => String(place)}
        empty={<p className="text-muted">{examples.none}</p>}
        columns={[
          {
            key: "order",
            header: examples.order,
            cell: ({ example }) =>
              [provinceWord(locale, example, words), factsText(locale, example.facts, words)]
                .filter(Boolean)
                .join(" · "),
            rowHeader: true,
            className: "min-w-32",
          },
          {
            key: "expected",
            header: examples.expected,
            cell: ({ example }) => (example.applies ? examples.applies : examples.not),
            className: "whitespace-nowrap",
          },
          {
            key: "result",
            header: examples.result,
            cell: ({ example }) =>
              doesExampleHold(document, example) ? (
                <Tag tone="good">{examples.holds}</Tag>
              ) : (
                <Tag tone="bad">{examples.fails}</Tag>
              ),
            className: "whitespace-nowrap",
          },
          ...(version === null
            ? []
            : [
                {
                  key: "remove",
                  header: <span className="sr-only">{examples.remove}</span>,
                  cell: remove,
                  className: "whitespace-nowrap",
                },
              ]),
        ]}
      />
      {version === null ? null : rows.length >= MOST_EXAMPLES ? (
        <p className="text-muted">{examples.full}</p>
      ) : (
        <div className="max-w-[45rem]">
          <PlainForm
            key={rows.length}
            id="example"
            summary={examples.add}
            action={addExampleAction.bind(null, document.id)}
            hidden={{ version: String(version) }}
            fields={exampleFields(locale, document, words)}
            submit={examples.add}
            variant="secondary"
            texts={texts}
          />
        </div>
      )}
    </div>
  );
}
