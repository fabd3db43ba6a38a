"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { fillText } from "@/lib/i18n/fill-text";
import type { UiTexts } from "@/lib/i18n/ui-texts";

/** One control of a filter: a list of choices, or a text when there are none. */
export interface FilterControl {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly options?: readonly SelectOption[];
}

export interface FilterBarProps {
  /** Where the form leads: the list itself, with the filter in its address. */
  readonly action: string;
  /** Goes there instead, where something is typed that does not belong into an address. */
  readonly search?: ((form: FormData) => Promise<void>) | undefined;
  /** What was searched for is no longer known, or only its beginning was searched for. */
  readonly trouble?: "over" | "cut" | null | undefined;
  readonly label: string;
  /** What the address keeps besides, such as the list that is shown. */
  readonly kept?: Readonly<Record<string, string>> | undefined;
  readonly controls: readonly FilterControl[];
  readonly texts: Readonly<Record<"any" | "apply" | "clear", string>> &
    Readonly<Partial<Record<"over" | "cut", string>>>;
  readonly ui: UiTexts;
}

/** Narrows a list by its address, with and without client script. */
export function FilterBar({
  action,
  search,
  trouble = null,
  label,
  kept = {},
  controls,
  texts,
  ui,
}: FilterBarProps) {
  const clear = new URLSearchParams(kept).toString();
  return (
    <search aria-label={label} className="mb-4 block print:hidden">
      {trouble ? (
        <Notice kind="info" className="mb-3">
          {fillText(texts[trouble] ?? "", { most: MOST_CHARACTERS.search })}
        </Notice>
      ) : null}
      <form
        action={search ?? action}
        {...(search ? {} : { method: "get" })}
        className="card flex flex-wrap items-end gap-3 p-3"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {controls.map((control) => (
          <Field
            key={control.name}
            id={control.name}
            label={control.label}
            hint={control.hint}
            texts={ui}
            className="max-sm:w-full"
          >
            {(given) =>
              control.options ? (
                <Select
                  {...given}
                  name={control.name}
                  defaultValue={control.value}
                  options={control.options}
                  placeholder={texts.any}
                />
              ) : (
                <TextInput {...given} name={control.name} defaultValue={control.value} type="search" />
              )
            }
          </Field>
        ))}
        <Button type="submit" variant="primary">
          {texts.apply}
        </Button>
        <TextLink href={`${action}${clear ? `?${clear}` : ""}`} className="self-end py-1">
          {texts.clear}
        </TextLink>
      </form>
    </search>
  );
}
