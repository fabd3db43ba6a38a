import { TextLink } from "@/components/ui/text-link";
import { type FrameTexts, themeChoice } from "@/lib/i18n/frame-texts";
import { SupportContacts } from "./support-contacts";
import { ThemeSwitch } from "./theme-switch";

export interface SiteFooterProps {
  readonly texts: FrameTexts;
  readonly supportContacts: readonly string[];
}

/** Help, terms, privacy, how support is reached; on phones also the theme. */
export function SiteFooter({ texts, supportContacts }: SiteFooterProps) {
  const { words } = texts;
  const links = [
    { href: "/help", label: words.help },
    { href: "/terms", label: words.terms },
    { href: "/privacy", label: words.privacy },
  ];
  return (
    <footer className="mt-16 border-t border-line bg-sunken text-sm text-muted print:hidden">
      <div className="mx-auto grid max-w-[76rem] gap-4 px-4 py-8 sm:px-6">
        <nav aria-label={words.footerNavigation}>
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            {links.map(({ href, label }) => (
              <li key={href}>
                <TextLink href={href}>{label}</TextLink>
              </li>
            ))}
          </ul>
        </nav>
        <SupportContacts label={words.support} contacts={supportContacts} />
        <p className="max-w-[56rem]">{words.footerNote}</p>
        <div className="flex sm:hidden">
          <ThemeSwitch {...themeChoice(texts)} />
        </div>
      </div>
    </footer>
  );
}
