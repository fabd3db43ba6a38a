import { type Column, isValueOf } from "./column";
import type { ColumnName, ColumnValues } from "./column-values";
import { COLUMNS } from "./tables/columns";
import { RULE_DOCUMENTS } from "./tables/rule-documents";
import { RULE_KEYS, type RuleKey } from "./tables/rule-keys";
import { RULE_SOURCES } from "./tables/rule-sources";

type Parts = Readonly<Record<string, unknown>>;

function isParts(value: unknown): value is Parts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isKey(key: unknown): key is RuleKey {
  return typeof key === "string" && Object.hasOwn(RULE_KEYS, key);
}

/** What the shipped national document of a key says of its columns. */
function nationalValues(key: RuleKey): Partial<ColumnValues> {
  const effect = RULE_DOCUMENTS.find(({ id }) => id === key)?.effect;
  return effect?.kind === "columns" ? effect.values : {};
}

function liftValues(key: RuleKey, values: Parts): Parts {
  const national = nationalValues(key);
  const names: readonly ColumnName[] = RULE_KEYS[key].columns;
  return Object.fromEntries(
    names.map((name) => {
      const column: Column = COLUMNS[name];
      return [name, isValueOf(column, values[name]) ? values[name] : national[name]];
    }),
  );
}

function liftProvenance(provenance: Parts): Parts {
  const { sources } = provenance;
  if (!Array.isArray(sources)) return provenance;
  return { ...provenance, sources: sources.filter((source) => Object.hasOwn(RULE_SOURCES, String(source))) };
}

/**
 * A document that an earlier release stored, as this one reads it: a column it did not know says what holds nationally, one
 * that is gone is left out, and so is a source.
 *
 * @param stored as it lies in the database
 */
export function liftDocument(stored: unknown): unknown {
  if (!isParts(stored)) return stored;
  const { key, effect, provenance } = stored;
  return {
    ...stored,
    ...(isParts(provenance) ? { provenance: liftProvenance(provenance) } : {}),
    ...(isKey(key) && isParts(effect) && isParts(effect.values)
      ? { effect: { ...effect, values: liftValues(key, effect.values) } }
      : {}),
  };
}
