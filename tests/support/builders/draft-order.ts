import type { FilingStatus } from "@/lib/domain/filing/states";
import { newId, now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import { FORM_VERSION, sealAnswers } from "@/lib/server/filing/draft-repository";
import type { Answers } from "@/lib/wizard/answers";
import { checkStepDeclaration } from "@/lib/wizard/steps/check";
import { serviceAccessStep } from "@/lib/wizard/steps/service-access";
import { serviceAddressStep } from "@/lib/wizard/steps/service-address";
import { serviceDetailsStep } from "@/lib/wizard/steps/service-details";
import { servicePersonStep } from "@/lib/wizard/steps/service-person";
import { sponsorStep } from "@/lib/wizard/steps/sponsor";
import { sponsorPersonStep } from "@/lib/wizard/steps/sponsor-person";

const STEPS = [
  checkStepDeclaration,
  sponsorStep,
  sponsorPersonStep,
  serviceDetailsStep,
  serviceAddressStep,
  servicePersonStep,
  serviceAccessStep,
];

/** The answers of every step's example, as one order. */
export const EXAMPLE_ANSWERS: Answers = Object.assign({}, ...STEPS.map((step) => step.example));

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
      searchGrams: [],
      ruleSetVersion: 1,
      stageEnteredAt: at,
      lastSavedAt: at,
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
