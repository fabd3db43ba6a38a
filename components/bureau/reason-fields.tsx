import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import type { ErrorOf } from "./decision-form";

export interface ReasonFieldsProps {
  /** 1, 2, 3 … */
  readonly number: number;
  /** “原因1”. */
  readonly legend: string;
  /** What was typed, by name of the control. */
  readonly values: Readonly<Record<string, string>>;
  readonly errorOf: ErrorOf;
  readonly reasons: readonly SelectOption[];
  readonly places: readonly SelectOption[];
  readonly words: Messages["bureau"]["refuse"];
  readonly ui: UiTexts;
}

/** One reason of a refusal: code, what it concerns, own words. */
export function ReasonFields(props: ReasonFieldsProps) {
  const { number, legend, values, errorOf, reasons, places, words, ui } = props;
  const id = (name: string) => `${name}${number}`;
  // A form is reset after its action: a list takes a new first choice only when it is made anew.
  const typed = (name: string) => values[id(name)] ?? "";
  return (
    <fieldset className="card grid gap-3 p-4">
      <legend className="font-semibold">{legend}</legend>
      <Field id={id("code")} label={words.code} texts={ui} error={errorOf(id("code"))}>
        {(control) => (
          <Select
            {...control}
            key={typed("code")}
            defaultValue={typed("code")}
            name={id("code")}
            options={reasons}
            placeholder={words.choose}
          />
        )}
      </Field>
      <Field id={id("place")} label={words.place} hint={words.placeHint} texts={ui}>
        {(control) => (
          <Select
            {...control}
            key={typed("place")}
            defaultValue={typed("place") || (places[0]?.value ?? "")}
            name={id("place")}
            options={places}
          />
        )}
      </Field>
      <Field id={id("text")} label={words.text} optional texts={ui} error={errorOf(id("text"))}>
        {(control) => (
          <TextArea
            {...control}
            key={typed("text")}
            name={id("text")}
            defaultValue={typed("text")}
            limit={MOST_CHARACTERS.refusal}
            rows={2}
          />
        )}
      </Field>
    </fieldset>
  );
}
