"use client";

import { usePathname } from "next/navigation";
import { TextLink } from "@/components/ui/text-link";
import type { NavLink } from "./frame-types";

/** The links of the main navigation; the one that leads to this page or above it is marked. */
export function NavLinks({ links, label }: { readonly links: readonly NavLink[]; readonly label: string }) {
  const path = usePathname();
  const isCurrent = ({ href, below = href }: NavLink) =>
    path === href || (below !== "/" && path.startsWith(`${below}/`));
  return (
    <nav aria-label={label} className="min-w-0">
      <ul className="flex gap-1 overflow-x-auto">
        {links.map((link) => (
          <li key={link.href}>
            <TextLink
              bare
              href={link.href}
              aria-current={isCurrent(link) ? "page" : undefined}
              className="flex min-h-control items-center rounded-control px-3 whitespace-nowrap text-muted hover:bg-sunken hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {link.label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
