import { Monitor, Moon, Sun } from "lucide-react";
import type { FrameTexts } from "@/lib/i18n/frame-texts";

/** As the device, light or dark; returns to the same page. */
export function ThemeSwitch({ texts }: { readonly texts: FrameTexts }) {
  const { words, theme } = texts;
  const choices = [
    { value: "system", label: words.themeSystem, icon: Monitor },
    { value: "light", label: words.themeLight, icon: Sun },
    { value: "dark", label: words.themeDark, icon: Moon },
  ] as const;
  return (
    <form action="/preferences" method="post">
      <fieldset className="flex rounded-control border border-line bg-surface">
        <legend className="sr-only">{words.theme}</legend>
        {choices.map(({ value, label, icon: Icon }) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-label={label}
            title={label}
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
