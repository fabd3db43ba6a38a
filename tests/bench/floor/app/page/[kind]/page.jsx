import { findAccount, query } from "../../database.mjs";

const ORDER = "select * from filing_order where order_no = $1";
const of = (table) =>
  `select t.* from ${table} t join filing_order o on o.id = t.order_id where o.order_no = $1`;
const DRAFT = of("filing_draft");
const list = (where) => `select * from filing_order where ${where}`;
/** The statements of each page; $1 is the order's number or the account. */
const KINDS = {
  open: [],
  tasks: [ORDER, DRAFT, of("material"), of("mobile_verification")],
  step: [ORDER, DRAFT],
  materials: [ORDER, DRAFT, of("material"), of("face_check")],
  confirm: [ORDER, DRAFT, of("material"), of("mobile_verification"), of("face_check")],
  order: [ORDER, DRAFT, of("submission"), of("filing_event"), of("sms_challenge")],
  orders: [list("owner_id = $1::uuid order by created_at desc limit 21")],
  records: ["select * from filing_subject where owner_id = $1::uuid order by approved_at desc"],
  queue: [list("status = 'SUBMITTED' and owner_id <> $1::uuid order by due_at, id limit 26")],
  bench: [ORDER, of("submission"), of("remark"), of("review_mark"), of("material"), of("face_check"), DRAFT],
  inbox: [list("status = 'BUREAU_REVIEW' and owner_id <> $1::uuid order by due_at, id limit 31")],
  all: [list("owner_id <> $1::uuid order by created_at desc, id desc limit 51")],
};
const isObject = (value) => value !== null && typeof value === "object" && !(value instanceof Date);
const cellsOf = (row) => Object.values(row).flatMap((one) => (isObject(one) ? Object.values(one) : [one]));

export default async function Page({ params, searchParams }) {
  const [{ kind }, { order }, account] = [await params, await searchParams, await findAccount()];
  const tables = await Promise.all(KINDS[kind].map((text) => query(text, [order ?? account.id])));
  const drawn = tables
    .flat()
    .map((row) => cellsOf(row).map((cell, n) => <li key={String(n)}>{String(cell)}</li>));
  return drawn.map((cells, n) => <ul key={String(n)}>{cells}</ul>);
}
