import { useState } from "react";
import { Choice } from "@/components/ui/choice";
import { Details } from "@/components/ui/details";
import { Fieldset } from "@/components/ui/fieldset";
import type { FormField } from "./form-field";
import type { PlainControlProps } from "./plain-control";

interface ChoiceListProps extends Pick<PlainControlProps, "field" | "id" | "values"> {
  readonly onTick?: (isTicked: boolean) => void;
}

function ChoiceList({ field: { name, options = [] }, id, values, onTick }: ChoiceListProps) {
  return options.map((option, index) => (
    <Choice
      key={option.value}
      type="checkbox"
      id={index === 0 ? id : `${id}.${option.value}`}
      name={`${name}.${option.value}`}
      value="yes"
      label={option.label}
      defaultChecked={values[`${name}.${option.value}`] === "yes"}
      onChange={onTick && (({ currentTarget }) => onTick(currentTarget.checked))}
    />
  ));
}

function OpenChoices({ field, id, values, error, texts }: PlainControlProps) {
  const { label, hint, optional } = field;
  return (
    <Fieldset id={id} label={label} hint={hint} error={error} optional={optional} texts={texts.ui}>
      <div className="grid gap-2 sm:flex sm:flex-wrap sm:gap-x-6">
        <ChoiceList field={field} id={id} values={values} />
      </div>
    </Fieldset>
  );
}

interface FoldedChoicesProps extends PlainControlProps {
  readonly ticked: number;
  readonly counted: NonNullable<FormField["folded"]>;
}

/** Many choices behind one line, which says how many are taken. */
function FoldedChoices({ field, id, values, error, texts, ticked, counted }: FoldedChoicesProps) {
  const [count, setCount] = useState(ticked);
  const said = count > 0 ? counted.some.replace("{n}", String(count)) : counted.none;
  const { label, hint } = field;
  const summary = (
    <span>
      <span className="font-semibold">{label}</span> <span className="text-muted">{said}</span>
    </span>
  );
  return (
    <Details summary={summary} open={error !== undefined}>
      <Fieldset
        id={id}
        label={<span className="sr-only">{label}</span>}
        hint={hint}
        error={error}
        texts={texts.ui}
      >
        <div className="grid gap-2 sm:grid-cols-2">
          <ChoiceList
            field={field}
            id={id}
            values={values}
            onTick={(isTicked) => setCount((known) => known + (isTicked ? 1 : -1))}
          />
        </div>
      </Fieldset>
    </Details>
  );
}

/** Several choices of a plain form, open or folded. */
export function PlainChoices(props: PlainControlProps) {
  const { field, values } = props;
  if (!field.folded) return <OpenChoices {...props} />;
  const ticked = (field.options ?? []).filter(({ value }) => values[`${field.name}.${value}`] === "yes");
  // A new key, because React puts the boxes back to what the form was answered with.
  const key = ticked.map(({ value }) => value).join();
  return <FoldedChoices key={key} {...props} ticked={ticked.length} counted={field.folded} />;
}
