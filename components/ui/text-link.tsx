import Link from "next/link";
import type { ComponentProps } from "react";
import { joinClasses } from "./join-classes";
import { linkTarget } from "./link-target";

export interface TextLinkProps
  extends Omit<ComponentProps<"a">, "href" | "onClick" | "onMouseEnter" | "onTouchStart"> {
  readonly href: string;
  /** Fetches the page before it is asked for; off, since pages are made per person. */
  readonly prefetch?: boolean | undefined;
  /** Without the look of a link: the caller styles it. */
  readonly bare?: boolean | undefined;
}

/** A link inside the portal; addresses with a scheme and jumps within a page become plain anchors. */
export function TextLink({ href, prefetch = false, bare = false, className, ...rest }: TextLinkProps) {
  const classes = joinClasses(!bare && "link", className);
  if (!href.startsWith("/")) return <a href={href} className={classes} {...rest} />;
  return <Link href={linkTarget(href)} prefetch={prefetch} className={classes} {...rest} />;
}
