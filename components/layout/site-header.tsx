import type { ReactNode } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import { TextLink } from "@/components/ui/text-link";
import { type FrameTexts, otherLanguage, themeChoice } from "@/lib/i18n/frame-texts";
import { AccountMenu } from "./account-menu";
import type { FrameUser, NavLink } from "./frame-types";
import { LanguageSwitch } from "./language-switch";
import { Mark } from "./mark";
import { NavLinks } from "./nav-links";
import { ThemeSwitch } from "./theme-switch";

export interface SiteHeaderProps {
  readonly user: FrameUser | null;
  readonly nav: readonly NavLink[];
  readonly texts: FrameTexts;
  /** Where the mark leads. */
  readonly home: string;
  /** Across the whole window, for staff. */
  readonly full?: boolean | undefined;
  /** For visitors: the ways in. */
  readonly enter?: ReactNode;
}

/** Mark, navigation, language, theme, account. On phones the navigation takes a second row. */
export function SiteHeader({ user, nav, texts, home, full = false, enter }: SiteHeaderProps) {
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div
        className={joinClasses(
          "mx-auto flex flex-wrap items-center gap-x-2 px-4 sm:gap-x-4 sm:px-6",
          full ? "min-h-12" : "min-h-16 max-w-[76rem]",
        )}
      >
        <TextLink bare href={home} className="flex items-center gap-2 py-2 font-semibold text-ink">
          <Mark size={full ? 28 : 34} />
          <span className={full ? undefined : "sm:text-lg"}>{texts.product}</span>
        </TextLink>
        <div className="ms-auto flex items-center sm:gap-2 lg:order-3">
          <LanguageSwitch {...otherLanguage(texts)} />
          <div className="max-sm:hidden">
            <ThemeSwitch {...themeChoice(texts)} />
          </div>
          {user ? <AccountMenu user={user} texts={texts} /> : enter}
        </div>
        <div className="max-lg:-mx-3 max-lg:w-full lg:order-2">
          <NavLinks links={nav} label={texts.words.mainNavigation} />
        </div>
      </div>
    </header>
  );
}
