"use client";

import { type ChangeEvent, useRef, useState } from "react";
import { Fieldset } from "@/components/ui/fieldset";
import { Select } from "@/components/ui/select";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import { deepestRegion, regionNames } from "@/lib/wizard/form-values";
import type { FieldView, RegionLevelView } from "@/lib/wizard/step-view";

import { fieldHelp } from "./field-help";

export interface RegionFieldProps {
  readonly field: FieldView;
  readonly error: string | undefined;
  readonly texts: WizardTexts;
  readonly onChange: (code: string) => void;
}

async function fetchLevel(parent: string): Promise<RegionLevelView | null> {
  const response = await fetch(`/api/regions/${parent}`).catch(() => null);
  if (!response?.ok) return null;
  const choices: RegionLevelView["choices"] = await response.json();
  return choices.length > 0 ? { value: "", choices } : null;
}

function codeOf(levels: readonly RegionLevelView[]): string {
  return deepestRegion(levels.map(({ value }) => value));
}

/** The levels as chosen here; what the server redraws counts until the reader chose something newer. */
function useLevels(drawn: readonly RegionLevelView[]) {
  const [levels, setLevels] = useState(drawn);
  const [seen, setSeen] = useState(drawn);
  if (seen !== drawn) {
    setSeen(drawn);
    if (codeOf(levels) === codeOf(seen)) setLevels(drawn);
  }
  return [levels, setLevels] as const;
}

/** Province, city and district; the lower levels come when the one above is chosen. */
export function RegionField({ field, error, texts, onChange }: RegionFieldProps) {
  const [levels, setLevels] = useLevels(field.levels);
  const last = useRef("");
  const names = regionNames(field.path);
  // The first control carries the path as its id, so that the error summary leads to it.
  const idOf = (index: number) => (index === 0 ? field.path : names[index]);
  const labels = [texts.province, texts.city, texts.district];
  const choose = async (index: number, code: string) => {
    const above = levels
      .slice(0, index + 1)
      .map((level, at) => (at === index ? { ...level, value: code } : level));
    setLevels(above);
    onChange(codeOf(above));
    last.current = code;
    const below = code && index < 2 ? await fetchLevel(code) : null;
    if (below && last.current === code) setLevels([...above, below]);
  };
  return (
    <Fieldset id={field.path} label={field.label} hint={fieldHelp(field)} error={error} texts={texts.ui}>
      <div className="grid gap-3 sm:grid-cols-3">
        {levels.map((level, index) => (
          <div key={names[index]} className="grid gap-1">
            <label htmlFor={idOf(index)} className="text-sm">
              {labels[index]}
            </label>
            <Select
              id={idOf(index)}
              name={names[index] ?? field.path}
              value={level.value}
              disabled={field.isLocked}
              placeholder={texts.choose}
              options={level.choices.map(({ value, label }) => ({ value, label }))}
              onChange={(event: ChangeEvent<HTMLSelectElement>) => void choose(index, event.target.value)}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
