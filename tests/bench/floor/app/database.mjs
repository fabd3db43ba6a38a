import { randomUUID } from "node:crypto";
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

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|BA\d{14}/g;

/**
 * The portal's own statements for a deed, in their order and their transaction, as they were seen at its database:
 * with the ids of whoever asks, and new ids for new rows. Gives what each of them answers.
 */
export async function replay(name, own = {}) {
  const { statements, made } = globalThis.floor.deeds[name];
  const ids = new Map([...Object.entries(own), ...made.map((id) => [id, randomUUID()])]);
  const put = (value) => value?.replace(ID, (id) => ids.get(id) ?? id);
  const client = await globalThis.floor.pool.connect();
  const answers = [];
  try {
    for (const { text, values } of statements)
      answers.push(await client.query(text, ids.size > 0 ? values.map(put) : values));
  } catch (error) {
    client.release(true);
    throw error;
  }
  client.release();
  return answers;
}

/** The same for a deed that writes: how many rows it changed. */
export async function replayWrite(name, own) {
  const writes = (await replay(name, own)).filter(({ command }) => /INSERT|UPDATE/.test(command));
  return writes.reduce((sum, { rowCount }) => sum + rowCount, 0);
}
