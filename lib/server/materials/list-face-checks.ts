import "server-only";
import { type Finding, at as findingAt, violation } from "@/lib/domain/findings/finding";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import {
  type FaceCheckFailure,
  type FaceCheckState,
  isFaceCheckSubmittable,
  isFaceCheckValid,
} from "@/lib/domain/materials/face-check";
import { attemptsLeft, nextFaceCheckAt } from "@/lib/domain/materials/face-check-attempts";
import type { RequiredMaterial } from "@/lib/domain/materials/required-materials";
import { now } from "../clock";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";
import {
  type CheckedPerson,
  faceKeyOf,
  findCheckedPerson,
  isPersonChanged,
  personHash,
  personIndex,
} from "./checked-person";
import { type FaceCheckRow, listAttempts, listSubmissionTimes } from "./face-check-repository";
import { listFiles, type MaterialFile } from "./material-repository";
import { type OrderMaterials, requireOrderMaterials } from "./order-materials";

/** The face check one service (or the individual sponsor) needs, as it stands now. */
export interface FaceCheckItem {
  readonly item: RequiredMaterial;
  /** `s1` … or `sponsor`. */
  readonly serviceKey: string;
  /** Null while name or number of the person are not filled in. */
  readonly person: CheckedPerson | null;
  readonly state: FaceCheckState;
  readonly failure: string | null;
  readonly attemptId: string | null;
  readonly portraitId: string | null;
  readonly handedInAt: Date | null;
  readonly attemptsLeft: number;
  /** When the pause after too many attempts ends. */
  readonly nextAt: Date | null;
}

/** The attempts of one person in this order; the limit counts persons, not services. */
export function attemptTimes(attempts: readonly FaceCheckRow[], person: CheckedPerson): readonly Date[] {
  const start = `${personIndex(person)}:`;
  return attempts.filter((row) => row.personHash.startsWith(start)).map((row) => row.createdAt);
}

/** The stored state, unless the person changed or the time ran out since. */
export function stateNow(
  row: FaceCheckRow | undefined,
  hash: string | null,
  submissions: readonly Date[],
  at: Date,
): FaceCheckState {
  if (!row) return "PENDING";
  if (row.status !== "PASSED" && row.status !== "MANUAL") return row.status;
  if (hash === null || isPersonChanged(row.personHash, hash)) return "STALE";
  if (row.status === "MANUAL") return "MANUAL";
  const firstSubmittedAt = submissions.find((time) => time >= row.createdAt) ?? null;
  const passedAt = row.decidedAt ?? row.createdAt;
  return isFaceCheckValid({ passedAt, firstSubmittedAt }, at) ? "PASSED" : "EXPIRED";
}

interface FaceCheckSource {
  readonly materials: OrderMaterials;
  readonly files: readonly MaterialFile[];
  readonly attempts: readonly FaceCheckRow[];
  readonly submissions: readonly Date[];
}

function itemOf(
  item: RequiredMaterial,
  { materials, files, attempts, submissions }: FaceCheckSource,
): FaceCheckItem {
  const at = now();
  const serviceKey = faceKeyOf(item.owner);
  const person = findCheckedPerson(materials.answers, serviceKey);
  // A removed portrait takes its consent back: the check begins anew.
  const removed = new Set(files.filter(({ status }) => status === "REMOVED").map(({ id }) => id));
  const latest = attempts.find((row) => row.serviceKey === serviceKey);
  const newest = latest?.portraitId && removed.has(latest.portraitId) ? undefined : latest;
  const times = person ? attemptTimes(attempts, person) : [];
  return {
    item,
    serviceKey,
    person,
    state: stateNow(newest, person && personHash(person, files, serviceKey), submissions, at),
    failure: newest?.failure ?? null,
    attemptId: newest?.id ?? null,
    portraitId: newest?.portraitId ?? null,
    handedInAt: newest?.createdAt ?? null,
    attemptsLeft: attemptsLeft(times, at),
    nextAt: nextFaceCheckAt(times, at),
  };
}

/** Every face check the order needs, with its state as of now. */
export async function listFaceChecks(
  db: Db,
  order: Pick<StoredOrder, "id" | "ownerId" | "type" | "rulesAt">,
  known?: { readonly materials: OrderMaterials; readonly files: readonly MaterialFile[] },
): Promise<readonly FaceCheckItem[]> {
  const materials = known?.materials ?? (await requireOrderMaterials(db, order));
  const files = known?.files ?? (await listFiles(db, order.id));
  const attempts = await listAttempts(db, order.id);
  const submissions = await listSubmissionTimes(db, order.id);
  return materials.list
    .filter((item) => item.code === "FACE_CHECK" && item.requirement !== "OPTIONAL")
    .map((item) => itemOf(item, { materials, files, attempts, submissions }));
}

/** Whether the check still stands between the order and its submission. */
export function isFaceCheckMissing({ state }: Pick<FaceCheckItem, "state">): boolean {
  return !isFaceCheckSubmittable(state);
}

function isFailure(code: string | null): code is FaceCheckFailure {
  return code !== null && /^V/.test(code) && Object.hasOwn(FINDINGS, code);
}

/** M109 for each check that is missing, failed, stale or expired, and what a failed one failed for. */
export function faceFindings(
  faces: readonly Pick<FaceCheckItem, "item" | "state" | "failure">[],
): readonly Finding[] {
  return faces
    .filter(isFaceCheckMissing)
    .flatMap(({ item, state, failure }) => [
      findingAt(item.target, violation("M109", { material: item.code })),
      ...(state === "FAILED" && isFailure(failure) ? [findingAt(item.target, violation(failure))] : []),
    ]);
}
