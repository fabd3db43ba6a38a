import "server-only";
import { type FindingCode, violation } from "@/lib/domain/findings/finding";
import { nextFaceCheckAt } from "@/lib/domain/materials/face-check-attempts";
import { fail, ok, type Result } from "@/lib/domain/result";
import { newId, now } from "../clock";
import { saveAudit } from "../filing/audit";
import { requireDraft } from "../filing/draft-repository";
import { addEvent } from "../filing/order-repository";
import type { FaceCheckAnswer, FaceCheckGateway } from "../gateways/face-check/port";
import { type CheckedPerson, faceKeyOf, findCheckedPerson, personHash } from "./checked-person";
import { listAttempts, saveAttempt } from "./face-check-repository";
import { attemptTimes } from "./list-face-checks";
import { listFiles, type MaterialFile } from "./material-repository";
import {
  type AcceptedUpload,
  type AfterUpload,
  acceptUpload,
  findRepeated,
  storeUpload,
  type Upload,
  type UploadRefusal,
  type UploadScope,
} from "./upload-material";

/** `consent`: the separate consent for biometric data is missing. `person`: nobody to compare with yet. */
export type PortraitRefusal = UploadRefusal | { readonly code: "consent" | "person" };

export interface PortraitScope extends UploadScope {
  readonly gateway: FaceCheckGateway;
}

/** A portrait with the consent that was given for it. */
export interface Portrait extends Upload {
  readonly hasConsent: boolean;
}

interface Attempt {
  readonly id: string;
  readonly serviceKey: string;
  readonly personHash: string;
  readonly answer: FaceCheckAnswer;
}

/** Stores the attempt with its portrait, in one transaction. */
function saveWith({ actor }: UploadScope, { order }: AcceptedUpload, attempt: Attempt): AfterUpload {
  return async (tx, file, at) => {
    const { answer, ...rest } = attempt;
    const failure: FindingCode | null = answer.status === "FAILED" ? answer.failure : null;
    const decidedAt = answer.status === "MANUAL" ? null : at;
    await saveAttempt(tx, order.id, {
      ...rest,
      status: answer.status,
      ...(failure && { failure }),
      portraitId: file.id,
      createdAt: at,
      decidedAt,
    });
    const payload = { serviceKey: attempt.serviceKey, status: answer.status };
    await addEvent(tx, order.id, actor, { type: "face.submit", at, payload });
    await saveAudit(tx, actor, at, {
      action: "face.submit",
      objectType: "material",
      objectId: attempt.id,
      payload: { ...payload, orderNo: order.orderNo, hasConsent: true },
    });
  };
}

/** Whom the portrait is compared with, unless today's attempts are used up (V109). */
async function requirePerson(
  { db }: PortraitScope,
  orderId: string,
  serviceKey: string,
): Promise<Result<{ person: CheckedPerson; hash: string }, PortraitRefusal>> {
  const { answers } = await requireDraft(db, { orderId });
  const person = findCheckedPerson(answers, serviceKey);
  if (!person) return fail({ code: "person" });
  const times = attemptTimes(await listAttempts(db, orderId), person);
  if (nextFaceCheckAt(times, now())) return fail(violation("V109"));
  return ok({ person, hash: personHash(person, await listFiles(db, orderId), serviceKey) });
}

/**
 * Takes the portrait of a person in charge for the face check. The stand-in sends every portrait to a reviewer
 * (`MANUAL`). Five attempts a day and person; a repeated key answers the first result.
 *
 * @throws NotFoundError when the actor may not know the order
 */
export async function submitPortrait(
  scope: PortraitScope,
  { hasConsent, ...upload }: Portrait,
): Promise<Result<MaterialFile, PortraitRefusal>> {
  const repeated = await findRepeated(scope, upload);
  if (!repeated.ok) return repeated;
  const { order, file } = repeated.value;
  if (file) return ok(file);
  if (!hasConsent) return fail({ code: "consent" });
  const accepted = await acceptUpload(scope, order, upload);
  if (!accepted.ok) return accepted;
  const serviceKey = faceKeyOf(upload.owner);
  const found = await requirePerson(scope, order.id, serviceKey);
  if (!found.ok) return found;
  const id = newId();
  const portrait = accepted.value.picture.files.original;
  const answer = await scope.gateway.check({ id, portrait, person: found.value.person });
  const attempt: Attempt = { id, serviceKey, personHash: found.value.hash, answer };
  return storeUpload(scope, accepted.value, saveWith(scope, accepted.value, attempt));
}
