"use client";

import { Icon } from "@/components/ui/icon";
import { MONITOR, MOON, SUN } from "@/components/ui/icon-drawings";
import type { Theme } from "@/lib/shared/theme";

const CHOICES = [
  { value: "system", drawing: MONITOR },
  { value: "light", drawing: SUN },
  { value: "dark", drawing: MOON },
] as const satisfies readonly { value: Theme; drawing: string }[];

export interface ThemeSwitchProps {
  readonly theme: Theme;
  readonly label: string;
  readonly names: Readonly<Record<Theme, string>>;
}

/** As the device, light or dark; returns to the same page. */
export function ThemeSwitch({ theme, label, names }: ThemeSwitchProps) {
  return (
    <form action="/preferences" method="post">
      <fieldset className="flex rounded-control border border-line bg-surface">
        <legend className="sr-only">{label}</legend>
        {CHOICES.map(({ value, drawing }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-label={names[value]}
            title={names[value]}
            aria-pressed={theme === value}
            className="grid size-8 place-items-center rounded-control text-muted hover:text-ink aria-pressed:bg-action-soft aria-pressed:text-action"
          >
            <Icon drawing={drawing} size={16} />
          </button>
        ))}
      </fieldset>
    </form>
  );
}
