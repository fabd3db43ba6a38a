import { type ButtonLook, buttonClasses } from "./button-style";
import { joinClasses } from "./join-classes";
import { TextLink, type TextLinkProps } from "./text-link";

export type ButtonLinkProps = Omit<TextLinkProps, "bare"> & ButtonLook;

/** A link that looks like a button: it leads to a page, it does not change anything. */
export function ButtonLink({ variant, wide, className, ...rest }: ButtonLinkProps) {
  return <TextLink bare className={joinClasses(buttonClasses({ variant, wide }), className)} {...rest} />;
}
