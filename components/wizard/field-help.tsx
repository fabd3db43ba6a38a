"use client";

import type { ReactNode } from "react";
import type { FieldView } from "@/lib/wizard/step-view";

/** What stands under the label: the hint, then what the bureau asks of the field. */
export function fieldHelp({ hint, rules }: Pick<FieldView, "hint" | "rules">): ReactNode {
  if (rules.length === 0) return hint;
  return (
    <>
      {hint}
      {rules.map((rule) => (
        <span key={rule} className="block text-ink">
          {rule}
        </span>
      ))}
    </>
  );
}
