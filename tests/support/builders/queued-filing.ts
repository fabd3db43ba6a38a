import type { QueuedState } from "@/lib/domain/filing/tables/queued-states";
import { newId, now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import { FORM_VERSION, sealAnswers } from "@/lib/server/filing/draft-repository";
import { EXAMPLE_ANSWERS } from "./draft-order";

export interface QueuedFacts {
  readonly accountId: string;
  readonly position: number;
  readonly state: QueuedState;
}

/** A filing in the queue with complete answers, put straight into the tables; returns its id. */
export async function aQueuedFiling(db: Db, facts: QueuedFacts): Promise<string> {
  const at = now();
  const draft = {
    ...{ id: newId(), formVersion: FORM_VERSION, version: 1, fieldVersions: {}, updatedAt: at },
    answers: sealAnswers(EXAMPLE_ANSWERS),
  };
  const { id } = await db.queuedFiling.create({
    data: { id: newId(), ...facts, certificateHash: "", queuedAt: at, draft: { create: draft } },
  });
  return id;
}
