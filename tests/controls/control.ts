/** An exact text that stands once in a file, and what stands there when the control is taken away. */
export interface Edit {
  readonly file: string;
  readonly text: string;
  readonly replacement: string;
}

/** A control of security or safety, how it is taken away, and the tests that must notice. */
export interface Control {
  readonly name: string;
  /** What becomes possible without it. */
  readonly without: string;
  /** More than one where several layers do the same: without all of them the control is gone. */
  readonly edits: readonly Edit[];
  readonly project: "unit" | "architecture" | "conformance" | "integration";
  readonly tests: readonly string[];
}

/** How often a text stands in a source. */
export function countOf(text: string, source: string): number {
  return source.split(text).length - 1;
}

/** An edit that takes something out of a file. */
export function without(file: string, text: string): Edit {
  return { file, text, replacement: "" };
}

/** An edit that puts something else in its place. */
export function instead(file: string, text: string, replacement: string): Edit {
  return { file, text, replacement };
}
