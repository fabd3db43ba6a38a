import "server-only";
import { isClosed } from "@/lib/domain/filing/states";
import type { RuleChange } from "@/lib/domain/rules/rule-changes";
import { newerRulesOf } from "@/lib/wizard/applying-rules";
import type { RuleContext } from "@/lib/wizard/context";
import type { Db } from "../db/client";
import { requireRules } from "../rules/rule-tables";
import type { StoredOrder } from "./order-repository";

/**
 * What the bureaus ask for today and did not when an order began; nothing once it is closed.
 *
 * @param context the order by the rules of its own moment
 */
export async function findNewerRules(
  db: Db,
  { status }: Pick<StoredOrder, "status">,
  context: RuleContext,
  at: Date,
): Promise<readonly RuleChange[]> {
  if (isClosed(status)) return [];
  return newerRulesOf(context, (await requireRules(db, at)).bureauRules);
}
