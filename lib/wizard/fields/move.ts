import {
  checkMigrationTarget,
  checkMovedServices,
  checkNoOpenOrders,
  checkTransferTarget,
} from "@/lib/domain/filing/move-form";
import { normaliseCode } from "@/lib/domain/text/normalise";
import { choicesAt } from "../answers";
import type { RuleContext } from "../context";
import type { FieldMap, FieldRule, TextField } from "../field";
import { shortText } from "./short-text";

function chosenServices({ answers, owner, facts }: RuleContext) {
  const numbers = choicesAt(answers, `${owner}.serviceNumbers`);
  return (facts?.record?.services ?? []).filter(({ serviceNumber }) => numbers.includes(serviceNumber));
}

/** The account that takes over; the target is judged before the open orders. */
function targetAccount(judgeTarget: FieldRule): TextField {
  return {
    widget: "text",
    privacy: "masked",
    width: "medium",
    normalise: normaliseCode,
    rules: [
      shortText({ min: 1, max: 128 }),
      (value, context) => {
        const { record } = context.facts ?? {};
        if (!record) return null;
        return judgeTarget(value, context) ?? checkNoOpenOrders(record.hasOpenOrder);
      },
    ],
  };
}

/** 转移备案: the account that takes over the whole filing. */
export const TRANSFER_FIELDS = {
  targetAccount: targetAccount((_, { facts }) =>
    facts?.record ? checkTransferTarget(facts.record.target) : null,
  ),
} as const satisfies FieldMap;

/** 迁移备案: websites that move to the sponsor of another account. */
export const MIGRATE_FIELDS = {
  targetAccount: targetAccount((_, context) =>
    context.facts?.record ? checkMigrationTarget(context.facts.record.target, chosenServices(context)) : null,
  ),
  serviceNumbers: {
    widget: "checkboxes",
    privacy: "open",
    choices: ({ facts }) =>
      (facts?.record?.services ?? [])
        .filter(({ serviceType }) => serviceType === "WEBSITE")
        .map(({ serviceNumber }) => ({ key: serviceNumber, zh: serviceNumber, en: serviceNumber })),
    rules: [(keys, { facts }) => (facts?.record ? checkMovedServices(keys, facts.record.services) : null)],
  },
} as const satisfies FieldMap;
