import "server-only";

/** The sizes in which a picture is kept and shown. */
export const VARIANTS = ["original", "preview", "thumb"] as const;

export type Variant = (typeof VARIANTS)[number];

/** Longest side in pixels; the original keeps its size. */
export const LONGEST_SIDE = { preview: 1600, thumb: 320 } as const;

export type PictureMime = "image/jpeg" | "image/png";

/** What a picture is called when it is saved. */
export function pictureName(id: string, variant: Variant, mime: PictureMime): string {
  return `${id}-${variant}.${mime === "image/png" ? "png" : "jpg"}`;
}

/** A picture as we made it anew from what was sent: upright, sRGB, without metadata. */
export interface Picture {
  readonly mime: PictureMime;
  /** What it was before. */
  readonly sent: PictureMime;
  readonly width: number;
  readonly height: number;
  /** Mean distance of the strongest and the weakest colour channel, 0 (grey) to 255. */
  readonly chroma: number;
  readonly files: Readonly<Record<Variant, Buffer>>;
}
