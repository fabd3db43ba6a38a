import type { PrismaClient } from "@/lib/server/db/generated/client";
import { compare, type Row, WIDTHS } from "./measure";
import { SIZE } from "./options";
import { emptyPage, page } from "./pages";
import { enter } from "./people";
import type { Servers } from "./servers";

const FEW = 1000;
const MANY = 1_000_000;
const AIM = 1.2;

/** Orders in one statement: every tenth is to be reviewed, every tenth is the applicant's, most are done. */
async function addOrders(db: PrismaClient, ownerId: string, from: number, to: number): Promise<void> {
  const other = await enter(db, "applicant");
  await db.$executeRaw`
    insert into filing_order (id, order_no, owner_id, type, status, province_code, sponsor_name, search_grams,
      rule_set_version, rules_at, stage_entered_at, due_at, last_saved_at, created_at, submission_number)
    select lpad(to_hex(n), 32, '0')::uuid, 'BA2019' || lpad(n::text, 10, '0'),
           (case when n % 10 = 0 then ${ownerId} else ${other.id} end)::uuid, 'FIRST',
           (case when n % 10 = 1 then 'SUBMITTED' else 'APPROVED' end)::filing_status,
           (array['11', '31', '44', '51'])[1 + n % 4], '某公司' || n, array['某公', '公司'], 1, at, at, at, at, at, 1
      from (select n, timestamptz '2026-01-01' + make_interval(secs => n * 10) as at
              from generate_series(${from}::int, ${to}::int) as n) of_each`;
  await db.$executeRawUnsafe("vacuum analyze filing_order");
}

/** CPU of a page in times of the floor's emptiest one, which is the same however many orders there are. */
async function weigh({ portal, floor }: Servers, row: Row): Promise<number> {
  const plan = { widths: WIDTHS, rounds: SIZE.rounds * 2, count: SIZE.count };
  const [ours, least] = await compare(
    [
      [portal, row.portal],
      [floor, emptyPage().floor],
    ],
    plan,
  );
  return (ours?.cpu ?? 0) / (least?.cpu ?? 1);
}

/** The lists among 1,000 orders and among a million. */
export async function compareSizes(servers: Servers, db: PrismaClient): Promise<void> {
  const [company, reviewer] = [await enter(db, "company"), await enter(db, "reviewer")];
  const rows = [page("order list", "/filings", company), page("review queue", "/review", reviewer)];
  await addOrders(db, company.id, 1, FEW);
  const few = new Map<string, number>();
  for (const row of rows) await weigh(servers, row); // to warm up
  for (const row of rows) few.set(row.name, await weigh(servers, row));
  await addOrders(db, company.id, FEW + 1, MANY);
  for (const row of rows) {
    const ratio = (await weigh(servers, row)) / (few.get(row.name) ?? 1);
    const verdict = ratio > AIM ? "MISSED" : "met";
    console.log(`${row.name} among ${MANY} orders: ${ratio.toFixed(2)}× of ${FEW} (≤ ${AIM}×, ${verdict})`);
  }
}
