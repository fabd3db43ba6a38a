/**
 * Bytes that a form may have when it arrives. A table of `MOST_FILE_BYTES` comes twice when it is confirmed: as it is
 * typed, and in the state of its form.
 */
export const MOST_FORM_BYTES = 2_000_000;

/** What a control costs on its way besides its name and value: the line between two parts, and its heads. */
const PART_BYTES = 200;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Whether the server would refuse a form for its size; `state` is sent with it. */
export function isTooLarge(form: FormData, state: unknown = null): boolean {
  let bytes = PART_BYTES + bytesOf(JSON.stringify(state));
  for (const [name, value] of form) {
    bytes += PART_BYTES + bytesOf(name) + (typeof value === "string" ? bytesOf(value) : value.size);
  }
  return bytes > MOST_FORM_BYTES;
}
