import { findAccount, ORDER, saveDraft, transact } from "../../database.mjs";

/** Saving while one types. */
export async function PATCH(request, { params }) {
  const [{ orderNo }, { patch }, account] = [await params, await request.json(), await findAccount()];
  if (!account) return Response.json(null, { status: 401 });
  await saveDraft(orderNo, patch);
  return Response.json({ saved: true });
}

const ID = "gen_random_uuid()";
const SUBMISSION = `insert into submission select ${ID}, order_id, 1, 1, answers, 'floor', '{}', '{}', 1, '{}', '[]',
  $2::uuid, now() from filing_draft where order_id = ${ORDER}`;
const SUBMIT = [
  [`select id from material where order_id = ${ORDER}`],
  ["update filing_order set status = 'SUBMITTED', version = version + 1 where order_no = $1"],
  [`insert into filing_event select ${ID}, ${ORDER}, 'submit', 'APPLICANT', null, now(), '{}'`],
  [`insert into audit_row select ${ID}, now(), 'APPLICANT', null, 'filing.submit', 'order', $1, '{}'`],
];

/** The last click. */
export async function POST(_, { params }) {
  const [{ orderNo }, account] = [await params, await findAccount()];
  if (!account) return Response.json(null, { status: 401 });
  await transact(orderNo, [[SUBMISSION, account.id], ...SUBMIT]);
  return Response.json({ number: 1 });
}
