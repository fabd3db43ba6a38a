const NAMED = { nbsp: " ", ensp: " ", emsp: " ", amp: "&", lt: "<", gt: ">", quot: '"' } as const;
/** Where a page may name its own coding. */
const HEAD_BYTES = 2048;
const CHARSET = /charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i;

function decoderOf(label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(label ?? "utf-8");
  } catch {
    return new TextDecoder("utf-8");
  }
}

function signOf(code: number): string {
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : " ";
}

function plainSigns(text: string): string {
  return text
    .replace(/&#(\d{1,7});/g, (_, digits: string) => signOf(Number(digits)))
    .replace(/&#x([\da-f]{1,6});/gi, (_, digits: string) => signOf(Number.parseInt(digits, 16)))
    .replace(/&(nbsp|ensp|emsp|amp|lt|gt|quot);/g, (_, name: keyof typeof NAMED) => NAMED[name]);
}

/**
 * The text of a page, blanks where its markup was. What its scripts hold counts as text: many pages are drawn by them.
 * Every expression here reads the page once, however it is written.
 */
export function textOfPage(bytes: Uint8Array, contentType: string): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  const label = CHARSET.exec(contentType)?.[1] ?? CHARSET.exec(head)?.[1];
  return plainSigns(
    decoderOf(label)
      .decode(bytes)
      .replace(/<[^<>]*>/g, " "),
  );
}
