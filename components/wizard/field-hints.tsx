"use client";

import { Button } from "@/components/ui/button";
import { joinClasses } from "@/components/ui/join-classes";
import { useScript } from "@/components/ui/use-script";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { ProposalView } from "@/lib/wizard/step-view";
import type { ShownHint } from "./field-state";

export interface FieldHintsProps {
  readonly hints: readonly ShownHint[];
  readonly isLocked: boolean;
  readonly texts: Pick<WizardTexts, "warning" | "proposals" | "comesBackAs">;
  readonly onTake: (proposal: ProposalView) => void;
}

/** What the rules say of a field below it: sentence, reason, and what would settle it. */
export function FieldHints({ hints, isLocked, texts, onTake }: FieldHintsProps) {
  return (
    <div aria-live="polite" className={hints.length > 0 ? "grid gap-2" : "sr-only"}>
      {hints.map((hint) => (
        <Hint key={`${hint.code}${hint.message}`} {...{ hint, isLocked, texts, onTake }} />
      ))}
    </div>
  );
}

interface HintProps extends Omit<FieldHintsProps, "hints"> {
  readonly hint: ShownHint;
}

function Hint({ hint, isLocked, texts, onTake }: HintProps) {
  const { message, ground, reasons, proposals, isTold, severity } = hint;
  const open = isLocked ? [] : proposals;
  const codes = reasons.length > 0 ? `${texts.comesBackAs}${reasons.join(" ")}` : "";
  const about = [ground, codes].filter((text) => text !== "").join(" ");
  if (isTold && about === "" && open.length === 0) return null;
  const tone = severity === "BLOCK" ? "border-bad" : "border-warn";
  // What was told above goes on here: one line along both.
  return (
    <div className={joinClasses("grid gap-1 border-s-4 ps-4 text-sm", tone, isTold && "-mt-2 pt-2")}>
      {isTold ? null : (
        <p className={severity === "BLOCK" ? "text-bad" : "text-warn"}>
          {texts.warning}
          {message}
        </p>
      )}
      {about === "" ? null : <p className="text-muted">{about}</p>}
      {open.length === 0 ? null : <Proposals proposals={open} texts={texts} onTake={onTake} />}
    </div>
  );
}

/** With script a button does it; without, the words say what to write. */
function Proposals({
  proposals,
  texts,
  onTake,
}: Pick<FieldHintsProps, "texts" | "onTake"> & { readonly proposals: readonly ProposalView[] }) {
  const isReady = useScript();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-muted">{texts.proposals}</span>
      {proposals.map((proposal) =>
        isReady ? (
          <Button
            key={proposal.path + proposal.value}
            variant="secondary"
            className="h-auto max-w-full py-1 text-start text-sm wrap-anywhere whitespace-normal"
            // Leaving the field first would draw its error and move the button away under the finger.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(proposal)}
          >
            {proposal.text}
          </Button>
        ) : (
          <span key={proposal.path + proposal.value} className="wrap-anywhere">
            {proposal.text}
          </span>
        ),
      )}
    </div>
  );
}
