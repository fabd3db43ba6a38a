import { afterAll, beforeAll } from "vitest";
import { setClock } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import type { Patch } from "@/lib/wizard/merge";
import type { Filer } from "./builders/filing";

/** The instant at which the tests of filing live: a Saturday morning in China. */
export const AT = new Date("2026-11-21T02:00:00Z");

/** Reference data in the file's database, and a clock that stands at `AT` unless `read` says otherwise. */
export function prepareFiling(db: PrismaClient, read: () => Date = () => AT): void {
  beforeAll(async () => {
    setClock(read);
    await writeReferenceData(db, AT);
  });
  afterAll(() => setClock(null));
}

/** An order with the one who files it. */
export interface OpenFiling {
  readonly filer: Filer;
  readonly orderNo: string;
  readonly orderId: string;
}

/** What the applicant types into an order, as a page that is up to date sends it. */
export async function typeInto(
  db: PrismaClient,
  { filer, orderNo, orderId }: OpenFiling,
  patch: Patch,
  at = AT,
): Promise<void> {
  const { version: base } = await requireDraft(db, { orderId });
  const saved = await saveAnswers(db, { actor: filer.actor, orderNo, patch, base, at });
  if (!saved.ok) throw new Error(saved.error.code);
}
