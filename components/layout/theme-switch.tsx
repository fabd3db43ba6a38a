"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import type { Theme } from "@/lib/shared/theme";

const CHOICES = [
  { value: "system", icon: Monitor },
  { value: "light", icon: Sun },
  { value: "dark", icon: Moon },
] as const satisfies readonly { value: Theme; icon: typeof Sun }[];

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
        {CHOICES.map(({ value, icon: Icon }) => (
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
            <Icon aria-hidden size={16} />
          </button>
        ))}
      </fieldset>
    </form>
  );
}
