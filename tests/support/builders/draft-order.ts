import { waitingLimit } from "@/lib/domain/calendar/deadlines";
import { type FilingStatus, isWaitingForApplicant } from "@/lib/domain/filing/states";
import { newId, now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import { FORM_VERSION, sealAnswers } from "@/lib/server/filing/draft-repository";
import type { Answers } from "@/lib/wizard/answers";
import { exampleAnswers } from "@/lib/wizard/example";
import { STEP_CASES } from "@/lib/wizard/step-cases";

/** The answers of every step's example but the last, as one order. */
export const EXAMPLE_ANSWERS: Answers = Object.fromEntries(
  Object.entries(exampleAnswers()).filter(([path]) => !(path in STEP_CASES.confirm.example)),
);

let count = 0;

export interface DraftOrderFacts {
  readonly ownerId: string;
  readonly status?: FilingStatus;
  /** What differs from the examples. */
  readonly answers?: Answers;
  readonly reviewerId?: string;
}

/** An order with complete answers, put straight into the tables: for tests of what hangs on an order. */
export async function aDraftOrder(
  db: Db,
  { ownerId, status = "DRAFT", answers = {}, reviewerId }: DraftOrderFacts,
): Promise<{ id: string; orderNo: string }> {
  count += 1;
  const at = now();
  const order = { id: newId(), orderNo: `BA20261121${String(count).padStart(6, "0")}` };
  await db.filingOrder.create({
    data: {
      ...order,
      ownerId,
      status,
      type: "FIRST",
      provinceCode: "11",
      isPersonal: answers["sponsor.sponsorKind"] === "INDIVIDUAL",
      searchGrams: [],
      ruleSetVersion: 1,
      rulesAt: at,
      stageEnteredAt: at,
      lastSavedAt: at,
      dueAt: isWaitingForApplicant(status) ? waitingLimit(at).endsAt : null,
      createdAt: at,
      reviewerId: reviewerId ?? null,
      draft: {
        create: {
          id: newId(),
          formVersion: FORM_VERSION,
          version: 1,
          answers: sealAnswers({ ...EXAMPLE_ANSWERS, ...answers }),
          fieldVersions: {},
          updatedAt: at,
        },
      },
    },
  });
  return order;
}
