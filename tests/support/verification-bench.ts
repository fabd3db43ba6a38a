import type { Actor } from "@/lib/server/auth/actor";
import { handOverDueOrders } from "@/lib/server/bureau/hand-over-due-orders";
import { setClock } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { findOrder, type StoredOrder } from "@/lib/server/filing/order-repository";
import type { BureauConnectorGateway, BureauPackage } from "@/lib/server/gateways/bureau-connector/port";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { findLastRound } from "@/lib/server/sms-verification/challenge-repository";
import { enterCode } from "@/lib/server/sms-verification/enter-code";
import { anActor } from "./builders/account";
import { aPassedOrder } from "./builders/passed-order";
import { requireCode } from "./messages";

/** When the orders of these tests are handed over: 10:00 on a Monday in China. */
export const START = new Date("2026-11-23T02:00:00.000Z");
export const HOUR = 3_600_000;
export const after = (ms: number) => new Date(START.getTime() + ms);

/** The ends of the two verifiers' document numbers. */
export const TAILS = { first: "010015", second: "31002x" } as const;

/** A bureau that takes what it is given, unless told to fail. */
export class FakeBureau implements BureauConnectorGateway {
  readonly sent: BureauPackage[] = [];
  readonly recalled: string[] = [];
  failures = 0;
  recallFailures = 0;
  before: (() => Promise<unknown>) | null = null;

  async send(filing: BureauPackage): Promise<void> {
    await this.before?.();
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error("the bureau does not answer");
    }
    this.sent.push(filing);
  }

  async recall(key: string): Promise<void> {
    if (this.recallFailures > 0) {
      this.recallFailures -= 1;
      throw new Error("the bureau does not answer");
    }
    this.recalled.push(key);
  }
}

let count = 0;

/** Orders with two verifiers, and what is looked at when they verify. */
export class VerificationBench {
  private constructor(
    private readonly db: PrismaClient,
    readonly owner: Actor,
    private readonly reviewer: Actor,
  ) {}

  static async open(db: PrismaClient): Promise<VerificationBench> {
    await writeReferenceData(db, START);
    const owner = await anActor(db, { displayName: "Owner" });
    return new VerificationBench(db, owner, await anActor(db, { role: "REVIEWER" }));
  }

  /** Two verifiers with mobiles of their own: the sponsor's person, and the App's person. */
  async aWaitingOrder(): Promise<{ order: StoredOrder; first: string; second: string }> {
    count += 1;
    const first = String(13_700_000_000 + count);
    const second = String(13_600_000_000 + count);
    const order = await aPassedOrder(this.db, {
      ownerId: this.owner.id,
      reviewerId: this.reviewer.id,
      answers: {
        "sponsorPrincipal.mobile": first,
        "services.s1.servicePrincipal.mobile": first,
        "services.s2.servicePrincipal.mobile": second,
        "services.s2.servicePrincipal.name": "李娜",
        "services.s2.servicePrincipal.certNo": "11010519491231002X",
      },
    });
    return { order, first, second };
  }

  async anOrderBeingVerified(bureau = new FakeBureau()) {
    const made = await this.aWaitingOrder();
    await handOverDueOrders(this.db, START, bureau);
    return made;
  }

  /** Types a code, by default the last one sent. */
  async enter(mobile: string, tail: string, at: Date, code?: string) {
    setClock(() => at);
    return enterCode(this.db, { mobile, code: code ?? (await requireCode(this.db, mobile)), tail }, at);
  }

  async statusOf({ orderNo }: StoredOrder) {
    return (await findOrder(this.db, orderNo))?.status;
  }

  async challengesOf({ id }: StoredOrder) {
    return (await findLastRound(this.db, id))?.rows ?? [];
  }

  remarksOf({ id }: StoredOrder) {
    return this.db.remark.findMany({ where: { orderId: id, stage: "SMS" }, orderBy: { target: "asc" } });
  }

  /** Codes of the notices the owner got about an order. */
  async noticesOf({ orderNo }: StoredOrder): Promise<readonly string[]> {
    const where = { accountId: this.owner.id, link: { contains: orderNo } };
    return (await this.db.inboxNotice.findMany({ where })).map(({ code }) => code);
  }
}
