import type { CountdownTexts } from "@/lib/i18n/ui-texts";

/** The time left in words: days and hours, hours and minutes, minutes, or that it is over. */
export function remainingText(until: number, now: number, texts: CountdownTexts): string {
  const minutes = Math.ceil((until - now) / 60_000);
  if (minutes <= 0) return texts.over;
  const fill = (template: string, values: Record<string, number>) =>
    template.replace(/\{(\w)\}/g, (whole, key: string) => String(values[key] ?? whole));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return fill(texts.days, { d: Math.floor(hours / 24), h: hours % 24 });
  if (hours >= 1) return fill(texts.hours, { h: hours, m: minutes % 60 });
  return fill(texts.minutes, { m: minutes });
}
