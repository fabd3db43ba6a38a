import "server-only";
import { type Violation, violation } from "@/lib/domain/findings/finding";
import type { MaterialCode } from "@/lib/domain/materials/catalogue";
import { checkFileName, checkImage } from "@/lib/domain/materials/file-rules";
import { sizeText } from "@/lib/domain/materials/size-text";
import { FILE_LIMITS } from "@/lib/domain/materials/tables/file-limits";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { fail, ok, type Result } from "@/lib/domain/result";
import { imagePool } from "./image-pool";
import type { Picture } from "./picture";
import { type PictureFault, readPicture } from "./read-picture";

/** What was sent for one place of an order. */
export interface SentFile {
  readonly code: MaterialCode;
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** Below this a picture has no colour but the noise of its encoding. */
const LEAST_CHROMA = 2;

function warningsOf(picture: Picture, sent: SentFile, isIcon: boolean): readonly Violation[] {
  const found = checkImage({
    kind: sent.code,
    bytes: sent.bytes.length,
    width: picture.width,
    height: picture.height,
    format: picture.sent === "image/png" ? "PNG" : "JPEG",
    fileName: sent.fileName,
  });
  return !isIcon && picture.chroma < LEAST_CHROMA ? [...found, violation("M104")] : found;
}

/**
 * Takes a picture or says why not. Name and size are looked at before anything is decoded; what only warns
 * goes along with the picture.
 */
export async function checkPicture(
  sent: SentFile,
): Promise<Result<{ picture: Picture; warnings: readonly Violation[] }, PictureFault>> {
  const isIcon = MATERIALS[sent.code].pixels === "ICON";
  const limit = isIcon ? FILE_LIMITS.icon.maxBytes : FILE_LIMITS.image.maxBytes;
  const name = checkFileName(sent.fileName);
  if (name) return fail(name);
  if (sent.bytes.length > limit) return fail(tooLarge(isIcon, sent.bytes.length));
  const picture = await imagePool.run(() => readPicture(sent.bytes, { bytes: limit, isIcon }));
  if (!picture.ok) return picture;
  const found = warningsOf(picture.value, sent, isIcon);
  const refusal = found.find(({ severity }) => severity === "BLOCK");
  return refusal ? fail(refusal) : ok({ picture: picture.value, warnings: found });
}

function tooLarge(isIcon: boolean, bytes: number): Violation {
  return isIcon ? violation("F442") : violation("M102", { size: sizeText(bytes) });
}
