import { ChoiceList, type ChoiceListProps } from "./choice-list";

export interface CheckboxesProps extends ChoiceListProps {
  readonly defaultValue?: readonly string[] | undefined;
}

/** Any of several; all post under the same name. */
export function Checkboxes({ defaultValue, ...list }: CheckboxesProps) {
  return <ChoiceList {...list} type="checkbox" chosen={defaultValue} />;
}
