/** Words in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a value of a column says; null where it asks for nothing. */
type Said = Words | null;

/** A column that takes one of a few values. */
export interface ChoiceColumn<Value extends string = string> {
  readonly kind: "choice";
  readonly name: Words;
  readonly options: Readonly<Record<Value, Said>>;
  /** What the value that asks for nothing means, where that is more than nothing. */
  readonly silent?: Words;
}

/** A column that takes a whole number; `{n}` stands for it. Where `zero` is allowed it means "never" or "no limit". */
export interface NumberColumn {
  readonly kind: "number";
  readonly name: Words;
  readonly least: number;
  readonly most: number;
  readonly says: Words;
}

export type Column = ChoiceColumn | NumberColumn;

/** The values a column takes. */
export type ValueOf<C extends Column> = C extends ChoiceColumn<infer Value> ? Value : number;

/** Declares a column of a few values. */
export function choice<const Value extends string>(
  name: Words,
  options: Readonly<Record<Value, Said>>,
  silent?: Words,
): ChoiceColumn<Value> {
  return { kind: "choice", name, options, ...(silent ? { silent } : {}) };
}

/** Declares a column of whole numbers. */
export function count(name: Words, least: number, most: number, says: Words): NumberColumn {
  return { kind: "number", name, least, most, says };
}

/** Whether a column takes this value. */
export function isValueOf(column: Column, value: unknown): boolean {
  if (column.kind === "choice") return typeof value === "string" && Object.hasOwn(column.options, value);
  return Number.isInteger(value) && Number(value) >= column.least && Number(value) <= column.most;
}

/** What a value says, in one sentence; null where it asks for nothing. */
export function wordsOf(column: Column, value: unknown): Said {
  if (column.kind === "choice")
    return Object.hasOwn(column.options, String(value)) ? (column.options[String(value)] ?? null) : null;
  if (column.least === 0 && value === 0) return null;
  const fill = (text: string) => text.replace("{n}", String(value));
  return { zh: fill(column.says.zh), en: fill(column.says.en) };
}
