import "server-only";
import * as z from "zod";
import { newId } from "../clock";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import { ConflictError } from "../errors";
import { type Head, HISTORY, headSignature, isSigned, type LineContent, lineHash, NOTHING } from "./chain";

/** A line to be written down; who `by` is null acts without an account. */
export interface NewLine {
  readonly objectType: string;
  readonly objectId: string;
  readonly action: string;
  readonly by: { readonly kind: string; readonly id: string | null };
  readonly at: Date;
  readonly payload?: Prisma.InputJsonObject;
}

/** A chain whose end this installation did not sign: it must be looked at before anything is added. */
export class BrokenChainError extends Error {
  constructor({ objectType, objectId }: Pick<Head, "objectType" | "objectId">) {
    super(`the end of the audit chain ${objectType} ${objectId} is not signed: run npm run audit:verify`);
    this.name = "BrokenChainError";
  }
}

const json = z.record(z.string(), z.json());

/** The payload as the database will give it back. */
const stored = (payload: Prisma.InputJsonObject) => json.parse(JSON.parse(JSON.stringify(payload)));

/** Reads the end of a chain and keeps others from adding to this chain, and to no other, until the commit. */
async function lockHead(tx: Db, objectType: string, objectId: string): Promise<Head> {
  const empty = { objectType, objectId, count: 0, hash: NOTHING };
  const [head] = await tx.$queryRaw<Pick<Head, "count" | "hash" | "signature">[]>`
    insert into audit_head (object_type, object_id, count, hash, signature)
    values (${objectType}, ${objectId}, 0, ${NOTHING}, ${headSignature(empty)})
    on conflict (object_type, object_id) do update set count = audit_head.count
    returning count, hash, signature`;
  const found = { objectType, objectId, count: 0, hash: NOTHING, signature: "", ...head };
  if (!isSigned(found)) throw new BrokenChainError(found);
  return found;
}

function insertInto(line: LineContent, seq: number, previousHash: string, hash: string): Prisma.Sql {
  const { id, at, actorKind, actorId, action, objectType, objectId } = line;
  const payload = JSON.stringify(line.payload);
  const place = Prisma.sql`${payload}::jsonb, ${seq}::int, ${previousHash}, ${hash}`;
  return objectType === HISTORY
    ? Prisma.sql`
        insert into filing_event (id, at, actor_kind, actor_id, type, order_id, payload, seq, previous_hash, hash)
        values (${id}::uuid, ${at}, ${actorKind}, ${actorId}::uuid, ${action}, ${objectId}::uuid, ${place})`
    : Prisma.sql`
        insert into audit_row
          (id, at, actor_kind, actor_id, action, object_type, object_id, payload, seq, previous_hash, hash)
        values (${id}::uuid, ${at}, ${actorKind}, ${actorId}::uuid, ${action}, ${objectType}, ${objectId}, ${place})`;
}

/**
 * Adds a line to the end of its object's chain, in the transaction of the act: the only writer of the audit and
 * of the orders' history. Writers of one object wait for each other, those of different objects never.
 *
 * @throws BrokenChainError when the end of the chain was not signed by this installation
 */
export async function appendAudit(tx: Db, { by, payload = {}, ...entry }: NewLine): Promise<void> {
  const { objectType, objectId, action, at } = entry;
  const head = await lockHead(tx, objectType, objectId);
  const content = { objectType, objectId, action, at, actorKind: by.kind, actorId: by.id };
  const line: LineContent = { ...content, id: newId(), payload: stored(payload) };
  const seq = head.count + 1;
  const hash = lineHash(line, seq, head.hash);
  const signature = headSignature({ objectType, objectId, count: seq, hash });
  const moved = await tx.$executeRaw`
    with line as (${insertInto(line, seq, head.hash, hash)})
    update audit_head set count = ${seq}::int, hash = ${hash}, signature = ${signature}
     where object_type = ${objectType} and object_id = ${objectId} and count = ${head.count}::int`;
  // Only a caller without a transaction can lose the lock in between; the unique place refuses a fork as well.
  if (moved !== 1) throw new ConflictError("audit", objectId);
}
