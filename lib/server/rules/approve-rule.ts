import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { documentObstacles, isNationalDefault } from "@/lib/domain/rules/check-document";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { NotFoundError } from "../errors";
import {
  addVersion,
  audit,
  changeRules,
  type DraftAct,
  findSeen,
  type RuleAct,
  type RuleRefusal,
  refusalOf,
  startOf,
  updateOpen,
} from "./rule-act";
import { documentsCountingAt, listVersions, versionAt } from "./rule-versions";
import { RULE_SET_VERSION } from "./write-reference-data";

async function raiseRuleSet(tx: Db, at: Date): Promise<void> {
  await tx.$executeRaw`
    update instance_setting set value = to_jsonb((value)::int + 1), updated_at = ${at} where key = ${RULE_SET_VERSION}`;
}

/** Ends what counts of a document from an instant on, also what was approved for later. */
async function endFrom(tx: Db, documentId: string, from: Date, at: Date): Promise<void> {
  await tx.ruleDocumentVersion.updateMany({
    where: { documentId, status: "APPROVED", OR: [{ activeTo: null }, { activeTo: { gt: from } }] },
    data: { activeTo: from, updatedAt: at },
  });
}

/**
 * Puts a proposed change in force, from now or from its day on; the version before counts until then. Needs another
 * administrator than its author.
 */
export function approveRule(db: PrismaClient, act: DraftAct): Promise<Result<null, RuleRefusal>> {
  return changeRules(db, act, async (tx) => {
    const seen = await findSeen(tx, act, "PROPOSED");
    if (!seen.ok) return seen;
    if (seen.value.authorId === act.actor.id) return fail({ code: "own" });
    const refusal = await refusalOf(tx, seen.value, act.at);
    if (refusal) return fail(refusal);
    const activeFrom = startOf(seen.value, act.at);
    await endFrom(tx, act.documentId, activeFrom, act.at);
    await updateOpen(tx, act, seen.value, { status: "APPROVED", activeFrom, approverId: act.actor.id });
    await raiseRuleSet(tx, act.at);
    await audit(tx, act, "rule.approve", { number: seen.value.number, from: activeFrom.toISOString() });
    return ok(null);
  });
}

/**
 * Takes a document back to a version that counted before, at once: two administrators approved it then. A document of
 * which no earlier version counted ends.
 *
 * @param number the version to restore; null ends the document
 */
export function rollBackRule(
  db: PrismaClient,
  act: RuleAct,
  { number, reason }: { readonly number: number | null; readonly reason: string },
): Promise<Result<null, RuleRefusal>> {
  return changeRules(db, act, async (tx) => {
    if (reason.trim() === "") return fail({ code: "no-reason" });
    const versions = await listVersions(tx, act.documentId);
    const present = versionAt(versions, act.at);
    const target = versions.find((one) => one.number === number && one.status === "APPROVED");
    if (number !== null && !target) throw new NotFoundError("rule-version");
    if (!present && !target) return fail({ code: "none" });
    if (target && present?.number === target.number) return fail({ code: "same" });
    const others = await documentsCountingAt(tx, act.at);
    const obstacles = target ? documentObstacles(target.document, others) : [];
    if (obstacles.length > 0) return fail({ code: "obstacles", obstacles });
    if (!target && present && isNationalDefault(present.document))
      return fail({ code: "obstacles", obstacles: [{ code: "no-default" }] });
    await endFrom(tx, act.documentId, act.at, act.at);
    const [newest] = versions;
    if (target && newest) {
      const restored = { document: target.document, number: newest.number + 1, reason };
      await addVersion(tx, act, { ...restored, status: "APPROVED", activeFrom: act.at });
    }
    await raiseRuleSet(tx, act.at);
    await audit(tx, act, "rule.roll-back", { to: number });
    return ok(null);
  });
}
