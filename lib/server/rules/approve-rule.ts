import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { isNationalDefault } from "@/lib/domain/rules/check-document";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { NotFoundError } from "../errors";
import {
  addVersion,
  audit,
  changeRules,
  type DraftAct,
  findSeen,
  obstaclesFrom,
  type RuleAct,
  type RuleRefusal,
  refusalOf,
  startOf,
  updateOpen,
} from "./rule-act";
import { hasCounted, isLater, listVersions, type RuleVersion, versionAt } from "./rule-versions";
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
 * Puts a proposed change in force, from now or from its day on; the version before counts until then. Needs an
 * administrator who wrote nothing of it.
 */
export function approveRule(db: PrismaClient, act: DraftAct): Promise<Result<null, RuleRefusal>> {
  return changeRules(db, act, async (tx) => {
    const seen = await findSeen(tx, act, "PROPOSED");
    if (!seen.ok) return seen;
    if (seen.value.writerIds.includes(act.actor.id)) return fail({ code: "own" });
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

/** What the document is taken back to; null when it ends. */
function findTarget(versions: readonly RuleVersion[], number: number | null, at: Date): RuleVersion | null {
  if (number === null) return null;
  const target = versions.find((one) => one.number === number && hasCounted(one, at));
  if (!target) throw new NotFoundError("rule-version");
  return target;
}

/** Why a document cannot be taken back. */
async function rollBackRefusal(
  tx: Db,
  { present, target, isLaterPlanned }: RollBack,
  at: Date,
): Promise<RuleRefusal | null> {
  if (!present && !target && !isLaterPlanned) return { code: "none" };
  if (target && present?.number === target.number && !isLaterPlanned) return { code: "same" };
  const obstacles = target ? await obstaclesFrom(tx, target.document, at) : [];
  if (obstacles.length > 0) return { code: "obstacles", obstacles };
  const isEndOfDefault = !target && present && isNationalDefault(present.document);
  return isEndOfDefault ? { code: "obstacles", obstacles: [{ code: "no-default" }] } : null;
}

interface RollBack {
  readonly present: RuleVersion | null;
  readonly target: RuleVersion | null;
  /** Whether a version is approved for later: it is given up. */
  readonly isLaterPlanned: boolean;
}

/**
 * Takes a document back to a version that counted before, at once: two administrators approved it then. What was approved
 * for later is given up. A document of which no earlier version counted ends.
 *
 * @param number the version to restore; null ends the document
 */
export function rollBackRule(
  db: PrismaClient,
  act: RuleAct,
  { number, reason }: { readonly number: number | null; readonly reason: string },
): Promise<Result<null, RuleRefusal>> {
  const { at } = act;
  return changeRules(db, act, async (tx) => {
    if (reason.trim() === "") return fail({ code: "no-reason" });
    const versions = await listVersions(tx, act.documentId);
    const [newest] = versions;
    const target = findTarget(versions, number, at);
    if (!newest) return fail({ code: "none" });
    const isLaterPlanned = versions.some((one) => isLater(one, at));
    const refusal = await rollBackRefusal(
      tx,
      { present: versionAt(versions, at), target, isLaterPlanned },
      at,
    );
    if (refusal) return fail(refusal);
    await endFrom(tx, act.documentId, at, at);
    const { document } = target ?? newest;
    const status = target ? "APPROVED" : "ENDED";
    await addVersion(tx, act, { document, number: newest.number + 1, reason, status, activeFrom: at });
    await raiseRuleSet(tx, at);
    await audit(tx, act, "rule.roll-back", { to: number });
    return ok(null);
  });
}
