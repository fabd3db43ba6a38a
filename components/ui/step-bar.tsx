import { Check } from "lucide-react";
import { joinClasses } from "./join-classes";

export interface BarStep {
  readonly key: string;
  readonly label: string;
  readonly state: "done" | "current" | "todo";
}

export interface StepBarProps {
  readonly label: string;
  readonly steps: readonly BarStep[];
  /** Said after the name of a step that is done, for those who do not see the tick. */
  readonly doneWord: string;
}

/** Where one is among the steps; for orientation only, not a control. */
export function StepBar({ label, steps, doneWord }: StepBarProps) {
  return (
    <ol aria-label={label} className="flex gap-1 sm:gap-2 print:hidden">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === "current" ? "step" : undefined}
          className={joinClasses(
            "min-w-0 flex-1 border-t-4 pt-2 text-sm",
            step.state === "todo" ? "border-line text-muted" : "border-action",
            step.state === "current" && "font-semibold",
          )}
        >
          <span className="flex items-baseline gap-1">
            {step.state === "done" ? (
              <Check aria-hidden size={14} className="shrink-0 self-center text-action" />
            ) : (
              <span className="tabular-nums">{index + 1}</span>
            )}
            <span className={joinClasses(step.state !== "current" && "max-sm:sr-only")}>{step.label}</span>
            {step.state === "done" ? <span className="sr-only"> {doneWord}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
