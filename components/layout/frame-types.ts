import type { ReactNode } from "react";
import type { FrameTexts } from "@/lib/i18n/frame-texts";

export interface NavLink {
  readonly href: string;
  readonly label: string;
  /** Marked below this path, where that is more than below `href`. */
  readonly below?: string;
}

export interface FrameUser {
  /** As shown: a masked name or the e-mail's first part. */
  readonly name: string;
  readonly roleText: string;
  /** Links of the account menu above “sign out”. */
  readonly links: readonly NavLink[];
  /** Where the sign-out form posts: a path, or a server action. */
  readonly signOut: string | (() => Promise<void>);
}

export interface FrameProps {
  readonly user: FrameUser | null;
  readonly nav: readonly NavLink[];
  readonly texts: FrameTexts;
  /** The page that shows every text and mail of the demo, where the portal is one. */
  readonly phoneHref: string | null;
  /** How the provider's support is reached; none where it is not set. */
  readonly supportContacts: readonly string[];
  readonly children: ReactNode;
}
