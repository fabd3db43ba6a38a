import type { BenchContext } from "./bench-context";

export interface HiddenFieldsProps {
  readonly context: Pick<BenchContext, "orderNo" | "changed">;
  /** Where the page stands after the act. */
  readonly anchor?: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

/** What a form of the workbench carries along, by name of its field. */
export function hiddenValues({
  context,
  anchor,
  values,
}: HiddenFieldsProps): Readonly<Record<string, string>> {
  return {
    orderNo: context.orderNo,
    ...(context.changed ? { changed: "1" } : {}),
    ...(anchor ? { anchor } : {}),
    ...values,
  };
}

export function HiddenFields(props: HiddenFieldsProps) {
  return Object.entries(hiddenValues(props)).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
