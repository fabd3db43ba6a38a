"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { BlockView, FieldView } from "@/lib/wizard/step-view";
import { type PartName, partsOf } from "./field-parts";

export interface StepBlockProps {
  readonly block: BlockView;
  /** Drawn where the page has several blocks. */
  readonly heading: string | null;
  readonly texts: WizardTexts;
  readonly hasError: (path: string) => boolean;
  readonly slot: (field: FieldView) => ReactNode;
}

/** Fields under a heading, an item of a list with the button that takes it out. */
export function StepBlock({ block, heading, texts, hasError, slot }: StepBlockProps) {
  return (
    <section id={block.owner} tabIndex={-1} aria-label={heading ?? block.heading} className="grid gap-6">
      {heading === null ? null : (
        <div className="flex min-h-control flex-wrap items-center justify-between gap-3 border-b border-line pb-2">
          <h2 className="text-xl">{heading}</h2>
          {block.remove ? (
            <Button
              type="submit"
              name="intent"
              value={`remove:${block.owner}`}
              variant="quiet"
              aria-label={`${texts.remove} ${heading}`}
            >
              {texts.remove}
            </Button>
          ) : null}
        </div>
      )}
      {partsOf(block.fields).map(({ name, fields }) => (
        <Part key={name ?? ""} name={name} fields={fields} texts={texts} hasError={hasError} slot={slot} />
      ))}
    </section>
  );
}

interface PartProps extends Pick<StepBlockProps, "texts" | "hasError" | "slot"> {
  readonly name: PartName | null;
  readonly fields: readonly FieldView[];
}

/** What needs a look stands open, whoever folded it. */
function needsLook(field: FieldView, hasError: PartProps["hasError"]): boolean {
  return (
    field.value.length > 0 ||
    field.remarks.length > 0 ||
    field.hints.some(({ severity }) => severity !== "BLOCK") ||
    !field.isOptional ||
    hasError(field.path)
  );
}

function Part({ name, fields, texts, hasError, slot }: PartProps) {
  if (name === null) return fields.map(slot);
  if (name === "more") {
    return (
      <Details summary={texts.parts.more} open={fields.some((field) => needsLook(field, hasError))}>
        <div className="grid gap-6 py-2">{fields.map(slot)}</div>
      </Details>
    );
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-4 text-lg font-semibold">{texts.parts[name]}</legend>
      <div className="grid gap-6">{fields.map(slot)}</div>
    </fieldset>
  );
}
