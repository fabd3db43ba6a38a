import { getTranslations } from "next-intl/server";
import { sizeText } from "@/lib/domain/materials/size-text";
import { type Fault, faultQuery, faultStatus, PLACE } from "@/lib/forms/upload-fault";
import type { Actor } from "@/lib/server/auth/actor";
import { findActor } from "@/lib/server/auth/find-actor";
import { requireSameOrigin } from "@/lib/server/auth/origin";
import { consume, retryAfter, type Wait } from "@/lib/server/auth/throttle";
import { db } from "@/lib/server/db/client";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { faceCheck } from "@/lib/server/gateways/face-check/face-check";
import { materialStore } from "@/lib/server/gateways/material-store/material-store";
import { log } from "@/lib/server/log";
import { BusyError } from "@/lib/server/materials/image-pool";
import type { MaterialFile } from "@/lib/server/materials/material-repository";
import { placeId } from "@/lib/server/materials/place-view";
import { readUpload, type UploadForm, type UploadFormFault } from "@/lib/server/materials/read-upload";
import { submitPortrait } from "@/lib/server/materials/submit-portrait";
import { uploadMaterial } from "@/lib/server/materials/upload-material";
import type { ActionResult } from "@/lib/shared/action-result";
import { faultText } from "./fault-text";

export const dynamic = "force-dynamic";

type Outcome = { readonly file: MaterialFile } | { readonly fault: Fault };

/** What a script gets to know of a stored file. */
export interface UploadedMaterial {
  readonly version: number;
  /** The sentence to show. */
  readonly message: string;
}

function waitFault({ seconds }: Wait): Fault {
  return { code: "wait", params: { minutes: Math.ceil(seconds / 60) }, retrySeconds: seconds };
}

async function storeForm(actor: Actor, form: UploadForm): Promise<Outcome> {
  const counted = await consume(db, [{ limit: "upload-account", of: actor.id }]);
  if (!counted.ok) return { fault: waitFault(counted.error) };
  const scope = { db, store: materialStore(db), actor };
  const { hasConsent, ...upload } = form;
  const stored =
    form.code === "FACE_CHECK"
      ? await submitPortrait({ ...scope, gateway: faceCheck() }, { ...upload, hasConsent })
      : await uploadMaterial(scope, upload);
  return stored.ok ? { file: stored.value } : { fault: stored.error };
}

function pageOf(form: UploadForm, query: string): string {
  return `/filings/${form.orderNo}/materials?${query}#${placeId(form)}`;
}

/** A script asks for JSON; a plain form wants a page. */
function wantsPage(request: Request): boolean {
  return request.headers.get("accept")?.includes("text/html") ?? false;
}

async function answerJson(outcome: Outcome): Promise<Response> {
  if ("fault" in outcome) {
    const message = await faultText(outcome.fault);
    const result: ActionResult = { status: "refused", code: outcome.fault.code, message };
    const { retrySeconds: seconds } = outcome.fault;
    const headers = seconds === undefined ? {} : retryAfter({ seconds });
    return Response.json(result, { status: faultStatus(outcome.fault), headers });
  }
  const t = await getTranslations("materials.upload");
  const { version } = outcome.file;
  const result: ActionResult<UploadedMaterial> = {
    status: "done",
    value: { version, message: t("done", { version: String(version) }) },
  };
  return Response.json(result);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}

async function answer(request: Request, actor: Actor): Promise<Response> {
  const form = await readUpload(request);
  if (!form.ok) return answerUnread(request, form.error);
  const outcome = await storeForm(actor, form.value);
  if (!wantsPage(request)) return answerJson(outcome);
  const at = placeId(form.value);
  if ("fault" in outcome) return seeOther(pageOf(form.value, faultQuery(outcome.fault, at)));
  return seeOther(
    pageOf(form.value, new URLSearchParams({ done: String(outcome.file.version), at }).toString()),
  );
}

/** What was sent could not be read: a plain form goes back to the page and tile that its address names. */
async function answerUnread(request: Request, error: UploadFormFault): Promise<Response> {
  const fault: Fault =
    error.code === "too-large"
      ? { code: "M102", params: { size: sizeText(error.bytes) } }
      : { code: error.code };
  const { searchParams } = new URL(request.url);
  const [orderNo, at] = [searchParams.get("order") ?? "", searchParams.get("at") ?? ""];
  if (!wantsPage(request) || !/^BA\d{14}$/.test(orderNo) || !PLACE.test(at)) return answerJson({ fault });
  return seeOther(`/filings/${orderNo}/materials?${faultQuery(fault, at)}#${at}`);
}

async function answerError(error: unknown): Promise<Response> {
  if (error instanceof NotFoundError) return new Response(null, { status: 404 });
  if (error instanceof ForbiddenError) return new Response(null, { status: 403 });
  if (error instanceof BusyError) return answerJson({ fault: { code: "busy", retrySeconds: 2 } });
  const reference = crypto.randomUUID();
  log.error({ err: error, reference }, "upload failed");
  const result: ActionResult = { status: "unexpected", reference };
  return Response.json(result, { status: 500 });
}

/** Takes one picture of one place of an order: JSON for scripts, a redirect for plain forms. */
export async function POST(request: Request): Promise<Response> {
  try {
    await requireSameOrigin();
    const actor = await findActor();
    if (!actor) {
      const isPage = wantsPage(request);
      return isPage ? seeOther("/sign-in") : await answerJson({ fault: { code: "signed-out" } });
    }
    return await answer(request, actor);
  } catch (error) {
    return answerError(error);
  }
}
