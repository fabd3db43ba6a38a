import { ChoiceList, type ChoiceListProps } from "./choice-list";

export interface RadiosProps extends ChoiceListProps {
  readonly defaultValue?: string | null | undefined;
}

/** One of a few. */
export function Radios({ defaultValue, ...list }: RadiosProps) {
  const chosen = defaultValue === undefined ? undefined : defaultValue === null ? [] : [defaultValue];
  return <ChoiceList {...list} type="radio" chosen={chosen} />;
}
