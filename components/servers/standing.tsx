import { StatusWord } from "@/components/ui/status-word";

export interface StandingProps {
  readonly verdict: string;
  readonly tone: "good" | "warn" | "bad";
  /** What is wrong and how to repair it, one sentence for each condition. */
  readonly reasons: readonly string[];
}

/** Whether a filing may stand on an instance, and exactly why not. */
export function Standing({ verdict, tone, reasons }: StandingProps) {
  return (
    <>
      <StatusWord tone={tone}>{verdict}</StatusWord>
      {reasons.length > 0 ? (
        <ul className="mt-1 grid gap-1 text-sm">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
