import type { MessageParams } from "@/lib/domain/findings/finding";

/** Puts `{name}` parameters into a text; a parameter nobody gave stays visible. */
export function fillText(text: string, params: MessageParams = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
