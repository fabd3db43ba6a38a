import { at, type Finding, type Severity, violation } from "@/lib/domain/findings/finding";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { serviceKeys } from "./answers";
import type { RuleContext } from "./context";
import { ownRulesOf } from "./rule-facts";

function objection({ message }: RuleDocument, severity: Severity) {
  return violation("E-BUREAU-RULE", { ruleZh: message?.zh ?? "", ruleEn: message?.en ?? "" }, severity);
}

/** The answers a rule about a field means: of one service, or of the sponsor and the persons. */
function pathsOf({ answers }: RuleContext, field: string, serviceKey: string | null): readonly string[] {
  const prefix = serviceKey === null ? "" : `services.${serviceKey}.`;
  return Object.keys(answers).filter(
    (path) =>
      path.endsWith(`.${field}`) &&
      (serviceKey === null ? !path.startsWith("services.") : path.startsWith(prefix)),
  );
}

function findingsOf(context: RuleContext, rule: RuleDocument, serviceKey: string | null): readonly Finding[] {
  const { effect } = rule;
  if (effect.kind !== "finding") return [];
  const { field, severity } = effect;
  if (field === null) return serviceKey === null ? [at("order", objection(rule, severity))] : [];
  return pathsOf(context, field, serviceKey).map((path) => at(path, objection(rule, severity)));
}

/**
 * Objections of rules that no column holds: each at the field it names, of the services it applies to, or at the order.
 *
 * @source bureaus.md §0 of the domain notes
 */
export function checkOwnRules(context: RuleContext): readonly Finding[] {
  const { answers, tables, facts, filingType } = context;
  if (!tables) return [];
  const standing = { filingType, filed: facts?.totals.filed ?? null };
  return [null, ...serviceKeys(answers)].flatMap((serviceKey) =>
    ownRulesOf(tables.bureauRules, answers, standing, serviceKey).flatMap((rule) =>
      findingsOf(context, rule, serviceKey),
    ),
  );
}
