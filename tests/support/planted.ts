import type { Db } from "@/lib/server/db/client";

/** Values that nobody may read anywhere, by kind; all are distinct and of the right form. */
export interface Planted {
  readonly mobiles: readonly string[];
  readonly emails: readonly string[];
  readonly certNos: readonly string[];
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function certNo(index: number): string {
  const body = `44030519${80 + (index % 19)}0${1 + (index % 9)}1${index % 9}${String(100 + (index % 900)).padStart(3, "0")}`;
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (WEIGHTS[place] ?? 0), 0);
  return `${body}${"10X98765432"[sum % 11]}`;
}

/** `count` values of each kind. */
export function plantedValues(count: number): Planted {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const certNos = new Set<string>();
  for (let index = 0; certNos.size < count; index += 1) certNos.add(certNo(index));
  return {
    mobiles: numbers.map((index) => `1575${String(7_310_000 + index * 7)}`),
    emails: numbers.map((index) => `planted-${index}@hidden.example`),
    certNos: [...certNos],
  };
}

const DIGITS = /\d{11,}[\dXx]?/g;
const MAIL = /planted-\d+@hidden\.example/gi;
const LENGTHS = [11, 18];

/** A search for all planted values at once: every run of digits, at every offset, and every address. */
export function plantedSearch({ mobiles, emails, certNos }: Planted): (text: string) => ReadonlySet<string> {
  const known = new Set([...mobiles, ...certNos, ...emails]);
  return (text) => {
    const found = new Set<string>();
    for (const [mail] of text.matchAll(MAIL)) if (known.has(mail.toLowerCase())) found.add(mail);
    for (const [run] of text.matchAll(DIGITS)) {
      for (const length of LENGTHS) {
        for (let start = 0; start + length <= run.length; start += 1) {
          const part = run.slice(start, start + length).toUpperCase();
          if (known.has(part)) found.add(part);
        }
      }
    }
    return found;
  };
}

/** Every row of every table as JSON, table by table, as one who stole the database reads it. */
export async function dumpTables(db: Db): Promise<ReadonlyMap<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const dump = new Map<string, string>();
  for (const { name } of tables) {
    const [all] = await db.$queryRawUnsafe<{ rows: string | null }[]>(
      `select string_agg(row_to_json(t)::text, E'\\n') as rows from "${name.replaceAll('"', '""')}" t`,
    );
    dump.set(name, all?.rows ?? "");
  }
  return dump;
}
