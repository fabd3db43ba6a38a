import type { BenchContext } from "./bench-context";

export interface HiddenFieldsProps {
  readonly context: Pick<BenchContext, "orderNo" | "changed">;
  /** Where the page stands after the act. */
  readonly anchor?: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

/** What a form of the workbench carries along. */
export function HiddenFields({ context, anchor, values }: HiddenFieldsProps) {
  const all = {
    orderNo: context.orderNo,
    ...(context.changed ? { changed: "1" } : {}),
    ...(anchor ? { anchor } : {}),
    ...values,
  };
  return Object.entries(all).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
