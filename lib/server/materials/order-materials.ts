import "server-only";
import { ruleOf } from "@/lib/domain/bureau/bureau-rule";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import { isSponsorKind } from "@/lib/domain/identity/sponsor-kind";
import { type RequiredMaterial, requiredMaterials } from "@/lib/domain/materials/required-materials";
import { ruledMaterials } from "@/lib/domain/materials/ruled-materials";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import { ownRulesOf } from "@/lib/wizard/rule-facts";
import { now } from "../clock";
import type { Db } from "../db/client";
import { requireDraft } from "../filing/draft-repository";
import type { StoredOrder } from "../filing/order-repository";
import { registriesOf } from "../gateways/registries";
import { requireRules } from "../rules/rule-tables";
import { findHolders } from "./domain-holders";
import { materialFacts } from "./material-facts";
import { findOnFile } from "./on-file";
import { domainsOfOrder } from "./service-facts";

/** The answers of an order and the materials they ask for. */
export interface OrderMaterials {
  readonly answers: Answers;
  readonly list: readonly RequiredMaterial[];
  /** False while region or kind of sponsor are open, so that nothing can be said yet. */
  readonly isKnown: boolean;
}

async function findFiled(db: Db, ownerId: string): Promise<{ services: number; domains: readonly string[] }> {
  const rows = await db.filingService.findMany({
    where: { subject: { ownerId, state: "ACTIVE" }, state: "ACTIVE" },
    select: { domainAscii: true },
  });
  return { services: rows.length, domains: rows.flatMap((row) => row.domainAscii ?? []) };
}

/** One paper of a domain does for every website and App of the order that uses it. */
function shareDomainPapers(list: readonly RequiredMaterial[]): readonly RequiredMaterial[] {
  const first = new Map<string, string>();
  return list.map((item) => {
    if (typeof item.params.domain !== "string") return item;
    const paper = `${item.code} ${item.params.domain}`;
    const sameAs = first.get(paper) ?? null;
    if (!sameAs) first.set(paper, item.target);
    return { ...item, sameAs };
  });
}

/** What an order needs according to its answers, the province's rule and the registries. */
export async function requireOrderMaterials(
  db: Db,
  order: Pick<StoredOrder, "id" | "ownerId" | "type" | "rulesAt">,
  given?: Answers,
): Promise<OrderMaterials> {
  const answers = given ?? (await requireDraft(db, { orderId: order.id })).answers;
  const rules = await requireRules(db, now(), order.rulesAt);
  const kind = textAt(answers, "sponsor.sponsorKind");
  const filingType = order.type ?? "FIRST";
  const scope = { sponsorKind: kind, filingType };
  const rule = ruleOf(rules.bureauRules, textAt(answers, "sponsor.regionCode"), scope);
  if (!rule || !isSponsorKind(kind)) return { answers, list: [], isKnown: false };
  const domains = domainsOfOrder(
    answers,
    serviceKeys(answers).map((key) => `services.${key}`),
  );
  const filed = await findFiled(db, order.ownerId);
  const facts = materialFacts({
    ruled: ruledMaterials(ownRulesOf(rules.bureauRules, answers, { filingType, filed: filed.services })),
    answers,
    filingType,
    kind,
    rule,
    rules,
    today: chinaDay(now()),
    holders: await findHolders(registriesOf(db).domains, domains, { answers, kind, ...rules }),
    filed,
    onFile: await findOnFile(db, order, answers, chinaDay(now())),
  });
  return { answers, list: shareDomainPapers(requiredMaterials(facts)), isKnown: true };
}
