import { fail, ok, type Result } from "@/lib/domain/result";

/** One element of a list, as it is written, and the line it begins in. */
export interface JsonElement {
  readonly line: number;
  readonly text: string;
}

const BLANK = /\s/;

/** End of a text in quotes that begins at a place. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** End of the element that begins at a place: the comma or bracket that closes it on its own level. */
function endOfElement(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfText(text, at);
    else if (sign === "{" || sign === "[") depth += 1;
    else if (depth === 0 && (sign === "," || sign === "]")) return at;
    else if (sign === "}" || sign === "]") depth -= 1;
  }
  return text.length;
}

function lineCounter(text: string): (to: number) => number {
  let [seen, line] = [0, 1];
  return (to) => {
    for (; seen < to; seen += 1) if (text[seen] === "\n") line += 1;
    return line;
  };
}

function nextSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && BLANK.test(text.charAt(at))) at += 1;
  return at;
}

/**
 * Takes a list in JSON apart without reading its elements, so that each can be told by its line and one that is broken
 * spoils no other.
 *
 * @returns the line where the list itself is broken
 */
export function splitJsonList(text: string): Result<readonly JsonElement[], number> {
  const lineAt = lineCounter(text);
  const elements: JsonElement[] = [];
  let at = nextSign(text, 0);
  if (text[at] !== "[") return fail(lineAt(at));
  at = nextSign(text, at + 1);
  let isOpen = text[at] !== "]";
  if (!isOpen) at += 1;
  while (isOpen) {
    const [line, end] = [lineAt(at), endOfElement(text, at)];
    const element = text.slice(at, end).trim();
    if (end >= text.length || element === "") return fail(line);
    elements.push({ line, text: element });
    isOpen = text[end] === ",";
    at = nextSign(text, end + 1);
  }
  const rest = nextSign(text, at);
  return rest >= text.length ? ok(elements) : fail(lineAt(rest));
}
