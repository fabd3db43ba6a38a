"use client";

import { RemarkCard } from "@/components/filing/remark-card";
import { Button } from "@/components/ui/button";
import type { FieldView } from "@/lib/wizard/step-view";
import { StepField, type StepFieldProps } from "./step-field";

export interface FieldSlotProps extends StepFieldProps {
  readonly warnings: readonly string[];
}

/** A field with what stands around it: remarks of the reviewer, warnings, the button that sends a code. */
export function FieldSlot({ warnings, ...props }: FieldSlotProps) {
  const { field, texts } = props;
  const inner = (
    <>
      <StepField {...props} />
      {field.isLocked ? <p className="mt-1 text-sm text-muted">{texts.lockedField}</p> : null}
      {warnings.map((warning) => (
        <p key={warning} className="mt-1 border-s-4 border-warn ps-3 text-sm text-warn">
          {texts.warning}
          {warning}
        </p>
      ))}
      {field.widget === "code" && field.path.endsWith("mobileCode") ? (
        <Button
          type="submit"
          name="intent"
          value={`send-code:${field.path}`}
          variant="secondary"
          className="mt-2"
        >
          {texts.sendCode}
        </Button>
      ) : null}
    </>
  );
  return field.remarks.reduce(
    (below, remark) => <Remarked key={remark.id} remark={remark} texts={texts} below={below} />,
    inner,
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
