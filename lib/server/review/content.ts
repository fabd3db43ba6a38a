import "server-only";
import { isEditable } from "@/lib/domain/filing/states";
import { diffAnswers } from "@/lib/domain/review/diff";
import type { Answers } from "@/lib/wizard/answers";
import { answersInForce } from "@/lib/wizard/order-steps";
import { now } from "../clock";
import type { Db } from "../db/client";
import { requireDraft } from "../filing/draft-repository";
import type { StoredOrder } from "../filing/order-repository";
import { readingContext } from "../filing/read-context";
import { currentMaterialIds, findSubmission } from "../filing/submission-repository";

/** What an order says at one moment: its answers and the versions of its materials. */
export interface Content {
  readonly answers: Answers;
  readonly materialIds: readonly string[];
}

/** What the review asks of an order. */
export type ReviewedOrder = Pick<StoredOrder, "id" | "status" | "type" | "submissionNumber" | "rulesAt">;

/** Id of a material version → `KIND:owner`. */
export type MaterialPlaces = ReadonlyMap<string, string>;

/** What was handed in under a number; null when nothing was. */
export async function findSubmitted(db: Db, orderId: string, number: number): Promise<Content | null> {
  const submission = await findSubmission(db, orderId, number);
  return submission && { answers: submission.answers, materialIds: submission.materialIds };
}

async function draftContent(db: Db, order: ReviewedOrder): Promise<Content> {
  const { answers } = await requireDraft(db, { orderId: order.id });
  const inForce = answersInForce(await readingContext(db, answers, order, now()));
  return { answers: inForce, materialIds: await currentMaterialIds(db, order.id) };
}

/** What the order says now: the draft while the applicant works on it, else what was handed in last. */
export async function findContent(db: Db, order: ReviewedOrder): Promise<Content> {
  const submitted = isEditable(order.status)
    ? null
    : await findSubmitted(db, order.id, order.submissionNumber);
  return submitted ?? draftContent(db, order);
}

/** Where every version of the order's materials belongs. */
export async function findMaterialPlaces(db: Db, orderId: string): Promise<MaterialPlaces> {
  const rows = await db.material.findMany({
    where: { orderId },
    select: { id: true, kind: true, owner: true },
  });
  return new Map(rows.map(({ id, kind, owner }) => [id, `${kind}:${owner}`]));
}

const PLEDGES = /^(?:agreements|verificationForm|check)\./;

function below(answers: Answers, target: string): Answers {
  const entries = Object.entries(answers).filter(([path]) =>
    target === "order" ? !PLEDGES.test(path) : path === target || path.startsWith(`${target}.`),
  );
  return Object.fromEntries(entries);
}

function versionsAt(materialIds: readonly string[], places: MaterialPlaces, place: string | null): string {
  const here = materialIds.filter((id) => place === null || places.get(id) === place);
  return [...here].sort().join(" ");
}

/**
 * Whether the place of a remark is not what it was: another answer, another picture. Places outside the order (the
 * live site, services on record) never show a change.
 */
export function isTargetChanged(
  target: string,
  before: Content,
  after: Content,
  places: MaterialPlaces,
): boolean {
  const material = /^material:(.+)$/.exec(target)?.[1] ?? null;
  const haveImagesChanged = (place: string | null) =>
    versionsAt(before.materialIds, places, place) !== versionsAt(after.materialIds, places, place);
  if (material !== null) return haveImagesChanged(material);
  if (target === "order" && haveImagesChanged(null)) return true;
  return diffAnswers(below(before.answers, target), below(after.answers, target)).length > 0;
}
