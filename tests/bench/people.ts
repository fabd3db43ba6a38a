import { contactHash } from "@/lib/server/auth/contact";
import { saveSession } from "@/lib/server/auth/session-repository";
import { makeSessionToken } from "@/lib/server/auth/session-token";
import type { PrismaClient } from "@/lib/server/db/generated/client";

/** Somebody of the demo, signed in. */
export interface DemoPerson {
  readonly id: string;
  readonly headers: { readonly cookie: string };
  /** Their newest order; empty for staff. */
  readonly orderNo: string;
}

/** Signs an account of the demo in. */
export async function enter(db: PrismaClient, name: string): Promise<DemoPerson> {
  const emailHash = contactHash({ kind: "email", value: `${name}@demo.example` });
  const { id } = await db.account.findUniqueOrThrow({ where: { emailHash }, select: { id: true } });
  const order = await db.filingOrder.findFirst({ where: { ownerId: id }, orderBy: { createdAt: "desc" } });
  const cookie = `session=${await makeSessionToken(await saveSession(db, id))}`;
  return { id, headers: { cookie }, orderNo: order?.orderNo ?? "" };
}
