import type { ValueOf } from "./column";
import type { COLUMNS } from "./tables/columns";

/** What a bureau asks for: every column with its value. */
export type ColumnValues = { readonly [Name in keyof typeof COLUMNS]: ValueOf<(typeof COLUMNS)[Name]> };

export type ColumnName = keyof ColumnValues;
