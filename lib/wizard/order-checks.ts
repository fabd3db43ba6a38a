import { checkAgreements, checkVerifiedMobiles } from "@/lib/domain/filing/confirmation-rules";
import { capOfOrder, checkOrderGuards } from "@/lib/domain/filing/order-guards";
import { checkOrder } from "@/lib/domain/filing/order-rules";
import { checkServicesPerOrder, checkTotalServices } from "@/lib/domain/filing/quantity-rules";
import { checkRegisters } from "@/lib/domain/filing/register-rules";
import { at, type Finding, violation } from "@/lib/domain/findings/finding";
import { checkFinanceWords } from "@/lib/domain/naming/finance-words";
import { checkAppNameUnique } from "@/lib/domain/naming/name-uniqueness";
import { checkDomainsOnce } from "@/lib/domain/network/domain-use";
import { checkServiceCodesOnce } from "@/lib/domain/network/service-code-use";
import { serviceKeys, textAt } from "./answers";
import { bureauRuleOf } from "./asks";
import type { RuleContext } from "./context";
import { AGREEMENT_VERSIONS } from "./fields/confirm";
import { checkAgainstRecord } from "./on-record";
import { orderAnswersOf } from "./order-answers";
import { checkOwnRules } from "./own-rules";
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
  const rule = bureauRuleOf(context);
  const perOrder = checkServicesPerOrder(added, capOfOrder(filingType, rule));
  if (!rule || !facts) return perOrder;
  return [...perOrder, ...checkTotalServices(rule, { added, ...facts.totals })];
}

/** Finance words in the sponsor's own texts; names and remarks of services are judged with their fields. */
function checkSponsorTexts(context: RuleContext): readonly Finding[] {
  const words = wordContextOf({ ...context, owner: "sponsor" });
  if (!words) return [];
  const text = (path: string) => textAt(context.answers, path);
  return checkFinanceWords(
    [
      { path: "sponsor.sponsorName", scope: "SPONSOR_NAME", text: text("sponsor.sponsorName") },
      { path: "sponsor.businessScope", scope: "BUSINESS_SCOPE", text: text("sponsor.businessScope") },
    ],
    words,
  );
}

function checkSurroundings(context: RuleContext): readonly Finding[] {
  const { facts } = context;
  if (!facts) return [];
  const account = checkOrderGuards(facts.account);
  const isSaid = account.some(({ code }) => code === facts.typeRefusal);
  // The type may have been found before the account's name was known.
  const params = facts.typeRefusal === "E-ACCOUNT-OTHER" ? { account: "" } : {};
  const refused = facts.typeRefusal && !isSaid ? [at("order", violation(facts.typeRefusal, params))] : [];
  return [...refused, ...account, ...checkRegisters(facts.registers, bureauRuleOf(context) ?? undefined)];
}

function checkConfirmation(context: RuleContext): readonly Finding[] {
  const { answers, facts } = context;
  const ticked = Object.fromEntries(
    Object.keys(AGREEMENT_VERSIONS).map((key) => [key, textAt(answers, `agreements.${key}`)]),
  );
  const mobiles = facts ? checkVerifiedMobiles(orderAnswersOf(answers), facts.verifiedByPath) : [];
  return [...checkAgreements(ticked, AGREEMENT_VERSIONS), ...mobiles.filter(({ code }) => code === "F504")];
}

/** Apps of one order with the same name; said at the later one. */
function checkAppNamesOnce(context: RuleContext): readonly Finding[] {
  const names = ofAllServices(context, "appName");
  return names.flatMap(({ path, text }, index) => {
    const earlier = names.slice(0, index).map((other) => other.text);
    const found = checkAppNameUnique(text, earlier);
    return found ? [at(path, found)] : [];
  });
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
    ...checkOwnRules(context),
    ...checkDomainsOnce(domains),
    ...checkAppNamesOnce(context),
    ...checkServiceCodesOnce(codes),
    ...checkConfirmation(context),
    ...checkAgainstRecord(context),
  ];
}
