import { TextLink } from "./text-link";

export interface TabLink {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
}

/** Views of one list, each with its own address. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-1 max-sm:gap-x-0">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <TextLink
              bare
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="flex min-h-control items-center gap-2 border-b-3 border-transparent px-3 max-sm:gap-1 max-sm:px-2 max-sm:text-sm whitespace-nowrap text-muted hover:border-edge hover:text-ink aria-[current=page]:border-action aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="text-sm tabular-nums">{tab.count}</span>}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
