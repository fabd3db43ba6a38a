import "server-only";
import { type ChecklistReport, reviewChecklist } from "@/lib/domain/review/checklist";
import type { Answers } from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import { shownFields } from "@/lib/wizard/engine";
import { STEPS, stepsOf } from "@/lib/wizard/order-steps";
import { now } from "../clock";
import type { Db } from "../db/client";
import { NotFoundError } from "../errors";
import type { StoredOrder } from "../filing/order-repository";
import { readingContext } from "../filing/read-context";
import { findSubmission, type Submission } from "../filing/submission-repository";
import { type FaceCheckItem, listFaceChecks } from "../materials/list-face-checks";
import { listMaterials, type MaterialItem } from "../materials/list-materials";
import { listFiles, type MaterialFile } from "../materials/material-repository";
import { requireOrderMaterials } from "../materials/order-materials";
import { listStandings, type RemarkStanding } from "./remark-standing";

/** A field of the submission as it is reviewed. */
export interface ReviewField {
  readonly path: string;
  /** Owner and name of its block, for headings. */
  readonly block: { readonly owner: string; readonly name: string };
  /** Empty optional fields are shown, not checked. */
  readonly hasValue: boolean;
}

/** Everything one submission is reviewed by. */
export interface ReviewItems {
  readonly submission: Submission;
  readonly context: RuleContext;
  readonly fields: readonly ReviewField[];
  readonly materials: readonly MaterialItem[];
  readonly faces: readonly FaceCheckItem[];
  readonly passed: readonly string[];
  readonly standings: readonly RemarkStanding[];
  readonly report: ChecklistReport;
}

/** The fields of a submission in the order of the wizard; agreements, codes and captchas are not reviewed. */
function listReviewFields(context: RuleContext, answers: Answers): readonly ReviewField[] {
  const fields = new Map<string, ReviewField>();
  for (const { id, serviceKey } of stepsOf(context)) {
    const blocks = id === "confirm" ? [] : STEPS[id].blocks(context, serviceKey);
    for (const { owner, name, fields: declared } of blocks) {
      if (owner === "check") continue;
      for (const [path, field] of shownFields({ owner, name, fields: declared }, context)) {
        if (field.widget === "code" || fields.has(path)) continue;
        fields.set(path, { path, block: { owner, name }, hasValue: (answers[path]?.length ?? 0) > 0 });
      }
    }
  }
  return [...fields.values()];
}

/** The files as they were handed in: what came or went since is another version. */
function filesOf(files: readonly MaterialFile[], { materialIds }: Submission): readonly MaterialFile[] {
  const submitted = new Set(materialIds);
  return files.map((file) => {
    if (submitted.has(file.id)) return { ...file, status: "CURRENT" as const };
    return file.status === "CURRENT" ? { ...file, status: "REPLACED" as const } : file;
  });
}

function isChecked({ item, slots }: MaterialItem): boolean {
  return item.requirement !== "OPTIONAL" || slots.some(({ current }) => current !== null);
}

/** Reads everything the newest submission of an order is reviewed by, with how far the review is. */
export async function requireReviewItems(db: Db, order: StoredOrder): Promise<ReviewItems> {
  const submission = await findSubmission(db, order.id, order.submissionNumber);
  if (!submission) throw new NotFoundError("submission");
  const context = await readingContext(db, submission.answers, order, now());
  const fields = listReviewFields(context, submission.answers);
  const known = {
    materials: await requireOrderMaterials(db, order, submission),
    files: filesOf(await listFiles(db, order.id), submission),
  };
  const materials = await listMaterials(db, order, known);
  const faces = await listFaceChecks(db, order, known);
  const marks = await db.reviewMark.findMany({
    where: { orderId: order.id, submissionNumber: order.submissionNumber },
    select: { target: true },
  });
  const passed = marks.map(({ target }) => target);
  const standings = await listStandings(db, order);
  const report = reviewChecklist({
    items: [
      ...fields.filter(({ hasValue }) => hasValue).map(({ path }) => path),
      ...materials.filter(isChecked).map(({ item }) => item.target),
    ],
    passed,
    remarks: standings,
    faceChecks: faces.map(({ item, state }) => ({ path: item.target, status: state })),
  });
  return { submission, context, fields, materials, faces, passed, standings, report };
}
