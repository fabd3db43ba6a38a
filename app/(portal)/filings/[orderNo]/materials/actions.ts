"use server";

import { notFound, redirect } from "next/navigation";
import * as z from "zod";
import { readForm } from "@/lib/forms/form-state";
import { forbidForeignOrigin } from "@/lib/server/auth/origin";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { removeMaterial } from "@/lib/server/materials/remove-material";
import { orNotFound } from "../../or-not-found";

const input = z.strictObject({
  orderNo: z.string().regex(/^BA\d{14}$/),
  id: z.uuid(),
  at: z.string().regex(/^[\w\u4e00-\u9fff-]{1,320}$/),
});

/** Takes the current picture of one place out of the order and returns to its tile. */
export async function removeMaterialAction(form: FormData): Promise<void> {
  await forbidForeignOrigin();
  const actor = await requireActor(["APPLICANT"]);
  const parsed = input.safeParse(readForm(form));
  if (!parsed.success) notFound();
  const { orderNo, id, at } = parsed.data;
  const removed = await orNotFound(removeMaterial(db, { orderNo, id, actor }));
  const said = removed.ok ? { removed: "1", at } : { fault: "locked", at };
  redirect(`/filings/${orderNo}/materials?${new URLSearchParams(said)}#${at}`);
}
