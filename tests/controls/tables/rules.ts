import { type Control, instead, without } from "../control";

/** What bureaus ask for changes with two persons, and not under an order. */
export const RULE_CONTROLS: readonly Control[] = [
  {
    name: "four-eyes-of-rules",
    without: "one administrator alone changes what a bureau asks for",
    edits: [
      without(
        "lib/server/rules/approve-rule.ts",
        '    if (seen.value.writerIds.includes(act.actor.id)) return fail({ code: "own" });\n',
      ),
    ],
    project: "integration",
    tests: ["tests/integration/rules-change.test.ts"],
  },
  {
    name: "writers-of-rules",
    without: "who wrote a rule approves it as soon as somebody else added a word",
    edits: [
      instead(
        "lib/server/rules/change-rules.ts",
        "[...new Set([...seen.value.writerIds, act.actor.id])]",
        "[act.actor.id]",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/rules-change.test.ts"],
  },
  {
    name: "rules-of-the-order",
    without: "a rule changed today judges orders that began before",
    edits: [
      instead("lib/server/rules/rule-tables.ts", "tables.history.at(rulesAt ?? at)", "tables.history.at(at)"),
    ],
    project: "integration",
    tests: ["tests/integration/rules-change.test.ts"],
  },
  {
    name: "pause-of-the-bureau",
    without: "orders are sent to a bureau that takes none",
    edits: [without("lib/server/bureau/hand-over-due-orders.ts", "  if (pause) return pause;\n")],
    project: "integration",
    tests: ["tests/integration/verification-hand-over.test.ts"],
  },
];
