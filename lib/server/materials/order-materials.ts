import "server-only";
import { requireRule } from "@/lib/domain/bureau/bureau-rule";
import { provinceOf } from "@/lib/domain/bureau/provinces";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import { isSponsorKind } from "@/lib/domain/identity/sponsor-kind";
import type { ValidityLimit } from "@/lib/domain/identity/validity";
import { type RequiredMaterial, requiredMaterials } from "@/lib/domain/materials/required-materials";
import { ruledMaterials } from "@/lib/domain/materials/ruled-materials";
import { type Answers, serviceKeys, textAt } from "@/lib/wizard/answers";
import type { OrderFacts } from "@/lib/wizard/facts";
import { ownRulesOf } from "@/lib/wizard/rule-facts";
import { now } from "../clock";
import { ask } from "../db/ask-together";
import type { Db } from "../db/client";
import { requireDraft } from "../filing/draft-repository";
import { besidesOrder, servicesOfSponsor } from "../filing/filed-services";
import type { StoredOrder } from "../filing/order-repository";
import type { DomainRegistryGateway } from "../gateways/domain-registry/port";
import { registriesOf } from "../gateways/registries";
import { SILENT_REGISTRIES } from "../gateways/silent-registries";
import { requireRules, type StoredRules } from "../rules/rule-tables";
import { findHolders } from "./domain-holders";
import { materialFacts } from "./material-facts";
import type { MaterialSource } from "./material-source";
import { type FiledCopy, findFiledCopies, listOnFile } from "./on-file";
import { domainsOfOrder } from "./service-facts";

/** The answers of an order and the materials they ask for. */
export interface OrderMaterials {
  readonly answers: Answers;
  readonly list: readonly RequiredMaterial[];
  /** False while region or kind of sponsor are open, so that nothing can be said yet. */
  readonly isKnown: boolean;
  /** What the bureau asks of the documents' validity. */
  readonly validity: ValidityLimit;
}

/** Answers whose materials are asked for, and what is known of them already. */
export interface GivenAnswers {
  readonly answers: Answers;
  readonly facts?: OrderFacts | null;
}

async function findFiled(db: Db, { answers, facts }: GivenAnswers): Promise<MaterialSource["filed"]> {
  if (facts) return { services: facts.totals.filed, domains: facts.filedDomains };
  const others = besidesOrder(await ask(db, servicesOfSponsor(answers)), answers);
  return { services: others.length, domains: others.flatMap(({ domainAscii }) => domainAscii ?? []) };
}

/** The registry, which is not asked again about domains that were looked at. */
function besidesLooks(registry: DomainRegistryGateway, looks: OrderFacts["domains"]): DomainRegistryGateway {
  return {
    findDomain: async (domain) => looks[domain]?.registration ?? (await registry.findDomain(domain)),
  };
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

type OrderOfMaterials = Pick<StoredOrder, "id" | "ownerId" | "type" | "rulesAt">;

interface KnownOfOrder extends Omit<MaterialSource, "rule" | "ruled" | "rules" | "onFile"> {
  readonly copies: readonly FiledCopy[];
}

/** What the rules make of an order. */
interface Ruled {
  readonly list: readonly RequiredMaterial[];
  readonly validity: ValidityLimit;
}

/** What decides of an order's materials besides the rules; null while region or kind of sponsor are open. */
async function findKnown(
  db: Db,
  order: Pick<OrderOfMaterials, "id" | "ownerId" | "type">,
  given: GivenAnswers,
  {
    domains: registry,
    registrableDomain,
  }: { domains: DomainRegistryGateway } & Pick<StoredRules, "registrableDomain">,
): Promise<KnownOfOrder | null> {
  const { answers, facts } = given;
  const kind = textAt(answers, "sponsor.sponsorKind");
  if (!isSponsorKind(kind) || !provinceOf(textAt(answers, "sponsor.regionCode"))) return null;
  const domains = domainsOfOrder(
    answers,
    serviceKeys(answers).map((key) => `services.${key}`),
  );
  return {
    answers,
    filingType: order.type ?? "FIRST",
    kind,
    today: chinaDay(now()),
    holders: await findHolders(besidesLooks(registry, facts?.domains ?? {}), domains, {
      ...{ answers, kind, registrableDomain },
    }),
    filed: await findFiled(db, given),
    copies: await findFiledCopies(db, order, answers),
  };
}

function ruledBy({ copies, ...known }: KnownOfOrder, rules: StoredRules): Ruled {
  const { answers, filingType, kind, filed, today } = known;
  const scope = { sponsorKind: kind, filingType };
  const rule = requireRule(rules.bureauRules, textAt(answers, "sponsor.regionCode"), scope);
  const own = ownRulesOf(rules.bureauRules, answers, { filingType, filed: filed.services });
  const validity = { today, days: rule.documentMinValidityDays };
  const onFile = listOnFile(copies, validity);
  const facts = materialFacts({ ...known, onFile, rule, rules, ruled: ruledMaterials(own) });
  return { list: shareDomainPapers(requiredMaterials(facts)), validity };
}

/** What an order would need under each of several sets of rules, without asking anybody about its domains. */
export async function materialsUnder(
  db: Db,
  order: Pick<OrderOfMaterials, "id" | "ownerId" | "type">,
  answers: Answers,
  sets: readonly StoredRules[],
): Promise<readonly (readonly RequiredMaterial[])[]> {
  const [first] = sets;
  const known = first && (await findKnown(db, order, { answers }, { ...first, ...SILENT_REGISTRIES }));
  return sets.map((rules) => (known ? ruledBy(known, rules).list : []));
}

/** What an order needs according to its answers, the rules of its moment and the registries. */
export async function requireOrderMaterials(
  db: Db,
  order: OrderOfMaterials,
  given?: GivenAnswers,
): Promise<OrderMaterials> {
  const asked = given ?? (await requireDraft(db, { orderId: order.id }));
  const { answers } = asked;
  const rules = await requireRules(db, now(), order.rulesAt);
  const known = await findKnown(db, order, asked, { ...rules, domains: registriesOf(db).domains });
  return known
    ? { answers, ...ruledBy(known, rules), isKnown: true }
    : { answers, list: [], isKnown: false, validity: { today: chinaDay(now()), days: null } };
}
