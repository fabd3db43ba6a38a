import type { ReactNode } from "react";
import { Icon } from "./icon";
import { ARROW_LEFT } from "./icon-drawings";
import { TextLink } from "./text-link";

/** One step up, above the title. */
export function BackLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <TextLink href={href} className="inline-flex min-h-8 items-center gap-1 text-sm print:hidden">
      <Icon drawing={ARROW_LEFT} size={16} />
      {children}
    </TextLink>
  );
}
