"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { replayMessage } from "@/lib/server/admin/replay-message";
import { forbidForeignOrigin } from "@/lib/server/auth/origin";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";

const messageId = z.uuid();
const shownStatus = z.enum(["PENDING", "SENT", "FAILED"]);

/** Queues a message again that was tried in vain, and shows the list as it was filtered. */
export async function replayMessageAction(form: FormData): Promise<void> {
  await forbidForeignOrigin();
  const actor = await requireActor(["ADMIN"]);
  const parsed = messageId.safeParse(form.get("messageId"));
  if (!parsed.success) notFound();
  const isQueued = await replayMessage(db, { messageId: parsed.data, actor, at: now() });
  if (isQueued) kickDelivery();
  const shown = shownStatus.safeParse(form.get("status"));
  const query = new URLSearchParams({
    ...(shown.success ? { status: shown.data } : {}),
    done: isQueued ? "replayed" : "settled",
  });
  redirect(`/admin/outbox?${query}`);
}
