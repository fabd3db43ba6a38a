import { checkAgreements, checkVerifiedMobiles } from "@/lib/domain/filing/confirmation-rules";
import { capOfOrder, checkOrderGuards } from "@/lib/domain/filing/order-guards";
import { checkOrder } from "@/lib/domain/filing/order-rules";
import { checkServicesPerOrder, checkTotalServices, TOTAL_RULES } from "@/lib/domain/filing/quantity-rules";
import { checkRegisters } from "@/lib/domain/filing/register-rules";
import { at, type Finding, violation } from "@/lib/domain/findings/finding";
import { checkFinanceWords } from "@/lib/domain/naming/finance-words";
import { checkDomainsOnce } from "@/lib/domain/network/domain-use";
import { checkServiceCodesOnce } from "@/lib/domain/network/service-code-use";
import { serviceKeys, textAt } from "./answers";
import { bureauRuleOf } from "./asks";
import type { RuleContext } from "./context";
import { AGREEMENT_VERSIONS } from "./fields/confirm";
import { orderAnswersOf } from "./order-answers";
import { wordContextOf } from "./words";

function ofAllServices({ answers }: RuleContext, field: string) {
  return serviceKeys(answers)
    .map((key) => `services.${key}.${field}`)
    .map((path) => ({ path, text: textAt(answers, path) }))
    .filter(({ text }) => text !== "");
}

function checkQuantities(context: RuleContext): readonly Finding[] {
  const { answers, facts, filingType } = context;
  const added = serviceKeys(answers).length;
  const sponsorKind = textAt(answers, "sponsor.sponsorKind");
  const rule = bureauRuleOf(context);
  const perOrder = checkServicesPerOrder(added, capOfOrder(filingType, sponsorKind, rule));
  if (!rule || !facts) return perOrder;
  const total = checkTotalServices(rule, { sponsorKind, added, ...facts.totals });
  return [...perOrder, ...total.map((found) => ({ ...found, params: totalParams(found) }))];
}

/** The message of F503 names the limit's origin in words. */
function totalParams({ params }: Finding) {
  const key = params?.rule === "PROVIDER" ? "PROVIDER" : "BUREAU";
  return { max: params?.max ?? 0, rule: TOTAL_RULES[key].zh };
}

/** Finance words in the sponsor's own texts; names and remarks of services are judged with their fields. */
function checkSponsorTexts(context: RuleContext): readonly Finding[] {
  const words = wordContextOf({ ...context, owner: "sponsor" });
  if (!words) return [];
  const text = (path: string) => textAt(context.answers, path);
  const found = checkFinanceWords(
    [
      { path: "sponsor.sponsorName", scope: "SPONSOR_NAME", text: text("sponsor.sponsorName") },
      { path: "sponsor.businessScope", scope: "BUSINESS_SCOPE", text: text("sponsor.businessScope") },
    ],
    words,
  );
  return found;
}

function checkSurroundings({ facts }: RuleContext): readonly Finding[] {
  if (!facts) return [];
  const refused = facts.typeRefusal ? [at("order", violation(facts.typeRefusal))] : [];
  const account = checkOrderGuards(facts.account).filter(({ code }) => code !== facts.typeRefusal);
  return [...refused, ...account, ...checkRegisters(facts.registers)];
}

function checkConfirmation(context: RuleContext): readonly Finding[] {
  const { answers, facts } = context;
  const ticked = Object.fromEntries(
    Object.keys(AGREEMENT_VERSIONS).map((key) => [key, textAt(answers, `agreements.${key}`)]),
  );
  const mobiles = facts ? checkVerifiedMobiles(orderAnswersOf(answers), facts.verifiedByPath) : [];
  return [...checkAgreements(ticked, AGREEMENT_VERSIONS), ...mobiles.filter(({ code }) => code === "F504")];
}

/** Every rule over several steps: between persons, services, purchases, other orders, registers, agreements. */
export function checkAcrossSteps(context: RuleContext): readonly Finding[] {
  const { answers } = context;
  const rule = bureauRuleOf(context);
  const domains = ofAllServices(context, "domain").map(({ path, text }) => ({ path, domain: text }));
  const codes = ofAllServices(context, "access.serviceCode").map(({ path, text }) => ({ path, code: text }));
  return [
    ...checkSurroundings(context),
    ...checkQuantities(context),
    ...checkSponsorTexts(context),
    ...(rule ? checkOrder(orderAnswersOf(answers), rule) : []),
    ...checkDomainsOnce(domains),
    ...checkServiceCodesOnce(codes),
    ...checkConfirmation(context),
  ];
}
