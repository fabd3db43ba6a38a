"use server";

import { DIRECTIONS, type Direction } from "@/lib/domain/filing/queue";
import type { Result } from "@/lib/domain/result";
import type { FormState } from "@/lib/forms/form-state";
import { db } from "@/lib/server/db/client";
import {
  holdQueued,
  moveQueued,
  type QueueRefusal,
  queueFiling,
  resumeQueued,
  withdrawQueued,
} from "@/lib/server/filing/change-queue";
import { draftOf } from "@/lib/server/filing/save-step";
import { runQueueForm } from "../run-queue-form";

/** Puts what was checked at `/filings/new` into the queue. */
export async function queueFilingAction(_: FormState, form: FormData): Promise<FormState> {
  return runQueueForm(
    (act): Promise<Result<unknown, QueueRefusal>> => queueFiling(db, { ...act, draftId: draftOf(form) }),
  );
}

export async function moveQueuedAction(
  queuedId: string,
  direction: Direction,
  _: FormState,
  __: FormData,
): Promise<FormState> {
  const known = DIRECTIONS.includes(direction) ? direction : "up"; // a forged call may send anything
  return runQueueForm((act) => moveQueued(db, { ...act, queuedId, direction: known }));
}

export async function holdQueuedAction(queuedId: string, _: FormState, __: FormData): Promise<FormState> {
  return runQueueForm((act) => holdQueued(db, { ...act, queuedId }));
}

export async function resumeQueuedAction(queuedId: string, _: FormState, __: FormData): Promise<FormState> {
  return runQueueForm((act) => resumeQueued(db, { ...act, queuedId }));
}

export async function withdrawQueuedAction(queuedId: string, _: FormState, __: FormData): Promise<FormState> {
  return runQueueForm((act) => withdrawQueued(db, { ...act, queuedId }));
}
