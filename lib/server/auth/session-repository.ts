import "server-only";
import { z } from "zod";
import { newId, now } from "../clock";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import { Role } from "../db/generated/enums";
import { env } from "../env";
import type { Actor } from "./actor";
import { demandsSecondFactor } from "./second-factor";
import { SESSION_IDLE_SECONDS, SESSION_SECONDS } from "./session-token";

const TOUCH_SECONDS = 5 * 60;
const secondsBefore = (at: Date, seconds: number) => new Date(at.getTime() - seconds * 1000);
const secondsAfter = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000);

/** Opens a session; returns its id. `device` is how the browser is named in the list of sessions. */
export async function saveSession(db: Db, accountId: string, device: string | null = null): Promise<string> {
  const at = now();
  const id = newId();
  const expiresAt = secondsAfter(at, SESSION_SECONDS);
  await db.session.create({ data: { id, accountId, createdAt: at, lastSeenAt: at, expiresAt, device } });
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
  hasSecondFactor: z.boolean(),
});

/** A live session and whose it is. */
export interface LiveSession {
  readonly actor: Actor;
  /** Staff without the second factor: nothing opens to them but its enrolment. */
  readonly mustEnrol: boolean;
}

/**
 * Who a live session belongs to, by one query; remembers that it was seen, at most every five minutes.
 * Null when it ended, the account is disabled, the password is newer, or a demo account is used outside
 * demo mode.
 */
export async function findSession(db: Db, sessionId: string, demo = env.demo): Promise<LiveSession | null> {
  const at = now();
  const rows = await db.$queryRaw`
    select a.id::text, a.role::text, a.display_name as "displayName",
           coalesce(a.provinces, '{}') as provinces, a.organisation,
           s.last_seen_at as "lastSeenAt", f.account_id is not null as "hasSecondFactor"
    from session s join account a on a.id = s.account_id
         left join second_factor f on f.account_id = a.id
    where s.id = ${sessionId}::uuid and ${liveAt(at)}
      and a.status = 'ACTIVE' and (${demo} or not a.is_demo)
      and (a.password_changed_at is null or a.password_changed_at <= s.created_at)`;
  const row = z.array(actorRow).parse(rows)[0];
  if (!row) return null;
  const { lastSeenAt, hasSecondFactor, ...account } = row;
  if (lastSeenAt < secondsBefore(at, TOUCH_SECONDS)) {
    await db.session.updateMany({ where: { id: sessionId, lastSeenAt }, data: { lastSeenAt: at } });
  }
  const mustEnrol = !hasSecondFactor && demandsSecondFactor(account.role, demo);
  return { actor: { ...account, sessionId }, mustEnrol };
}

/** Who may do things in a session: nobody as long as its account has to enrol a second factor first. */
export async function findSessionActor(db: Db, sessionId: string, demo = env.demo): Promise<Actor | null> {
  const session = await findSession(db, sessionId, demo);
  return session && !session.mustEnrol ? session.actor : null;
}

/** Ends one session, if it is the account's; returns whether there was one to end. */
export async function endSession(db: Db, accountId: string, sessionId: string): Promise<boolean> {
  const { count } = await db.session.updateMany({
    where: { id: sessionId, accountId, revokedAt: null },
    data: { revokedAt: now() },
  });
  return count === 1;
}

/** Ends the session that a browser brought, whoever it belongs to: whoever holds its cookie may end it. */
export async function endSessionInUse(db: Db, sessionId: string): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now() } });
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
  readonly device: string | null;
}

/** The live sessions of somebody, the one in use first, then the latest. */
export async function listSessions(db: Db, actor: Pick<Actor, "id" | "sessionId">): Promise<SessionLine[]> {
  return db.$queryRaw<SessionLine[]>`
    select s.id::text, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
           s.id::text = ${actor.sessionId} as "isCurrent", s.device
    from session s
    where s.account_id = ${actor.id}::uuid and ${liveAt(now())}
    order by "isCurrent" desc, s.last_seen_at desc
    limit 50`;
}
