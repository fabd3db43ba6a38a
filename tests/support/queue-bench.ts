import type { PrismaClient } from "@/lib/server/db/generated/client";
import { abandonOrder } from "@/lib/server/filing/applicant-acts";
import { queueFiling } from "@/lib/server/filing/change-queue";
import { listQueued } from "@/lib/server/filing/queued-filing";
import { startQueuedFilings } from "@/lib/server/filing/start-queued";
import { type AtMiit, aFiler, beginFiling, type Filer, onRecordAtMiit, openFiling } from "./builders/filing";

/** The basic check of another website of a filer's sponsor. */
export const checkOf = ({ answers, sponsor }: Filer, domain: string) => ({
  ...Object.fromEntries(Object.entries(answers).filter(([path]) => /^sponsor\.\w+$/.test(path))),
  "services.s1.serviceType": "WEBSITE",
  "services.s1.domain": `${domain}-${sponsor.domain}`,
});

/** An account's queue, and the open order that stands before it. */
export class QueueBench {
  readonly #db: PrismaClient;
  readonly #at: Date;

  constructor(db: PrismaClient, at: Date) {
    this.#db = db;
    this.#at = at;
  }

  later(minutes: number): Date {
    return new Date(this.#at.getTime() + minutes * 60_000);
  }

  /** Writes another filing and puts it into the queue; returns its id. */
  async queued(filer: Filer, domain: string): Promise<string> {
    await beginFiling(this.#db, { actor: filer.actor, answers: checkOf(filer, domain) }, this.#at);
    const done = await queueFiling(this.#db, { actor: filer.actor, at: this.#at });
    if (!done.ok) throw new Error(done.error.code);
    return done.value;
  }

  /** A filer with an open order, and filings that wait for it. */
  async open(...domains: readonly string[]) {
    const filer = await aFiler(this.#db, this.#at);
    const orderNo = await openFiling(this.#db, filer, this.#at);
    const ids: string[] = [];
    for (const domain of domains) ids.push(await this.queued(filer, domain));
    return { filer, orderNo, ids };
  }

  /** Ends an order. */
  abandon({ actor }: Filer, orderNo: string) {
    return abandonOrder(this.#db, { actor, orderNo, typed: orderNo, at: this.later(1) });
  }

  async idsOf({ actor }: Filer): Promise<readonly string[]> {
    return (await listQueued(this.#db, actor.id)).map(({ id }) => id);
  }

  async stateOf(id: string): Promise<string> {
    return (await this.#db.queuedFiling.findUniqueOrThrow({ where: { id } })).state;
  }

  openOrders({ actor }: Filer) {
    const where = { ownerId: actor.id, status: "DRAFT" } as const;
    return this.#db.filingOrder.findMany({ where, orderBy: { createdAt: "asc" } });
  }

  /** Starts a filing: who is told, and where that leads. */
  async begun() {
    const { filer } = await this.#due({});
    const [order] = await this.openOrders(filer);
    return { accountId: filer.actor.id, link: `/filings/${order?.orderNo}` };
  }

  /** The same of a filing that is refused when its turn comes. */
  async stopped() {
    const { filer, id } = await this.#due({ service: { state: "FILED" } });
    return { accountId: filer.actor.id, link: `/filings/queue/${id}` };
  }

  async #due(record: AtMiit) {
    const filer = await aFiler(this.#db, this.#at);
    const id = await this.queued(filer, "due");
    const sponsor = { ...filer.sponsor, domain: `due-${filer.sponsor.domain}` };
    await onRecordAtMiit(this.#db, sponsor, record);
    await startQueuedFilings(this.#db, this.#at);
    return { filer, id };
  }
}
