import sharp from "sharp";
import type { MaterialCode } from "@/lib/domain/materials/catalogue";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";

/** What a specimen shows. */
export type Specimen = "licence" | "id-front" | "id-back" | "portrait" | "icon" | "letter";

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly draw: (hue: number) => string;
}

/** The signs 样 and 例 as strokes in a box of 100: no font is needed, so the picture is the same everywhere. */
const STROKES = {
  样: "M5 32H45M25 5V95M24 36L4 64M27 40L45 58M57 8L66 20M89 8L80 20M52 28H96M54 46H94M50 64H98M74 28V95",
  例: "M21 5L5 42M14 30V95M29 18H64M46 18L31 50M40 36H58L51 62L31 93M40 48L49 58M73 20V70M91 8V94L82 87",
} as const;

const bar = (x: number, y: number, width: number, height = 22, fill = "#556") =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${fill}"/>`;

const bars = (x: number, y: number, widths: readonly number[], step = 70) =>
  widths.map((width, row) => bar(x, y + row * step, width)).join("");

const face = (x: number, y: number, scale: number) =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><rect width="100" height="130" fill="#eef2f7"/>
   <path d="M10 130q4-42 40-42t40 42z" fill="#4a6fa5"/><ellipse cx="50" cy="52" rx="26" ry="33" fill="#f0c8a4"/>
   <path d="M23 50q0-36 27-36t27 36q-6-18-27-18t-27 18z" fill="#2b2320"/><circle cx="40" cy="52" r="3"/><circle
   cx="60" cy="52" r="3"/><path d="M41 69q9 6 18 0" fill="none" stroke="#a0522d" stroke-width="2.5"/></g>`;

const seal = (x: number, y: number, r: number) =>
  `<g fill="none" stroke="#c8302b" stroke-width="${r / 9}"><circle cx="${x}" cy="${y}" r="${r}"/><path d="M${x} ${
    y - r / 2
  }l${r / 6} ${r / 3}h${r / 3}l-${r / 4} ${r / 4}l${r / 10} ${r / 3}l-${r / 2.9}-${r / 5}l-${r / 2.9} ${r / 5}l${
    r / 10
  }-${r / 3}l-${r / 4}-${r / 4}h${r / 3}z" fill="#c8302b"/></g>`;

const DRAWINGS: Readonly<Record<Specimen, Drawing>> = {
  licence: {
    width: 1680,
    height: 1200,
    draw: (
      hue,
    ) => `<rect width="1680" height="1200" fill="hsl(${hue} 45% 94%)"/><rect x="50" y="50" width="1580"
      height="1100" fill="none" stroke="hsl(${hue} 55% 45%)" stroke-width="16"/>${bar(560, 140, 560, 80, "#a03028")}
      ${bars(180, 330, [520, 620, 480, 700, 560, 640, 420])}${bars(980, 330, [480, 520, 400])}${seal(1330, 880, 150)}`,
  },
  "id-front": {
    width: 1400,
    height: 880,
    draw: (hue) => `<rect width="1400" height="880" rx="48" fill="hsl(${hue} 55% 90%)"/>
      ${bars(120, 150, [300, 380, 460, 520, 400], 95)}${bar(120, 740, 820, 40)}${face(980, 170, 3.2)}`,
  },
  "id-back": {
    width: 1400,
    height: 880,
    draw: (hue) => `<rect width="1400" height="880" rx="48" fill="hsl(${hue} 50% 88%)"/>${seal(260, 250, 130)}
      ${bar(500, 170, 700, 70, "#444")}${bar(500, 290, 560, 70, "#444")}${bars(320, 620, [640, 720], 90)}`,
  },
  portrait: {
    width: 900,
    height: 1200,
    draw: (hue) => `<rect width="900" height="1200" fill="hsl(${hue} 25% 93%)"/>${face(75, 200, 7.5)}`,
  },
  icon: {
    width: 512,
    height: 512,
    draw: (
      hue,
    ) => `<rect width="512" height="512" rx="96" fill="hsl(${hue} 65% 48%)"/><path d="M128 288l96 96 160-224"
      fill="none" stroke="#fff" stroke-width="56" stroke-linecap="round" stroke-linejoin="round"/>`,
  },
  letter: {
    width: 1240,
    height: 1754,
    draw: () => `<rect width="1240" height="1754" fill="#fdfdf9"/>${bar(370, 160, 500, 60, "#333")}
      ${bars(160, 340, [920, 900, 930, 620, 910, 880, 540], 90)}<path d="M160 1290q60-70 110 0t110-10t90 5" fill="none"
      stroke="#223a8a" stroke-width="8"/>${seal(900, 1300, 170)}`,
  },
};

function watermark(width: number, height: number): string {
  const size = Math.min(width, height) / 480;
  const signs = [STROKES.样, STROKES.例].map(
    (path, i) => `<path transform="translate(${i * 120} 0)" d="${path}"/>`,
  );
  return `<g transform="translate(${width / 2 - 110 * size} ${height / 2 - 20 * size}) rotate(-14) scale(${size})"
    fill="none" stroke="#b4231f" stroke-opacity=".38" stroke-width="9" stroke-linecap="round">${signs.join("")}</g>`;
}

/** A drawn specimen with the watermark 样例; `seed` changes its colour. Icons are PNG, everything else JPEG. */
export async function aSpecimen(specimen: Specimen, seed = 0): Promise<Buffer> {
  const { width, height, draw } = DRAWINGS[specimen];
  const mark = specimen === "icon" ? "" : watermark(width, height);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${draw(
    (seed * 47 + 205) % 360,
  )}${mark}</svg>`;
  const picture = sharp(Buffer.from(svg)).flatten({ background: "#fff" });
  return specimen === "icon"
    ? picture.png({ palette: true }).toBuffer()
    : picture.jpeg({ quality: 85 }).toBuffer();
}

/** The specimen that fits one place of an order's materials. */
export function specimenFor(code: MaterialCode, side: string): Specimen {
  if (code === "FACE_CHECK" || code === "HOLDING_ID_PHOTO") return "portrait";
  const { pixels } = MATERIALS[code];
  if (pixels === "ICON") return "icon";
  if (pixels === "CERTIFICATE") return "licence";
  if (pixels !== "PERSON_DOCUMENT") return "letter";
  return side === "BACK" ? "id-back" : "id-front";
}

/** A drawn specimen for one place of an order's materials. */
export function aSpecimenFor(code: MaterialCode, side: string, seed = 0): Promise<Buffer> {
  return aSpecimen(specimenFor(code, side), seed);
}
