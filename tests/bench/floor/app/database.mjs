import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";

export const query = async (text, values) => (await globalThis.floor.pool.query(text, values)).rows;

/** Whose session the cookie names; one query a request. */
export const findAccount = cache(async () => {
  const token = (await cookies()).get("session")?.value;
  const content = token ? await decode({ token, secret: globalThis.floor.secret }) : null;
  if (!content) return null;
  const rows = await query(
    `select a.id, a.role, a.display_name from session s join account a on a.id = s.account_id
      where s.id = $1 and s.revoked_at is null and s.expires_at > now() and a.status = 'ACTIVE'`,
    [content.sid],
  );
  return rows[0] ?? null;
});

export const ORDER = "(select id from filing_order where order_no = $1)";
const LOCKS = [
  ["select * from filing_order where order_no = $1 for update"],
  [`select * from filing_draft where order_id = ${ORDER} for update`],
];

/** Statements about an order and its draft in one transaction that has locked both. */
export async function transact(orderNo, statements) {
  const client = await globalThis.floor.pool.connect();
  try {
    await client.query("begin");
    for (const [text, ...more] of [...LOCKS, ...statements]) await client.query(text, [orderNo, ...more]);
    await client.query("commit");
  } finally {
    client.release();
  }
}

const SAVE = `update filing_draft set answers = answers || $2::jsonb, version = version + 1 where order_id = ${ORDER}`;
const TOUCH = "update filing_order set last_saved_at = now() where order_no = $1";
export const saveDraft = (orderNo, patch) => transact(orderNo, [[SAVE, JSON.stringify(patch)], [TOUCH]]);
