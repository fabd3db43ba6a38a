import { joinClasses } from "./join-classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

export interface ButtonLook {
  readonly variant?: ButtonVariant | undefined;
  /** Full width on phones, for the button that ends a page. */
  readonly wide?: boolean | undefined;
}

const BASE =
  "inline-flex min-h-control items-center justify-center gap-2 rounded-control border px-[calc(var(--control-pad)*1.6)] text-base font-medium no-underline transition-colors aria-disabled:cursor-default aria-disabled:opacity-60 disabled:cursor-default disabled:opacity-60 print:hidden";

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: "border-action bg-action text-on-action hover:border-action-hover hover:bg-action-hover",
  secondary: "border-edge bg-surface text-ink hover:border-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent px-control-pad text-action hover:bg-action-soft",
  danger: "border-bad bg-surface text-bad hover:bg-bad-soft",
};

/** The classes of a button, shared by buttons and by links that look like one. */
export function buttonClasses({ variant = "primary", wide = false }: ButtonLook): string {
  return joinClasses(BASE, VARIANTS[variant], wide && "max-sm:w-full");
}
