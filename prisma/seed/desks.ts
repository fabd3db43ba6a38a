import type { Actor } from "@/lib/server/auth/actor";
import { approveOrder } from "@/lib/server/bureau/approve-order";
import { handOverDueOrders } from "@/lib/server/bureau/hand-over-due-orders";
import { type BureauReason, refuseOrder } from "@/lib/server/bureau/refuse-order";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { findOrder, type StoredOrder } from "@/lib/server/filing/order-repository";
import { chooseBureauConnector } from "@/lib/server/gateways/bureau-connector/bureau-connector";
import { decideFaceCheck } from "@/lib/server/materials/decide-face-check";
import { decideInitialReview, type InitialDecision } from "@/lib/server/review/decide-initial-review";
import { passItems } from "@/lib/server/review/mark-items";
import { requireReviewItems } from "@/lib/server/review/review-items";
import { saveRemark } from "@/lib/server/review/save-remark";
import { takeOrder } from "@/lib/server/review/take-order";
import { openText } from "@/lib/server/sealed/seal";
import { enterCode } from "@/lib/server/sms-verification/enter-code";
import { sendingKey } from "@/lib/server/sms-verification/verification-sms";
import type { DemoSponsor } from "./builders/sponsor";
import { doAt, minutesAfter } from "./demo-clock";
import { requireDone } from "./require-done";

/** What a reviewer of the demo has against an order. */
export interface DemoRemark {
  readonly target: string;
  readonly reasonCode: string;
  readonly text: string;
}

async function requireOrder(db: PrismaClient, orderNo: string): Promise<StoredOrder> {
  const order = await findOrder(db, orderNo);
  if (!order) throw new Error(`order ${orderNo} is gone`);
  return order;
}

/** A reviewer takes an order from the queue. */
export function takeAt(db: PrismaClient, orderNo: string, actor: Actor, at: Date): Promise<void> {
  return doAt(at, async () => {
    requireDone("take an order", await takeOrder(db, { orderNo, actor, at }));
  });
}

async function checkEverything(db: PrismaClient, orderNo: string, actor: Actor, at: Date): Promise<void> {
  const { fields, materials, faces } = await requireReviewItems(db, await requireOrder(db, orderNo));
  const targets = [
    ...fields.filter(({ hasValue }) => hasValue).map(({ path }) => path),
    ...materials
      .filter(({ item, slots }) => item.requirement !== "OPTIONAL" || slots.some(({ current }) => current))
      .map(({ item }) => item.target),
  ];
  requireDone("check an order", await passItems(db, { orderNo, targets, actor, at }));
  for (const { serviceKey, state } of faces) {
    if (state !== "MANUAL") continue;
    const verdict = "PASSED" as const;
    const decided = await decideFaceCheck(db, { orderNo, serviceKey, verdict, actor });
    requireDone("compare a portrait", decided);
  }
}

const DEMO_MAILING = {
  papers: "加盖公章的营业执照复印件一份，主体负责人授权书原件一份",
  address: "四川省成都市武侯区示例路8号 备案资料组 028-80000000",
};

/** A reviewer takes an order ten minutes before and decides it at an instant. */
export async function reviewAt(
  db: PrismaClient,
  orderNo: string,
  {
    actor,
    at,
    decision,
    remarks = [],
  }: {
    readonly actor: Actor;
    readonly at: Date;
    readonly decision: InitialDecision;
    readonly remarks?: readonly DemoRemark[];
  },
): Promise<void> {
  await takeAt(db, orderNo, actor, minutesAfter(at, -10));
  await doAt(at, async () => {
    const { submissionNumber } = await requireOrder(db, orderNo);
    if (decision === "PASS" || decision === "MAILING") await checkEverything(db, orderNo, actor, at);
    for (const remark of remarks) {
      requireDone("write a remark", await saveRemark(db, { ...remark, orderNo, actor, at }));
    }
    const request = { orderNo, submissionNumber, decision, actor, at };
    const asked = decision === "MAILING" ? { ...request, mailing: DEMO_MAILING } : request;
    requireDone(`decide ${decision}`, await decideInitialReview(db, asked));
  });
}

/** The package leaves; the ministry's messages go out. */
export function handOverAt(db: PrismaClient, at: Date): Promise<void> {
  return doAt(at, async () => {
    await handOverDueOrders(db, at, chooseBureauConnector(db));
  });
}

/** Every person in charge answers the ministry's message. */
export function verifyAt(db: PrismaClient, orderNo: string, sponsor: DemoSponsor, at: Date): Promise<void> {
  return doAt(at, async () => {
    const { id } = await requireOrder(db, orderNo);
    const challenges = await db.smsChallenge.findMany({ where: { orderId: id, status: "PENDING" } });
    for (const challenge of challenges) {
      const sent = await db.outboxMessage.findUniqueOrThrow({ where: { key: sendingKey(challenge.id, 1) } });
      const code = /(?<!\d)\d{6}(?!\d)/.exec(openText(sent.bodyCipher))?.[0] ?? "";
      const entry = { mobile: openText(challenge.mobileCipher), code, tail: sponsor.personCertNo.slice(-6) };
      const { answer } = await enterCode(db, entry, at);
      if (answer !== "VERIFIED") throw new Error(`the demo's code was ${answer}`);
    }
  });
}

/** The bureau approves; numbers are issued. */
export function approveAt(db: PrismaClient, orderNo: string, actor: Actor, at: Date): Promise<void> {
  return doAt(at, async () => {
    const { submissionNumber } = await requireOrder(db, orderNo);
    requireDone("approve an order", await approveOrder(db, { orderNo, submissionNumber, actor, at }));
  });
}

/** The bureau refuses for its reasons. */
export function refuseAt(
  db: PrismaClient,
  orderNo: string,
  {
    actor,
    at,
    reasons,
  }: {
    readonly actor: Actor;
    readonly at: Date;
    readonly reasons: readonly BureauReason[];
  },
): Promise<void> {
  return doAt(at, async () => {
    const { submissionNumber } = await requireOrder(db, orderNo);
    requireDone("refuse an order", await refuseOrder(db, { orderNo, submissionNumber, actor, at, reasons }));
  });
}
