import "server-only";
import { type ProvinceCode, provinceOf } from "@/lib/domain/bureau/provinces";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import type { FilingStatus } from "@/lib/domain/filing/states";
import type { FilingType } from "@/lib/domain/filing/types";
import type { Finding } from "@/lib/domain/findings/finding";
import type { RequiredMaterial } from "@/lib/domain/materials/required-materials";
import { isNationalDefault } from "@/lib/domain/rules/check-document";
import { createRuleBook, type RuleScope } from "@/lib/domain/rules/rule-book";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { textAt } from "@/lib/wizard/answers";
import { sponsorKindOf } from "@/lib/wizard/asks";
import { checkOrderBySteps } from "@/lib/wizard/order-steps";
import type { Db } from "../db/client";
import { collectFacts } from "../filing/collect-facts";
import { type Draft, listDraftsOf } from "../filing/draft-repository";
import { SILENT_REGISTRIES } from "../gateways/silent-registries";
import { materialsUnder } from "../materials/order-materials";
import { requireRules, type StoredRules } from "./rule-tables";

/** What of an order would be another thing under a changed rule. */
export interface Difference {
  readonly findings: { readonly gone: readonly Finding[]; readonly added: readonly Finding[] };
  readonly materials: {
    readonly gone: readonly RequiredMaterial[];
    readonly added: readonly RequiredMaterial[];
  };
}

/** An order whose result would change. */
export interface AffectedOrder extends Difference {
  readonly orderNo: string;
  readonly status: FilingStatus;
  readonly type: FilingType | null;
  readonly province: ProvinceCode;
}

export interface BackTest {
  /** Orders that were looked at: the newest. */
  readonly tested: number;
  readonly affected: readonly AffectedOrder[];
}

interface TestedOrder {
  readonly id: string;
  readonly orderNo: string;
  readonly ownerId: string;
  readonly status: FilingStatus;
  readonly type: FilingType | null;
}

/** Orders whose answers are read at once. */
const BATCH = 50;
/** Orders that are judged at once: the others' pages share the connections. */
const AT_ONCE = 4;

interface Trial {
  readonly db: Db;
  readonly at: Date;
  readonly before: StoredRules;
  readonly after: StoredRules;
}

/** Everything a book says of such orders that can change a result; whom an own rule is for is judged in full later. */
function saidOf({ bureauRules }: StoredRules, province: ProvinceCode, scope: RuleScope): string {
  const own = bureauRules.documents.filter(
    (document) =>
      document.key === "own" &&
      document.effect.kind !== "text" &&
      (document.province === null || document.province === province),
  );
  const columns = ["WEBSITE", "APP"].map((serviceType) =>
    bureauRules.ruleOf(province, { ...scope, serviceType }),
  );
  return JSON.stringify([columns, own]);
}

/** Whether a changed rule can matter to an order at all: most that it does not touch are told apart by this alone. */
function isTouched(
  { before, after }: Trial,
  { answers, typeDecision }: Draft,
  type: FilingType | null,
): boolean {
  const province = provinceOf(textAt(answers, "sponsor.regionCode"));
  if (!province) return false;
  const scope = {
    sponsorKind: sponsorKindOf(answers) ?? undefined,
    filingType: typeDecision?.type ?? type ?? undefined,
  };
  return saidOf(before, province, scope) !== saidOf(after, province, scope);
}

function differ<Item>(before: readonly Item[], after: readonly Item[], nameOf: (item: Item) => string) {
  const [known, now] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))];
  return {
    gone: before.filter((item) => !now.has(nameOf(item))),
    added: after.filter((item) => !known.has(nameOf(item))),
  };
}

const findingName = ({ code, severity, path, params }: Finding) =>
  JSON.stringify([code, severity, path, params]);
const materialName = ({ target, requirement, because }: RequiredMaterial) =>
  JSON.stringify([target, requirement, because]);

async function tryOrder(trial: Trial, order: TestedOrder, draft: Draft): Promise<Difference> {
  const { db, at, before, after } = trial;
  const subject = { accountId: order.ownerId, order };
  const facts = await collectFacts(db, SILENT_REGISTRIES, draft, subject);
  const judge = (tables: StoredRules) =>
    [
      ...checkOrderBySteps({
        ...{ answers: draft.answers, owner: "", now: at, today: chinaDay(at), phase: "SUBMISSION" as const },
        ...{ filingType: draft.typeDecision?.type ?? order.type, tables, facts },
      }).values(),
    ].flat();
  const [had = [], needs = []] = await materialsUnder(db, order, draft.answers, [before, after]);
  return {
    findings: differ(judge(before), judge(after), findingName),
    materials: differ(had, needs, materialName),
  };
}

function isEmpty({ findings, materials }: Difference): boolean {
  return [findings, materials].every(({ gone, added }) => gone.length + added.length === 0);
}

async function tryOne(
  trial: Trial,
  order: TestedOrder,
  draft: Draft | undefined,
): Promise<readonly AffectedOrder[]> {
  if (!draft || !isTouched(trial, draft, order.type)) return [];
  const province = provinceOf(textAt(draft.answers, "sponsor.regionCode"));
  const difference = await tryOrder(trial, order, draft);
  const { orderNo, status, type } = order;
  return province && !isEmpty(difference) ? [{ orderNo, status, type, province, ...difference }] : [];
}

async function tryBatch(trial: Trial, orders: readonly TestedOrder[]): Promise<readonly AffectedOrder[]> {
  const drafts = await listDraftsOf(
    trial.db,
    orders.map(({ id }) => id),
  );
  const affected: AffectedOrder[] = [];
  for (let from = 0; from < orders.length; from += AT_ONCE) {
    const together = orders.slice(from, from + AT_ONCE);
    const tried = together.map((order) => tryOne(trial, order, drafts.get(order.id)));
    affected.push(...(await Promise.all(tried)).flat());
  }
  return affected;
}

/**
 * Judges the newest orders by the rules of today and by the same with one document changed, and says which would have
 * another result. Nothing outside is asked: what only a registry knows is unknown in both.
 *
 * @param change the document as it would be; null = it ends
 * @returns null when the change would take from every order what it needs
 */
export async function backTest(
  db: Db,
  { id, change }: { readonly id: string; readonly change: RuleDocument | null },
  { limit, at }: { readonly limit: number; readonly at: Date },
): Promise<BackTest | null> {
  const before = await requireRules(db, at);
  const replaced = before.bureauRules.documents.find((document) => document.id === id);
  if (replaced && isNationalDefault(replaced) && !(change && isNationalDefault(change))) return null;
  const kept = before.bureauRules.documents.filter((document) => document !== replaced);
  const bureauRules = createRuleBook(change ? [...kept, change] : kept);
  const trial: Trial = { db, at, before, after: { ...before, bureauRules } };
  const orders = await db.filingOrder.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: { id: true, orderNo: true, ownerId: true, status: true, type: true },
  });
  const affected: AffectedOrder[] = [];
  for (let from = 0; from < orders.length; from += BATCH) {
    affected.push(...(await tryBatch(trial, orders.slice(from, from + BATCH))));
  }
  return { tested: orders.length, affected };
}
