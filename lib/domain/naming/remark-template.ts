import { foldText } from "./fold-text";

/** Values for the placeholders of a template that the order already knows: `{单位名称}` → the sponsor's name. */
export type TemplateValues = Readonly<Record<string, string>>;

interface TemplatePart {
  readonly text: string;
  /** Characters that must stand before `text`: one for each placeholder of unknown value. */
  readonly gap: number;
}

/** Cuts a template at its unknown placeholders, known ones filled in. */
function templateParts(template: string, values: TemplateValues): TemplatePart[] {
  const pieces = template.split(/\{([^{}]*)\}/);
  const parts: TemplatePart[] = [];
  let text = "";
  let gap = 0;
  pieces.forEach((piece, index) => {
    const value = index % 2 === 1 ? values[piece] : piece;
    if (value) {
      text += foldText(value);
      return;
    }
    if (index % 2 === 0) return;
    if (text !== "") {
      parts.push({ text, gap });
      gap = 0;
    }
    text = "";
    gap += 1;
  });
  return [...parts, { text, gap }];
}

/**
 * Whether a remark contains a prescribed text, its placeholders `{…}` filled with at least one character each;
 * case, width, blanks and traditional characters do not matter, more text may stand before and after.
 *
 * @param remark of any length; the time is linear in it for each part of the template
 * @param values what known placeholders must be filled with; an empty value counts as unknown
 * @source bureaus.md §9.2 (prescribed wording) of the domain notes
 */
export function matchesRemarkTemplate(
  remark: string,
  template: string,
  values: TemplateValues = {},
): boolean {
  const folded = foldText(remark);
  let position = 0;
  for (const { text, gap } of templateParts(template, values)) {
    const found = folded.indexOf(text, position + gap);
    if (found < 0 || position + gap > folded.length) return false;
    position = found + text.length;
  }
  return true;
}
