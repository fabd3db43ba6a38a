import { getLocale, getMessages } from "next-intl/server";
import * as z from "zod";
import { isOrderNumber } from "@/lib/domain/filing/order-number";
import { formatTime } from "@/lib/i18n/format";
import type { Actor } from "@/lib/server/auth/actor";
import { findActor } from "@/lib/server/auth/find-actor";
import { isSameOrigin } from "@/lib/server/auth/same-origin";
import { consumeSave, retryAfter } from "@/lib/server/auth/throttle";
import { newId, now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { conflictsInWords } from "@/lib/server/filing/conflict-words";
import { judgeFields } from "@/lib/server/filing/judge-fields";
import { findMoved } from "@/lib/server/filing/moved-draft";
import { isQueuedId } from "@/lib/server/filing/queued-filing";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { log } from "@/lib/server/log";
import { readJsonBody } from "@/lib/shared/json-body";
import { findField } from "@/lib/wizard/paths";
import { NEW_ORDER } from "@/lib/wizard/step-view";

const MOST_BYTES = 100_000;

const bodySchema = z.strictObject({
  base: z.int().min(0),
  draft: z.uuid().optional(),
  patch: z.record(
    z.string().max(120),
    z.union([z.string().max(20_000), z.array(z.string().max(200)).max(100), z.null()]),
  ),
});

/** A text that is too long is one branch of a value; what is wrong with the others is that it is a text. */
function isTooLong(issue: z.core.$ZodIssue): boolean {
  if (issue.code === "invalid_union") return issue.errors.flat().some(isTooLong);
  return issue.code === "too_big";
}

function refuse(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(null, { status, headers: { "cache-control": "no-store", ...headers } });
}

async function tellMoved(actor: Actor, draftId: string): Promise<Response> {
  const moved = await findMoved(db, actor, draftId, (await getMessages()).wizard.moved);
  return Response.json(moved, { status: 410, headers: { "cache-control": "no-store" } });
}

async function save(request: Request, orderNo: string): Promise<Response> {
  const actor = await findActor();
  if (!actor) return refuse(401);
  if (actor.role !== "APPLICANT") return refuse(404);
  const counted = await consumeSave(actor.id);
  if (!counted.ok) return refuse(429, retryAfter(counted.error));
  if (Number(request.headers.get("content-length")) > MOST_BYTES) return refuse(413);
  const body = bodySchema.safeParse(await readJsonBody(request, MOST_BYTES));
  if (!body.success) return refuse(body.error.issues.some(isTooLong) ? 413 : 400);
  const at = now();
  const { patch, base, draft: draftId = null } = body.data;
  const saved = await saveAnswers(db, {
    actor,
    orderNo: isOrderNumber(orderNo) ? orderNo : null,
    queuedId: isQueuedId(orderNo) ? orderNo : null,
    draftId,
    patch,
    base,
    at,
  });
  if (!saved.ok && saved.error.code === "moved") return tellMoved(actor, draftId ?? "");
  if (!saved.ok) return refuse(saved.error.code === "locked" ? 409 : 400);
  const { draft, changed, news } = saved.value;
  const locale = await getLocale();
  return Response.json(
    {
      version: draft.version,
      savedAt: formatTime(at, true),
      conflicts: await conflictsInWords(db, saved.value, at, locale),
      news,
      verdicts: await judgeFields(db, { ...saved.value, at, locale }),
      redraw: changed.some((path) => findField(path)?.field.redraws ?? false),
    },
    { headers: { "cache-control": "no-store" } },
  );
}

/** Saves changed fields while the applicant types (lean: no page is drawn). */
export async function PATCH(
  request: Request,
  { params }: RouteContext<"/api/filings/[orderNo]/draft">,
): Promise<Response> {
  const { orderNo } = await params;
  if (!isSameOrigin(request.headers.get("origin"), request.headers.get("host"))) return refuse(403);
  if (orderNo !== NEW_ORDER && !isOrderNumber(orderNo) && !isQueuedId(orderNo)) return refuse(404);
  try {
    return await save(request, orderNo);
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ForbiddenError) return refuse(404);
    log.error({ error, reference: newId() }, "a draft could not be saved");
    return refuse(500);
  }
}
