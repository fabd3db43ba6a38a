import type { AnswerValue } from "@/lib/wizard/answers";

function writeControl(control: Element, texts: readonly string[]): void {
  if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
    control.checked = texts.includes(control.value);
  } else if (
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement
  ) {
    control.value = texts[0] ?? "";
  }
}

/** Writes a value that was not typed here into the native controls of a field. */
export function writeValue(form: HTMLFormElement, path: string, value: AnswerValue | null): void {
  const texts = typeof value === "string" ? [value] : (value ?? []);
  for (const control of form.elements) {
    if (control.getAttribute("name") === path) writeControl(control, texts);
  }
}

/** Puts the cursor into a field; one in a closed part is opened first. */
export function focusField(form: HTMLFormElement, path: string): void {
  const control = [...form.elements].find((one) => one.getAttribute("name") === path);
  if (!(control instanceof HTMLElement)) return;
  const folded = control.closest("details");
  if (folded) folded.open = true;
  control.focus();
}
