import { makeSessionToken } from "@/lib/server/auth/session-token";
import { newId } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { FORM_VERSION, sealAnswers } from "@/lib/server/filing/draft-repository";
import { sealText } from "@/lib/server/sealed/seal";
import { EXAMPLE_ANSWERS } from "@/tests/support/builders/draft-order";

const BATCH = 1000;
const DAY_MS = 86_400_000;

/** An applicant with one order being filled in. */
export interface BulkDraft {
  readonly orderId: string;
  readonly orderNo: string;
  readonly cookie: string;
}

interface Row {
  readonly accountId: string;
  readonly sessionId: string;
  readonly orderId: string;
  readonly orderNo: string;
}

async function insert(db: PrismaClient, rows: readonly Row[]): Promise<void> {
  const at = new Date();
  const end = new Date(at.getTime() + DAY_MS);
  const answers = sealAnswers(EXAMPLE_ANSWERS);
  const emailCipher = sealText("bulk@demo.example");
  await db.account.createMany({
    data: rows.map(({ accountId: id }) => ({
      ...{ id, role: "APPLICANT" as const, displayName: "bulk", provinces: [] },
      ...{ emailCipher, emailHash: id, createdAt: at },
    })),
  });
  await db.session.createMany({
    data: rows.map(({ sessionId: id, accountId }) => ({
      ...{ id, accountId, createdAt: at, lastSeenAt: at, expiresAt: end },
    })),
  });
  await db.filingOrder.createMany({
    data: rows.map(({ orderId: id, orderNo, accountId: ownerId }) => ({
      ...{ id, orderNo, ownerId, type: "FIRST" as const, provinceCode: "11", searchGrams: [] },
      ...{ ruleSetVersion: 1, rulesAt: at, stageEnteredAt: at, lastSavedAt: at, dueAt: end, createdAt: at },
    })),
  });
  await db.filingDraft.createMany({
    data: rows.map(({ orderId }) => ({
      ...{ id: newId(), orderId, formVersion: FORM_VERSION, version: 1, answers, fieldVersions: {} },
      updatedAt: at,
    })),
  });
}

/** Applicants by the thousand, put straight into the tables, each signed in. */
export async function bulkDrafts(db: PrismaClient, number: number): Promise<readonly BulkDraft[]> {
  const rows = Array.from({ length: number }, (_, n) => ({
    accountId: newId(),
    sessionId: newId(),
    orderId: newId(),
    // A day of its own: numbers of real orders begin with the day they were opened.
    orderNo: `BA20200101${String(n).padStart(6, "0")}`,
  }));
  for (let n = 0; n < number; n += BATCH) await insert(db, rows.slice(n, n + BATCH));
  await db.$executeRaw`analyze`;
  return Promise.all(
    rows.map(async ({ orderId, orderNo, sessionId }) => ({
      orderId,
      orderNo,
      cookie: `session=${await makeSessionToken(sessionId)}`,
    })),
  );
}

/** The autosave of a field of such a draft. */
export function autosave(
  { orderNo, cookie }: Pick<BulkDraft, "orderNo" | "cookie">,
  path: string,
  value: string,
  base = 1,
) {
  return {
    method: "PATCH" as const,
    path: `/api/filings/${orderNo}/draft`,
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ base, patch: { [path]: value } }),
  };
}
