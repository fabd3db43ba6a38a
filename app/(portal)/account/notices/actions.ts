"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findNextPath } from "@/lib/forms/next-path";
import { goTo } from "@/lib/server/auth/go-to";
import { forbidForeignOrigin } from "@/lib/server/auth/origin";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { findNoticeLink, markRead } from "@/lib/server/messages/inbox";

/** Marks a notice as read and goes where it leads. */
export async function openNoticeAction(form: FormData): Promise<void> {
  await forbidForeignOrigin();
  const actor = await requireActor();
  const id = z.uuid().safeParse(form.get("id"));
  const link = id.success ? await findNoticeLink(db, actor, id.data) : null;
  if (id.success && link) await markRead(db, actor, id.data);
  goTo(findNextPath(link) ?? "/account/notices");
}

/** Marks all notices as read. */
export async function markAllReadAction(): Promise<void> {
  await forbidForeignOrigin();
  const actor = await requireActor();
  await markRead(db, actor);
  redirect("/account/notices");
}
