import type { Answers, AnswerValue } from "./answers";
import type { FieldView } from "./step-view";

/** A control of a form, as far as the form is read by it. */
export type PostedControl = Pick<FieldView, "path" | "widget">;

/** Form names of the three levels of a region. */
export function regionNames(path: string): readonly [string, string, string] {
  return [`${path}-province`, `${path}-city`, `${path}-district`];
}

/** The deepest level that lies below the one before it: a changed province makes the old city void. */
export function deepestRegion(levels: readonly string[]): string {
  const [province = "", city = "", district = ""] = levels;
  if (province === "") return "";
  const isCity = city !== "" && city.slice(0, 2) === province.slice(0, 2);
  if (!isCity) return province;
  const isBelow =
    district !== "" && (city.endsWith("00") ? district.slice(0, 4) === city.slice(0, 4) : false);
  return isBelow ? district : city;
}

/**
 * What a posted form says about the fields of a page: text, list of chosen keys, or an empty text for a tick box
 * that was left open.
 */
export function readForm(form: FormData, fields: readonly PostedControl[]): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const { path, widget } of fields) {
    const texts = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
    if (widget === "checkboxes") answers[path] = texts(path);
    else if (widget === "region") {
      const levels = regionNames(path).map((name) => texts(name)[0] ?? "");
      answers[path] = deepestRegion(levels);
    } else answers[path] = texts(path)[0] ?? "";
  }
  return answers;
}
