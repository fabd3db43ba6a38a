import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import { MOST_FILE_BYTES } from "@/lib/forms/import-state";

/** Reads the bytes of a text file: UTF-8, or GBK as spreadsheets in Chinese write it. */
function decode(bytes: ArrayBuffer): string | null {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\0") ? null : text;
    } catch {
      // Not this encoding: the next one, or none.
    }
  }
  return null;
}

/** Why a file cannot be read. */
export type FileFault =
  | { readonly code: "too-big" | "encoding" }
  | { readonly code: "file-type"; readonly endings: readonly string[] };

/** The table of a form: of its file when one was chosen, else what was pasted; `endings` are those of names of files. */
export async function readUpload(
  form: FormData,
  pasted: string,
  endings: readonly string[],
): Promise<Result<string, FileFault>> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return ok(pasted);
  const name = file.name.toLowerCase();
  if (!endings.some((ending) => name.endsWith(ending))) return fail({ code: "file-type", endings });
  if (file.size > MOST_FILE_BYTES) return fail({ code: "too-big" });
  const text = decode(await file.arrayBuffer());
  return text === null ? fail({ code: "encoding" }) : ok(text);
}
