import { z } from "zod";
import { normaliseCode } from "@/lib/domain/text/normalise";

const YES = ["yes", "true", "1", "y", "是"];
const NO = ["no", "false", "0", "n", "否"];

/** Numbers, booleans and lists of other systems as they would stand in a table. */
export const cell = z
  .union([
    z.string(),
    z.number().transform(String),
    z.boolean().transform(String),
    z.array(z.string()).transform((list) => list.join(";")),
  ])
  .pipe(z.string().max(2_000));

/** A cell that holds a code, a number or a key. */
export const code = cell.transform(normaliseCode);

/** Yes or no in any of the ways people and systems write it. */
export const yesOrNo = code
  .transform((text) => text.toLowerCase())
  .refine((text) => YES.includes(text) || NO.includes(text))
  .transform((text) => YES.includes(text));

/** The columns whose cells cannot be read, in the order of the table. */
export function columnsWithFaults<C extends string>(error: z.ZodError, columns: readonly C[]): readonly C[] {
  const named = new Set(error.issues.map(({ path }) => String(path[0] ?? "")));
  return columns.filter((column) => named.has(column));
}
