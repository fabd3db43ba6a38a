import { TextLink } from "./text-link";

export interface Crumb {
  readonly label: string;
  /** Null for the page itself. */
  readonly href: string | null;
}

/** The way here, from the top. */
export function Breadcrumb({ label, crumbs }: { readonly label: string; readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label} className="text-sm text-muted print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ label: text, href }) => (
          <li key={text} className="flex gap-x-2 not-first:before:text-edge not-first:before:content-['/']">
            {href ? <TextLink href={href}>{text}</TextLink> : <span aria-current="page">{text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
