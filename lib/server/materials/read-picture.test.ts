import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { readPicture } from "./read-picture";

const PHOTO = { bytes: 4_194_304, isIcon: false };
const ICON = { bytes: 102_400, isIcon: true };

const plain = (width: number, height: number, background = "#a53") =>
  sharp({ create: { width, height, channels: 3, background } });
const noise = () =>
  sharp({
    create: {
      width: 900,
      height: 900,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 128, sigma: 30 },
    },
  });
const jpeg = await noise().jpeg().toBuffer();

/** Two frames below each other, as sharp reads animations. */
const animation = sharp(await plain(64, 128).raw().toBuffer(), {
  raw: { width: 64, height: 128, channels: 3, pageHeight: 64 },
});

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, "latin1");
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

/** A PNG whose header is followed by the chunk that announces an animation of two frames. */
async function animatedPng(): Promise<Buffer> {
  const png = await plain(64, 64).png().toBuffer();
  const control = chunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
  return Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
}

/** A valid PNG of black pixels, one bit each: 32 KB that unpack to hundreds of megabytes. */
function bombOf(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc(side * (1 + side / 8)), { level: 1 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>',
);

test.each([
  ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>"), "M101"],
  ["an SVG", SVG, "M101"],
  ["a GIF", await plain(64, 64).gif().toBuffer(), "M101"],
  ["an animated GIF", await animation.clone().gif().toBuffer(), "M101"],
  ["a WebP", await plain(64, 64).webp().toBuffer(), "M101"],
  ["an animated WebP", await animation.clone().webp().toBuffer(), "M101"],
  ["an animated PNG", await animatedPng(), "M101"],
  ["a TIFF", await plain(64, 64).tiff().toBuffer(), "M101"],
  ["a program", readFileSync(process.execPath).subarray(0, 4096), "M101"],
  ["an empty file", Buffer.alloc(0), "M108"],
  ["half a JPEG", jpeg.subarray(0, jpeg.length / 2), "M108"],
  ["a JPEG without its last part", jpeg.subarray(0, jpeg.length - 2000), "M108"],
  ["a JPEG that is a header only", jpeg.subarray(0, 200), "M108"],
  [
    "noise behind the first bytes of a JPEG",
    Buffer.concat([jpeg.subarray(0, 4), Buffer.alloc(5000, 7)]),
    "M108",
  ],
  ["half a PNG", (await noise().png().toBuffer()).subarray(0, 60_000), "M108"],
])("refuses %s", async (_, bytes, code) => {
  const read = await readPicture(bytes, PHOTO);
  expect(read.ok ? read.value : read.error.code).toBe(code);
});

test("refuses a bomb of 16,000 × 16,000 pixels without unpacking it", async () => {
  const bomb = bombOf(16_000);
  const before = process.memoryUsage().rss;
  const read = await readPicture(bomb, PHOTO);
  expect(read).toEqual({ ok: false, error: { code: "too-many-pixels", params: { w: 16_000, h: 16_000 } } });
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
});

test("keeps nothing that stands behind, before or beside the picture", async () => {
  const sent = await noise()
    .withMetadata({ exif: { IFD0: { Copyright: "Zhang San" }, IFD3: { GPSLatitude: "39/1 54/1 0/1" } } })
    .jpeg()
    .toBuffer();
  expect(sent.includes("Zhang San")).toBe(true);
  const read = await readPicture(
    Buffer.concat([sent, Buffer.from("PK\u0003\u0004<script>alert(1)</script>")]),
    PHOTO,
  );
  if (!read.ok) throw new Error(read.error.code);
  for (const file of Object.values(read.value.files)) {
    expect(file.includes("<script>")).toBe(false);
    expect(file.includes("Zhang San")).toBe(false);
    const { exif, icc, xmp, iptc } = await sharp(file).metadata();
    expect({ exif, icc, xmp, iptc }).toEqual({});
  }
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("turns a photo with orientation %i upright", async (orientation) => {
  const sent = await plain(300, 200).jpeg().withMetadata({ orientation }).toBuffer();
  const read = await readPicture(sent, PHOTO);
  if (!read.ok) throw new Error(read.error.code);
  const upright = orientation >= 5 ? { width: 200, height: 300 } : { width: 300, height: 200 };
  expect(read.value).toMatchObject(upright);
  expect(await sharp(read.value.files.original).metadata()).toMatchObject(upright);
});

test("makes JPEG of everything but icons, which keep their format and transparency", async () => {
  const clear = await sharp({
    create: { width: 200, height: 200, channels: 4, background: { r: 9, g: 9, b: 200, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const photo = await readPicture(clear, PHOTO);
  const icon = await readPicture(clear, ICON);
  expect(photo.ok && photo.value.mime).toBe("image/jpeg");
  expect(icon.ok && icon.value.mime).toBe("image/png");
  if (!icon.ok || !photo.ok) throw new Error("refused");
  expect((await sharp(icon.value.files.original).metadata()).hasAlpha).toBe(true);
  expect((await sharp(photo.value.files.original).stats()).isOpaque).toBe(true);
});

test("reads CMYK and 16-bit files as sRGB", async () => {
  for (const sent of [
    await plain(600, 600).toColourspace("cmyk").jpeg().toBuffer(),
    await plain(600, 600).toColourspace("rgb16").png().toBuffer(),
  ]) {
    const read = await readPicture(sent, PHOTO);
    if (!read.ok) throw new Error(read.error.code);
    expect(await sharp(read.value.files.original).metadata()).toMatchObject({
      space: "srgb",
      channels: 3,
      depth: "uchar",
    });
  }
});

test("keeps the result below the limit, however noisy the picture", async () => {
  const read = await readPicture(await noise().jpeg({ quality: 100 }).toBuffer(), {
    bytes: 120_000,
    isIcon: false,
  });
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.files.original.length).toBeLessThanOrEqual(120_000);
});

test("makes a preview of at most 1600 and a thumbnail of at most 320 pixels, never larger than the picture", async () => {
  const large = await readPicture(await plain(3000, 1500).jpeg().toBuffer(), PHOTO);
  const small = await readPicture(await plain(200, 100).jpeg().toBuffer(), PHOTO);
  if (!large.ok || !small.ok) throw new Error("refused");
  expect(await sharp(large.value.files.preview).metadata()).toMatchObject({ width: 1600, height: 800 });
  expect(await sharp(large.value.files.thumb).metadata()).toMatchObject({ width: 320, height: 160 });
  expect(await sharp(small.value.files.thumb).metadata()).toMatchObject({ width: 200, height: 100 });
});

test("measures colour: grey has next to none, a red seal on white has some", async () => {
  const grey = await readPicture(await noise().greyscale().jpeg().toBuffer(), PHOTO);
  const seal = await plain(1000, 1000, "#fff")
    .composite([
      {
        input: Buffer.from(
          '<svg width="220" height="220"><circle cx="110" cy="110" r="100" fill="#c22"/></svg>',
        ),
      },
    ])
    .jpeg()
    .toBuffer();
  const sealed = await readPicture(seal, PHOTO);
  expect(grey.ok && grey.value.chroma).toBeLessThan(1);
  expect(sealed.ok && sealed.value.chroma).toBeGreaterThan(3);
});
