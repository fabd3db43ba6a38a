import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { TextLink } from "./text-link";

/** One step up, above the title. */
export function BackLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <TextLink href={href} className="inline-flex min-h-8 items-center gap-1 text-sm print:hidden">
      <ArrowLeft aria-hidden size={16} />
      {children}
    </TextLink>
  );
}
