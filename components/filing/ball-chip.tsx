import { joinClasses } from "@/components/ui/join-classes";
import { ACTOR_CHIP, type ActorHue } from "./actor";

export interface BallChipProps {
  readonly actor: ActorHue;
  /** “等待您处理”, “当前由初审员处理”. */
  readonly text: string;
}

/** Who has the ball. */
export function BallChip({ actor, text }: BallChipProps) {
  return (
    <span
      className={joinClasses(
        "inline-flex items-center gap-1.5 rounded-control px-2 text-sm font-medium whitespace-nowrap print:border print:border-line",
        ACTOR_CHIP[actor],
      )}
    >
      <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
        <circle cx="4" cy="4" r="4" fill="currentColor" />
      </svg>
      {text}
    </span>
  );
}
