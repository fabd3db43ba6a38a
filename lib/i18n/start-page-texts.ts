import type { ColumnValues } from "@/lib/domain/rules/column-values";
import { fillText } from "./fill-text";
import type { Messages } from "./messages/zh-CN";

/** The texts of the start page with the numbers that hold nationally. */
export function startPageTexts(home: Messages["home"], national: Partial<ColumnValues>): Messages["home"] {
  const numbers = {
    domainDays: national.domainMinValidityDays,
    documentDays: national.documentMinValidityDays,
    decisionDays: national.slaWorkingDays,
  };
  const params = Object.fromEntries(
    Object.entries(numbers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const fill = (text: string) => fillText(text, params);
  const { glance, before, steps } = home;
  return {
    ...home,
    glance: { ...glance, items: glance.items.map((item) => ({ ...item, value: fill(item.value) })) },
    before: { ...before, items: before.items.map(fill) },
    steps: { ...steps, items: steps.items.map((item) => ({ ...item, time: fill(item.time) })) },
  };
}
