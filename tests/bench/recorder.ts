import { readFileSync } from "node:fs";
import path from "node:path";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { dataDir } from "../faults/support/own-data";
import { until } from "../faults/support/portal";

/** What a deed asks of the database, in this order. */
export interface Recorded {
  readonly statements: readonly {
    readonly text: string;
    readonly values: readonly (string | null)[];
  }[];
  /** Ids of rows that the deed made. */
  readonly made: readonly string[];
}

const LOG = path.join(dataDir, "logs/postgres.log");
/** The floor asks these by itself. */
const OWN = /\bfrom session\b|"?inbox_notice"?.*read_at/is;
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

function valuesOf(detail: string): readonly (string | null)[] {
  const found = detail.matchAll(/\$\d+ = (?:(NULL)|'((?:[^']|'')*)')/g);
  return [...found].map(([, none, text = ""]) => (none ? null : text.replaceAll("''", "'")));
}

/** The statements of a piece of the server's log: each an entry of its own, with the values in the next. */
function readStatements(log: string): Recorded["statements"] {
  const entries = log
    .split(/^(?=\d{4}-\d\d-\d\d )/m)
    .map((entry) => entry.replaceAll("\n\t", "\n").trimEnd());
  return entries.flatMap((entry, n) => {
    const text = /\] LOG: {2}(?:statement|execute [^:]*): (.*)$/s.exec(entry)?.[1];
    const detail = /\] DETAIL: {2}parameters: (.*)$/is.exec(entries[n + 1] ?? "")?.[1];
    return text === undefined ? [] : [{ text, values: detail ? valuesOf(detail) : [] }];
  });
}

/** Ids are made by the clock: those of now are new. */
function isMadeAfter(id: string, at: number): boolean {
  return Number.parseInt(id.replace("-", "").slice(0, 12), 16) >= at && id[14] === "7";
}

/** Sees what the portal asks of its embedded database. */
export class Recorder {
  private marks = 0;

  private constructor(private readonly db: PrismaClient) {}

  static async start(db: PrismaClient): Promise<Recorder> {
    await db.$executeRawUnsafe("alter system set log_statement = 'all'");
    await db.$executeRawUnsafe("select pg_reload_conf()");
    return new Recorder(db);
  }

  async stop(): Promise<void> {
    await this.db.$executeRawUnsafe("alter system reset log_statement");
    await this.db.$executeRawUnsafe("select pg_reload_conf()");
  }

  /** Where the log is now. */
  private async mark(): Promise<number> {
    const word = `mark ${this.marks++} of the bench`;
    return until(async () => {
      // Said again: a connection that has not heard of the setting yet logs nothing.
      await this.db.$executeRawUnsafe(`select '${word}'`);
      const log = readFileSync(LOG, "utf8");
      const at = log.lastIndexOf(`${word}'`);
      return at < 0 ? null : log.lastIndexOf("\n", at) + 1;
    });
  }

  /** What is asked while something is done, but who asks and how many notices they have. */
  async record(work: () => Promise<unknown>): Promise<Recorded> {
    const begin = await this.mark();
    const at = Date.now();
    await work();
    const end = await this.mark();
    const log = readFileSync(LOG, "utf8").slice(begin, end);
    const statements = readStatements(log).filter(
      ({ text }) => !OWN.test(text) && !text.includes("of the bench"),
    );
    const ids = statements.flatMap(({ values }) => values.flatMap((value) => value?.match(ID) ?? []));
    return { statements, made: [...new Set(ids)].filter((id) => isMadeAfter(id, at)) };
  }
}
