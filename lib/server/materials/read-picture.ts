import "server-only";
import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";
import { type FindingCode, type Violation, violation } from "@/lib/domain/findings/finding";
import { fail, ok, type Result } from "@/lib/domain/result";
import { LONGEST_SIDE, type Picture, type PictureMime } from "./picture";

sharp.concurrency(1);
sharp.cache(false);

/** A phone's largest photos have 50 megapixels; decoded, they take 150 MB. */
const MOST_PIXELS = 52_000_000;

/** Why a file is no picture we take: a code of the catalogue, or too many pixels to open. */
export type PictureFault =
  | Violation
  | { readonly code: "too-many-pixels"; readonly params: { w: number; h: number } };

export interface PictureLimits {
  /** Largest result in bytes. */
  readonly bytes: number;
  /** Icons keep their format and transparency. */
  readonly isIcon: boolean;
}

const fault = (code: FindingCode): Result<never, PictureFault> => fail(violation(code));

async function typeOf(bytes: Buffer): Promise<PictureMime | null> {
  const found = await fileTypeFromBuffer(bytes);
  return found?.mime === "image/jpeg" || found?.mime === "image/png" ? found.mime : null;
}

/** The header alone, so that a bomb is refused before anything is unpacked. */
async function measure(bytes: Buffer): Promise<{ w: number; h: number } | null> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata();
    return { w: width, h: height };
  } catch {
    return null;
  }
}

/** Encodes again with lower quality, then smaller, until the result fits. */
async function encode(picture: Sharp, mime: PictureMime, limit: number): Promise<Buffer> {
  if (mime === "image/png") {
    const whole = await picture.clone().png({ compressionLevel: 9, effort: 10 }).toBuffer();
    return whole.length <= limit ? whole : picture.clone().png({ palette: true, effort: 10 }).toBuffer();
  }
  let result = Buffer.alloc(0);
  for (const quality of [90, 82, 74, 66, 50]) {
    result = await picture.clone().jpeg({ quality }).toBuffer();
    if (result.length <= limit) return result;
  }
  const { width = 1 } = await sharp(result).metadata();
  return encode(sharp(result).resize(Math.ceil(width / 2)), mime, limit);
}

function smaller(file: Buffer, side: number, mime: PictureMime): Promise<Buffer> {
  const resized = sharp(file).resize(side, side, { fit: "inside", withoutEnlargement: true });
  return mime === "image/png" ? resized.png().toBuffer() : resized.jpeg({ quality: 80 }).toBuffer();
}

/** A grey picture has equal channels everywhere; noise of the encoder stays below 2. */
async function measureChroma(thumb: Buffer): Promise<number> {
  const { data } = await sharp(thumb)
    .flatten({ background: "#fff" })
    .resize(64, 64, { fit: "fill" })
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  let sum = 0;
  for (let i = 0; i < data.length; i += 3) {
    const channels = [...data.subarray(i, i + 3)];
    sum += Math.max(...channels) - Math.min(...channels);
  }
  return sum / (data.length / 3);
}

async function makeAnew(bytes: Buffer, sent: PictureMime, limits: PictureLimits): Promise<Picture> {
  const mime: PictureMime = limits.isIcon ? sent : "image/jpeg";
  const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" }).rotate();
  const decoded = mime === "image/png" ? upright : upright.flatten({ background: "#fff" });
  const original = await encode(decoded, mime, limits.bytes);
  const preview = await smaller(original, LONGEST_SIDE.preview, mime);
  const thumb = await smaller(preview, LONGEST_SIDE.thumb, mime);
  const { width, height } = await sharp(original).metadata();
  return {
    mime,
    sent,
    width,
    height,
    chroma: await measureChroma(thumb),
    files: { original, preview, thumb },
  };
}

/**
 * Decodes what was sent and makes it anew, so that nothing of the sent bytes is kept but the picture itself.
 * The type is told by the content; animated, truncated and oversized files are refused.
 */
export async function readPicture(
  bytes: Buffer,
  limits: PictureLimits,
): Promise<Result<Picture, PictureFault>> {
  if (bytes.length === 0) return fault("M108");
  const sent = await typeOf(bytes);
  if (!sent) return fault("M101");
  const size = await measure(bytes);
  if (!size) return fault("M108");
  if (size.w * size.h > MOST_PIXELS) return fail({ code: "too-many-pixels", params: size });
  try {
    return ok(await makeAnew(bytes, sent, limits));
  } catch {
    return fault("M108");
  }
}
