"use client";

import { useEffect } from "react";
import { RemarkCard } from "@/components/filing/remark-card";
import { Button } from "@/components/ui/button";
import type { FieldView, ProposalView } from "@/lib/wizard/step-view";
import { FieldHints } from "./field-hints";
import type { ShownHint } from "./field-state";
import { StepField, type StepFieldProps } from "./step-field";

export interface FieldSlotProps extends StepFieldProps {
  readonly hints: readonly ShownHint[];
  readonly onTake: (proposal: ProposalView) => void;
  /** Says beside a locked field why it is. */
  readonly notesLock: boolean;
  /** What became of the button beside the field. */
  readonly notice?: string | undefined;
}

/** A field with what stands around it: remarks of the reviewer, hints, the button that sends a code. */
export function FieldSlot({ hints, onTake, notice, notesLock, ...props }: FieldSlotProps) {
  const { field, texts } = props;
  const inner = (
    <div className="grid gap-2">
      <StepField {...props} />
      {field.isLocked && notesLock ? (
        <p className="text-sm text-muted">{field.isOnRecord ? texts.onRecordField : texts.lockedField}</p>
      ) : null}
      <FieldHints hints={hints} isLocked={field.isLocked} texts={texts} onTake={onTake} />
      {field.widget === "code" && field.path.endsWith("mobileCode") && !field.isLocked ? (
        <SendCode path={field.path} words={texts.sendCode} notice={notice} />
      ) : null}
    </div>
  );
  return field.remarks.reduce(
    (below, remark) => <Remarked key={remark.id} remark={remark} texts={texts} below={below} />,
    inner,
  );
}

interface SendCodeProps {
  readonly path: string;
  readonly words: string;
  readonly notice: string | undefined;
}

/** The button that sends a code; once it is sent the cursor waits for it. */
function SendCode({ path, words, notice }: SendCodeProps) {
  useEffect(() => {
    if (notice) document.getElementById(path)?.focus();
  }, [notice, path]);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button type="submit" name="intent" value={`send-code:${path}`} variant="secondary">
        {words}
      </Button>
      <p role="status" className="text-sm text-good">
        {notice}
      </p>
    </div>
  );
}

function Remarked({
  remark,
  texts,
  below,
}: {
  readonly remark: FieldView["remarks"][number];
  readonly texts: StepFieldProps["texts"];
  readonly below: React.ReactNode;
}) {
  return (
    <RemarkCard {...remark} texts={texts.filing}>
      {below}
    </RemarkCard>
  );
}
