import { Details } from "@/components/ui/details";
import { StatusWord } from "@/components/ui/status-word";
import type { FactEvidence } from "@/lib/shared/fact-evidence";

function Lines({ one: { lines, source, time } }: { readonly one: FactEvidence }) {
  return (
    <>
      <ul>
        {lines.map((line) => (
          <li key={line} className="wrap-anywhere">
            {line}
          </li>
        ))}
      </ul>
      <p className="text-muted">
        {source} · <span className="tabular-nums">{time}</span>
      </p>
    </>
  );
}

/** What the outside said, one line each; the answer itself, who gave it and when, for those who look. */
export function EvidenceList({
  evidence,
  isOpen = false,
}: {
  readonly evidence: readonly FactEvidence[];
  readonly isOpen?: boolean;
}) {
  if (evidence.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm">
      {evidence.map((one) => (
        <li key={one.key}>
          <Details
            open={isOpen}
            summary={
              <span className="wrap-anywhere">
                {one.title}{" "}
                <StatusWord tone={one.confidence.isOpen ? "warn" : "good"}>{one.confidence.text}</StatusWord>
              </span>
            }
          >
            <Lines one={one} />
          </Details>
        </li>
      ))}
    </ul>
  );
}
