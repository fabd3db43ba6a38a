import type { Db } from "@/lib/server/db/client";
import { openText } from "@/lib/server/sealed/seal";

/** Everything that was enqueued for an address, oldest first. */
export async function listOutbox(db: Db, to: string): Promise<{ subject: string; body: string }[]> {
  const rows = await db.outboxMessage.findMany({ orderBy: { id: "asc" } });
  return rows
    .filter(({ toCipher }) => openText(toCipher) === to)
    .map(({ subject, bodyCipher }) => ({ subject, body: openText(bodyCipher) }));
}

/** The last six-digit code that was enqueued for an address. */
export async function requireCode(db: Db, to: string): Promise<string> {
  const code = (await listOutbox(db, to))
    .map(({ body }) => /(?<!\d)\d{6}(?!\d)/.exec(body)?.[0])
    .findLast(Boolean);
  if (!code) throw new Error(`no code was sent to ${to}`);
  return code;
}
