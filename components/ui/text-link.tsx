import type { ComponentProps } from "react";
import { joinClasses } from "./join-classes";

export interface TextLinkProps extends Omit<ComponentProps<"a">, "href"> {
  readonly href: string;
  /** Without the look of a link: the caller styles it. */
  readonly bare?: boolean | undefined;
}

/** A link; those inside the portal are marked for `LinkFollower`, which goes there without a new document. */
export function TextLink({ href, bare = false, className, ...rest }: TextLinkProps) {
  const classes = joinClasses(!bare && "link", className);
  return <a href={href} className={classes} data-inner={href.startsWith("/") ? "" : undefined} {...rest} />;
}
