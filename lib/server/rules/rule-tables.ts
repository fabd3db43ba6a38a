import "server-only";
import { indexCalendar } from "@/lib/domain/calendar/working-days";
import { buildSuffixLookup } from "@/lib/domain/network/domain-suffix";
import type { ReasonCode, ReasonText } from "@/lib/domain/review/reason";
import type { RuleHistory } from "@/lib/domain/rules/rule-history";
import type { RuleTables } from "@/lib/wizard/context";
import type { Db } from "../db/client";
import { DIVISIONS } from "./divisions";
import { REFERENCE_KINDS, type ReferenceKindName, type RowOf } from "./reference-kinds";
import { registrableDomain } from "./registrable-domain";
import { readRuleHistory } from "./rule-documents";
import { RULE_SET_VERSION } from "./write-reference-data";

/** The reference data as the rules read it. */
interface StoredTables extends Omit<RuleTables, "bureauRules"> {
  /** Counts the changes of the reference data; an order keeps the one it began with. */
  readonly version: number;
  readonly reasons: ReadonlyMap<ReasonCode, ReasonText>;
  /** What the bureaus asked for at every moment. */
  readonly history: RuleHistory;
}

/** The same with the bureaus' rules of one moment. */
export interface StoredRules extends StoredTables, RuleTables {}

const CACHE_MS = 30_000;
/** However the clock jumps (the demo lives in the past), the rows are not read more often than this. */
const LEAST_PAUSE_MS = 3_000;
let cached:
  | { readonly rules: Promise<StoredTables>; readonly readAt: number; readonly since: number }
  | undefined;

function isFresh(kept: NonNullable<typeof cached>, at: Date): boolean {
  return Math.abs(at.getTime() - kept.readAt) < CACHE_MS || performance.now() - kept.since < LEAST_PAUSE_MS;
}

/**
 * The reference data, kept while nobody changes them: every half minute their version is read.
 *
 * @param at the present instant
 * @param rulesAt the moment whose bureau rules are meant, where it is not the present one: orders keep theirs
 */
export async function requireRules(db: Db, at: Date, rulesAt: Date | null = null): Promise<StoredRules> {
  const tables = await requireTables(db, at);
  return { ...tables, bureauRules: tables.history.at(rulesAt ?? at) };
}

function requireTables(db: Db, at: Date): Promise<StoredTables> {
  if (!cached || !isFresh(cached, at)) {
    const rules = readAgain(db, cached?.rules ?? null);
    cached = { rules, readAt: at.getTime(), since: performance.now() };
    rules.catch(() => {
      cached = undefined;
    });
  }
  return cached.rules;
}

/** The rows are read again by the next who asks: somebody changed them here. */
export function forgetRules(): void {
  cached = undefined;
}

interface StoredRow {
  readonly kind: string;
  readonly data: unknown;
}

function rowsOf<Name extends ReferenceKindName>(stored: readonly StoredRow[], name: Name): RowOf<Name>[] {
  const { schema } = REFERENCE_KINDS[name];
  return stored.filter((row) => row.kind === name).map((row) => schema.parse(row.data) as RowOf<Name>);
}

/** What was read before, as long as its version is the newest. */
async function readAgain(db: Db, before: Promise<StoredTables> | null): Promise<StoredTables> {
  const known = await before?.catch(() => null);
  return known && (await readVersion(db)) === known.version ? known : readRules(db);
}

async function readVersion(db: Db): Promise<number> {
  const setting = await db.instanceSetting.findUnique({ where: { key: RULE_SET_VERSION } });
  return Number(setting?.value ?? 0);
}

/** The version is read first: what changes while the rows are read has a higher one, and they are read again. */
async function readRules(db: Db): Promise<StoredTables> {
  const version = await readVersion(db);
  const history = await readRuleHistory(db);
  const stored = await db.$queryRaw<StoredRow[]>`select kind, data from reference_row`;
  return {
    version,
    history,
    calendar: indexCalendar(rowsOf(stored, "calendar-day")),
    suffixes: buildSuffixLookup(rowsOf(stored, "suffix")),
    keywords: rowsOf(stored, "keyword"),
    mobileRanges: rowsOf(stored, "mobile-range"),
    reasons: new Map(rowsOf(stored, "reason").map((reason) => [reason.code, reason])),
    divisions: DIVISIONS,
    registrableDomain,
  };
}
