import type { FrameTexts } from "@/lib/i18n/frame-texts";
import type { NavLink } from "./frame-types";

export type FrameRole = "VISITOR" | "APPLICANT" | "REVIEWER" | "BUREAU" | "ADMIN";

/** The main navigation of a role. */
export function navigationOf(role: FrameRole, { words }: Pick<FrameTexts, "words">): readonly NavLink[] {
  switch (role) {
    case "VISITOR":
      return [
        { href: "/", label: words.home },
        { href: "/track", label: words.track },
        { href: "/help", label: words.help },
      ];
    case "APPLICANT":
      return [
        { href: "/filings", label: words.myFilings },
        { href: "/records", label: words.records },
        { href: "/servers", label: words.servers },
        { href: "/help", label: words.help },
      ];
    case "REVIEWER":
      return [{ href: "/review", label: words.review }];
    case "BUREAU":
      return [{ href: "/bureau", label: words.bureau }];
    case "ADMIN":
      return [{ href: "/admin/orders", below: "/admin", label: words.admin }];
  }
}
