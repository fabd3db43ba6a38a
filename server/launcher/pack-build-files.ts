import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { BUILD_FILES, CODINGS, COMPRESSED_TYPES, type Coding } from "../http/compressed";

/**
 * Lets Chromium compile all of a script while it loads, beside the page, instead of each function when it is first
 * called: nearly all are called at once, and on a phone that halves the time in which the page does not react.
 * Others read a comment.
 */
const COMPILE_HINT = "//# allFunctionsCalledOnLoad\n";

/** There is all the time, once. */
const COMPRESS: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: promisify(brotliCompress),
  gzip: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

async function packFile(file: string): Promise<void> {
  let bytes = await readFile(file);
  // What the last build made too may stand there with its hint.
  if (file.endsWith(".js") && !bytes.subarray(0, COMPILE_HINT.length).equals(Buffer.from(COMPILE_HINT))) {
    bytes = Buffer.concat([Buffer.from(COMPILE_HINT), bytes]);
    await writeFile(file, bytes);
  }
  await Promise.all(
    CODINGS.map(async ({ name, ending }) => writeFile(file + ending, await COMPRESS[name](bytes))),
  );
}

/** Makes the scripts and style sheets that a build left in `folder` fast to load: each gets its compressed sisters. */
export async function packBuildFiles(folder = BUILD_FILES): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const name of names.filter((one) => path.extname(one) in COMPRESSED_TYPES)) {
    await packFile(path.join(folder, name));
  }
}
