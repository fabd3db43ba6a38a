import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { WholeDates } from "@/components/ui/whole-dates";
import type { RuleLineView, RuleSourceView } from "@/lib/shared/rule-line";

function Source({ source: { text, href } }: { readonly source: RuleSourceView }) {
  const shown = <WholeDates text={text} />;
  return href ? <TextLink href={href}>{shown}</TextLink> : <span className="break-words">{shown}</span>;
}

function Line({ line }: { readonly line: RuleLineView }) {
  const { text, notes, certainty, sourcesLabel, sources } = line;
  return (
    <li className="border-t border-line py-3 in-data-[density=staff]:py-2">
      <p>{text}</p>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-muted">
        <Tag tone={certainty.tone}>{certainty.text}</Tag>
        {notes.map((note) => (
          <span key={note}>
            <WholeDates text={note} />
          </span>
        ))}
      </div>
      {sources.length > 0 ? (
        <p className="mt-1 text-sm text-muted">
          {sourcesLabel}
          {sources.map((source, index) => (
            <span key={source.text}>
              {index > 0 ? " · " : ""}
              <Source source={source} />
            </span>
          ))}
        </p>
      ) : null}
    </li>
  );
}

/** Rules of a bureau: what each says, for whom and since when, how sure it is and where it was read. */
export function RuleList({ lines }: { readonly lines: readonly RuleLineView[] }) {
  return (
    <ul className="border-b border-line">
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  );
}
