import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { requireActor } from "@/lib/server/auth/require-actor";
import { type BureauCase, requireBureauCase } from "@/lib/server/bureau/bureau-case";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";

/** The case of a page's order, read once per request; for everybody it does not concern there is no such page. */
export const findCase: (orderNo: string) => Promise<BureauCase> = cache(async (orderNo) => {
  const actor = await requireActor(["BUREAU"]);
  try {
    return await requireBureauCase(db, { actor, orderNo, locale: await getLocale(), at: now() });
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ForbiddenError) notFound();
    throw error;
  }
});
