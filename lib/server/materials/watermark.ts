import "server-only";
import sharp from "sharp";
import type { PictureMime } from "./picture";

/** Segments a to g of a seven-segment sign, in a cell of 10 × 18: no font is needed, so it looks the same everywhere. */
const SEGMENTS = {
  a: "M1 0H9",
  b: "M10 1V8",
  c: "M10 10V17",
  d: "M1 18H9",
  e: "M0 10V17",
  f: "M0 1V8",
  g: "M1 9H9",
} as const;

const SIGNS: Readonly<Record<string, string>> = {
  "0": "abcdef",
  "1": "bc",
  "2": "abged",
  "3": "abgcd",
  "4": "fgbc",
  "5": "afgcd",
  "6": "afgedc",
  "7": "abc",
  "8": "abcdefg",
  "9": "abcdfg",
  a: "abcefg",
  b: "cdefg",
  c: "adef",
  d: "bcdeg",
  e: "adefg",
  f: "aefg",
  "-": "g",
};

function isSegment(name: string): name is keyof typeof SEGMENTS {
  return Object.hasOwn(SEGMENTS, name);
}

function signPath(sign: string): string {
  const segments = [...(SIGNS[sign] ?? "")].filter(isSegment);
  return segments.map((name) => SEGMENTS[name]).join("");
}

/** The line that is repeated over the picture: who looks and when, in China. */
export function watermarkText(viewerId: string, at: Date): string {
  const china = new Date(at.getTime() + 8 * 3_600_000).toISOString();
  return `${viewerId.replaceAll("-", "").slice(-8)} ${china.slice(0, 10)} ${china.slice(11, 16).replace(":", "-")}`;
}

/** One tile; only it is drawn, the picture is covered with copies of it. */
function tileSvg(text: string, scale: number): string {
  const signs = [...text]
    .map((sign, index) => `<path transform="translate(${index * 15} 0)" d="${signPath(sign)}"/>`)
    .join("");
  const length = text.length * 15;
  const slope = 0.4;
  const width = Math.ceil((length + 60) * scale);
  const height = Math.ceil((length * slope + 60) * scale);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="none"
    stroke-linecap="round" transform="scale(${scale}) translate(20 ${length * slope + 20}) skewY(-22)"><g
    stroke="#fff" stroke-opacity=".45" stroke-width="4">${signs}</g><g stroke="#333" stroke-opacity=".45"
    stroke-width="2">${signs}</g></g></svg>`;
}

/** Lays who looks and when over a picture, so that a photographed screen can be traced. */
export async function watermark(picture: Buffer, mime: PictureMime, text: string): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  const tile = Buffer.from(tileSvg(text, Math.max(width, height) / 1600));
  const marked = sharp(picture).composite([{ input: tile, tile: true }]);
  return mime === "image/png" ? marked.png().toBuffer() : marked.jpeg({ quality: 85 }).toBuffer();
}
