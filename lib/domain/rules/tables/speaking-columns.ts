import type { ColumnName, ColumnValues } from "../column-values";

type Values = Partial<ColumnValues>;

/**
 * Columns that only speak where another one of their key asks for something: what follows if it is not met, what comes
 * along with it.
 *
 * @source bureaus.md §§2–9 of the domain notes
 */
export const SPEAKS_WHERE: Readonly<Partial<Record<ColumnName, (values: Values) => boolean>>> = {
  lrOtherwiseSame: ({ lrRule }) => lrRule === "REQUIRED",
  lrSeverity: ({ lrRule }) => lrRule !== "FREE",
  foreignLrSamePerson: ({ foreignLr }) => foreignLr === "AUTHORISE_CN",
  oopSeverity: ({ oop }) => oop !== "YES",
  residenceProof: ({ oop }) => oop === "PERMIT",
  planCounts: ({ planFrom }) => planFrom !== 0,
  guaranteeLetter: ({ planFrom }) => planFrom !== 0,
  accessContract: ({ planFrom }) => planFrom !== 0,
  superiorSeverity: ({ superior }) => superior !== "FREE",
  crossCitySeverity: ({ crossCityBlock }) => crossCityBlock === "Y",
};
