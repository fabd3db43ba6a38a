import "server-only";
import { z } from "zod";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import { Role } from "../db/generated/enums";
import { env } from "../env";
import type { Actor } from "./actor";
import { SESSION_IDLE_SECONDS, SESSION_SECONDS } from "./session-token";

const TOUCH_SECONDS = 5 * 60;
const secondsBefore = (at: Date, seconds: number) => new Date(at.getTime() - seconds * 1000);
const secondsAfter = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);

/** Opens a session; returns its id. */
export async function saveSession(db: Db, accountId: string): Promise<string> {
  const at = now();
  const id = newId();
  const expiresAt = secondsAfter(at, SESSION_SECONDS);
  await db.session.create({ data: { id, accountId, createdAt: at, lastSeenAt: at, expiresAt } });
  return id;
}

/** What makes session `s` live at an instant: not ended, not expired, not idle. */
function liveAt(at: Date): Prisma.Sql {
  return Prisma.sql`s.revoked_at is null and s.expires_at > ${at}
      and s.last_seen_at > ${secondsBefore(at, SESSION_IDLE_SECONDS)}`;
}

const actorRow = z.object({
  id: z.string(),
  role: z.enum(Role),
  displayName: z.string(),
  provinces: z.array(z.string()),
  organisation: z.string().nullable(),
  lastSeenAt: z.date(),
});

/**
 * Who a live session belongs to, by one query; remembers that it was seen, at most every five minutes.
 * Null when it ended, the account is disabled, the password is newer, or a demo account is used outside
 * demo mode.
 */
export async function findSessionActor(db: Db, sessionId: string, demo = env.demo): Promise<Actor | null> {
  const at = now();
  const rows = await db.$queryRaw`
    select a.id::text, a.role::text, a.display_name as "displayName",
           coalesce(a.provinces, '{}') as provinces, a.organisation,
           s.last_seen_at as "lastSeenAt"
    from session s join account a on a.id = s.account_id
    where s.id = ${sessionId}::uuid and ${liveAt(at)}
      and a.status = 'ACTIVE' and (${demo} or not a.is_demo)
      and (a.password_changed_at is null or a.password_changed_at <= s.created_at)`;
  const row = z.array(actorRow).parse(rows)[0];
  if (!row) return null;
  const { lastSeenAt, ...account } = row;
  if (lastSeenAt < secondsBefore(at, TOUCH_SECONDS)) {
    await db.session.updateMany({ where: { id: sessionId, lastSeenAt }, data: { lastSeenAt: at } });
  }
  return { ...account, sessionId };
}

/** Ends one session, if it is the account's. */
export async function endSession(db: Db, accountId: string, sessionId: string): Promise<void> {
  await db.session.updateMany({
    where: { id: sessionId, accountId, revokedAt: null },
    data: { revokedAt: now() },
  });
}

/** Ends all sessions of an account, except one if given; returns how many. */
export async function endSessions(db: Db, accountId: string, exceptId?: string): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { accountId, revokedAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    data: { revokedAt: now() },
  });
  return count;
}

export interface SessionLine {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

/** The live sessions of somebody, the one in use first, then the latest. */
export async function listSessions(db: Db, actor: Pick<Actor, "id" | "sessionId">): Promise<SessionLine[]> {
  return db.$queryRaw<SessionLine[]>`
    select s.id::text, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
           s.id::text = ${actor.sessionId} as "isCurrent"
    from session s
    where s.account_id = ${actor.id}::uuid and ${liveAt(now())}
    order by "isCurrent" desc, s.last_seen_at desc
    limit 50`;
}
