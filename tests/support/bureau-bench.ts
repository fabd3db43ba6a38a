import type { Actor } from "@/lib/server/auth/actor";
import { setClock } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "./builders/account";
import { aPassedOrder } from "./builders/passed-order";

/** When these tests decide: 10:00 on a Monday in China. */
export const START = new Date("2026-11-23T02:00:00.000Z");

let sponsors = 0;

/** Orders on a bureau's desk, with the people around them. */
export class BureauBench {
  private constructor(
    private readonly db: PrismaClient,
    readonly owner: Actor,
    readonly reviewer: Actor,
    readonly officer: Actor,
  ) {}

  static async open(db: PrismaClient): Promise<BureauBench> {
    setClock(() => START);
    await writeReferenceData(db, START);
    const owner = await anActor(db, { displayName: "Owner" });
    const reviewer = await anActor(db, { role: "REVIEWER" });
    return new BureauBench(db, owner, reviewer, await anActor(db, { role: "BUREAU", displayName: "王处" }));
  }

  /** An order of a sponsor of its own, so that it gets a subject of its own, unless one is named. */
  async anOrder(provinceCode: string, certNo?: string): Promise<StoredOrder> {
    sponsors += 1;
    return aPassedOrder(this.db, {
      ownerId: this.owner.id,
      reviewerId: this.reviewer.id,
      status: "BUREAU_REVIEW",
      provinceCode,
      answers: { "sponsor.certNo": certNo ?? `sponsor-${sponsors}` },
    });
  }

  /** What an officer asks for who looked at the first submission. */
  request({ orderNo }: StoredOrder, actor = this.officer, at = START) {
    return { orderNo, submissionNumber: 1, actor, at };
  }

  async numbersOf({ id }: StoredOrder): Promise<readonly string[]> {
    const rows = await this.db.filingService.findMany({ where: { orderId: id }, orderBy: { serial: "asc" } });
    return rows.map(({ serviceNumber }) => serviceNumber);
  }

  /** Everything that an approval or refusal could touch. */
  async traces() {
    const { db } = this;
    const [events, audit, decisions, remarks, subjects, services, counters, notices, mails] =
      await Promise.all([
        db.filingEvent.count(),
        db.auditRow.count(),
        db.reviewDecision.count(),
        db.remark.count(),
        db.filingSubject.count(),
        db.filingService.count(),
        db.numberCounter.findMany({ orderBy: [{ provinceCode: "asc" }, { year: "asc" }] }),
        db.inboxNotice.count(),
        db.outboxMessage.count(),
      ]);
    return { events, audit, decisions, remarks, subjects, services, counters, notices, mails };
  }
}
