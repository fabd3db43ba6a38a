import { at, type Finding } from "../findings/finding";
import { checkSiteNameUnique, type NameUniqueness } from "../naming/name-uniqueness";
import { checkLegalRep, type LegalRepColumns } from "./legal-rep-rules";
import type { OrderAnswers } from "./order-answers";
import {
  checkBelonging,
  checkDifferentPersons,
  checkEmergencyDiffer,
  checkEmergencyNumbers,
  checkIndividual,
  checkSamePersons,
} from "./person-rules";

/** The bureau's columns that the rules over a whole order look at. */
export interface OrderRuleColumns extends LegalRepColumns {
  readonly emergencyDiffer: "Y" | "N";
  readonly nameUnique: NameUniqueness;
}

/**
 * Names of websites of one order that repeat (F460): WARN, BLOCK where the bureau forbids it; said at the later
 * one, `{where}` names the earlier (`services.s1`).
 *
 * @source fields.md §9.1 (F460) of the domain notes
 */
function checkNamesInOrder(
  answers: OrderAnswers,
  rule: { readonly nameUnique: NameUniqueness },
): readonly Finding[] {
  const sites = Object.entries(answers.services).flatMap(([key, { serviceType, serviceName }]) =>
    serviceType === "WEBSITE" && serviceName ? [{ name: serviceName, where: `services.${key}` }] : [],
  );
  return sites.flatMap(({ name, where }, index): Finding[] => {
    const names = { ofOrder: sites.slice(0, index), ofSponsor: [], filed: [] };
    const found = checkSiteNameUnique(name, names, rule.nameUnique);
    return found ? [at(`${where}.serviceName`, found)] : [];
  });
}

/**
 * Every rule between the answers of one order that needs nothing but the answers and the bureau's columns: F221,
 * F222, F223, F310, F316, F331 to F336, F460. Answers that are missing are not judged here.
 *
 * @source fields.md §2.2, §3.6 and §9.1 of the domain notes
 */
export function checkOrder(answers: OrderAnswers, rule: OrderRuleColumns): readonly Finding[] {
  return [
    ...checkIndividual(answers),
    ...checkLegalRep(answers, rule),
    ...checkDifferentPersons(answers),
    ...checkSamePersons(answers),
    ...checkEmergencyNumbers(answers),
    ...checkEmergencyDiffer(answers, rule),
    ...checkBelonging(answers),
    ...checkNamesInOrder(answers, rule),
  ];
}
