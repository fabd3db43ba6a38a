import "server-only";
import * as z from "zod";
import { isMaterialCode, type MaterialCode } from "@/lib/domain/materials/catalogue";
import { FILE_LIMITS } from "@/lib/domain/materials/tables/file-limits";
import { fail, ok, type Result } from "@/lib/domain/result";
import { Pool } from "./image-pool";

/** Field names and part headers of a form around its file. */
const FORM_BYTES = 64 * 1024;
const MOST_BYTES = FILE_LIMITS.image.maxBytes + FORM_BYTES;
/** What is too large is read to its end up to here, so that the browser gets to hear the answer. */
const MOST_DISCARDED = 64 * 1024 * 1024;

/** Bodies received at the same time; each holds at most 4 MB. */
const receiving: Pool = new Pool(24, 0);

const fieldsSchema = z.object({
  orderNo: z.string().regex(/^BA\d{14}$/),
  kind: z.custom<MaterialCode>((kind) => typeof kind === "string" && isMaterialCode(kind)),
  owner: z.string().min(1).max(320),
  side: z.string().regex(/^(?:FRONT|BACK|[1-9]\d?)$/),
  uploadKey: z.uuid(),
  consent: z.literal("true").nullable(),
});

/** The fields of an upload form. `consent` only comes with a portrait. */
export interface UploadForm {
  readonly orderNo: string;
  readonly code: MaterialCode;
  readonly owner: string;
  readonly side: string;
  readonly uploadKey: string;
  readonly hasConsent: boolean;
  readonly fileName: string;
  readonly bytes: Buffer;
}

export type UploadFormFault =
  /** `bytes`: about as large as the file was. */
  { readonly code: "too-large"; readonly bytes: number } | { readonly code: "malformed" | "no-file" };

/** Reads a body but never keeps more than the limit; what the header says of its length is only a hint. */
async function readBody(request: Request): Promise<Result<Buffer, UploadFormFault>> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > MOST_DISCARDED) return fail({ code: "too-large", bytes: announced });
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    total += part.value.length;
    if (total <= MOST_BYTES) chunks.push(part.value);
    else chunks.length = 0;
    if (total > MOST_DISCARDED) break;
  }
  return total > MOST_BYTES ? fail({ code: "too-large", bytes: total }) : ok(Buffer.concat(chunks));
}

async function parseForm(body: Buffer, contentType: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
  } catch {
    return null;
  }
}

async function readForm(request: Request): Promise<Result<UploadForm, UploadFormFault>> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!contentType.startsWith("multipart/form-data")) return fail({ code: "malformed" });
  const body = await readBody(request);
  if (!body.ok) return body;
  const form = await parseForm(body.value, contentType);
  const fields = fieldsSchema.safeParse({
    orderNo: form?.get("orderNo"),
    kind: form?.get("kind"),
    owner: form?.get("owner"),
    side: form?.get("side"),
    uploadKey: form?.get("uploadKey"),
    consent: form?.get("consent") ?? null,
  });
  const file = form?.get("file");
  if (!fields.success) return fail({ code: "malformed" });
  // A form without a chosen file sends a nameless empty one.
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return fail({ code: "no-file" });
  const { kind, consent, ...rest } = fields.data;
  const bytes = Buffer.from(await file.arrayBuffer());
  return ok({ ...rest, code: kind, hasConsent: consent === "true", fileName: file.name, bytes });
}

/**
 * Reads the form of an upload without ever keeping more than 4 MB and its fields.
 *
 * @throws BusyError when too many bodies are being received
 */
export function readUpload(request: Request): Promise<Result<UploadForm, UploadFormFault>> {
  return receiving.run(() => readForm(request));
}
