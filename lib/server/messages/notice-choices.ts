import "server-only";
import {
  choosableWays,
  isObligatory,
  type NoticeReader,
  type NoticeWay,
} from "@/lib/domain/filing/notice-choices";
import { isNoticeCode, type NoticeCode } from "@/lib/domain/filing/tables/notices";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "../auth/actor";
import { saveAccountEvent } from "../auth/audit";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { hasMail } from "./notice-messages";

/** What an account switched off, and whether it can be reached at all. */
export interface NoticeChoices {
  readonly muted: readonly string[];
  readonly hasMail: boolean;
  readonly mobile: "VERIFIED" | "UNVERIFIED" | "NONE";
}

/** As what a member of staff or an applicant is told. */
export function readerOf({ role }: Pick<Actor, "role">): NoticeReader {
  return role === "APPLICANT" ? "APPLICANT" : "STAFF";
}

export async function findNoticeChoices(db: Db, actor: Pick<Actor, "id">): Promise<NoticeChoices> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      ...{ role: true, mutedNotices: true, emailVerifiedAt: true },
      ...{ mobileCipher: true, mobileVerifiedAt: true },
    },
  });
  const mobile = account.mobileVerifiedAt ? "VERIFIED" : "UNVERIFIED";
  return {
    muted: account.mutedNotices,
    hasMail: hasMail(account),
    mobile: account.mobileCipher ? mobile : "NONE",
  };
}

/** Way → whether it is to be sent; ways that are not named stay as they are. */
export type ChosenWays = Readonly<Record<string, boolean>>;

/** `fixed`: what an obligatory notice is cannot be chosen; `unknown`: the account gets no such notice by this way. */
export type ChoiceRefusal =
  | { readonly code: "fixed"; readonly notice: NoticeCode }
  | { readonly code: "unknown" };

function findRefusal(way: string, choosable: readonly NoticeWay[]): ChoiceRefusal | null {
  if (choosable.some((known) => known === way)) return null;
  const notice = way.split(":")[0] ?? "";
  return isNoticeCode(notice) && isObligatory(notice) ? { code: "fixed", notice } : { code: "unknown" };
}

/** Stores which notices an account is sent by which ways; the same again changes nothing. */
export async function chooseNotices(
  db: PrismaClient,
  actor: Pick<Actor, "id" | "role">,
  chosen: ChosenWays,
): Promise<Result<null, ChoiceRefusal>> {
  const choosable = choosableWays(readerOf(actor));
  const refusal = Object.keys(chosen)
    .map((way) => findRefusal(way, choosable))
    .find((found) => found !== null);
  if (refusal) return fail(refusal);
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${actor.id}::uuid for no key update`;
    const { muted: before } = await findNoticeChoices(tx, actor);
    const muted = choosable.filter((way) => !(chosen[way] ?? !before.includes(way)));
    if (muted.join() === before.join()) return ok(null);
    await tx.account.update({ where: { id: actor.id }, data: { mutedNotices: muted } });
    await saveAccountEvent(tx, {
      action: "account.change-notices",
      accountId: actor.id,
      payload: { muted: muted.join(" ") },
    });
    return ok(null);
  });
}
