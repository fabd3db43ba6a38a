import type { ComponentProps } from "react";
import { Choice } from "@/components/ui/choice";
import { Fieldset, type FieldsetProps } from "@/components/ui/fieldset";
import type { ChoiceGroupView } from "@/lib/wizard/step-view";

export interface ChoiceGroupsProps extends Omit<FieldsetProps, "children"> {
  readonly name: string;
  readonly groups: readonly ChoiceGroupView[];
  readonly chosen: readonly string[];
  readonly input: Omit<ComponentProps<"input">, "type" | "value" | "id" | "name">;
}

/** Any of many, under headings. */
export function ChoiceGroups({ name, groups, chosen, input, ...fieldset }: ChoiceGroupsProps) {
  return (
    <Fieldset {...fieldset}>
      {groups.map(({ heading, choices }, group) => (
        <div key={heading} className="grid gap-2">
          <p className="text-sm font-medium text-muted">{heading}</p>
          <div className="flex flex-wrap gap-2">
            {choices.map(({ value, label }, index) => (
              <Choice
                key={value}
                type="checkbox"
                id={group === 0 && index === 0 ? fieldset.id : `${fieldset.id}-${value}`}
                name={name}
                value={value}
                label={label}
                defaultChecked={chosen.includes(value)}
                {...input}
              />
            ))}
          </div>
        </div>
      ))}
    </Fieldset>
  );
}
