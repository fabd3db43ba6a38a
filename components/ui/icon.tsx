import { joinClasses } from "./join-classes";

export interface IconProps {
  /** One of `icon-drawings.ts`. */
  readonly drawing: string;
  readonly size?: number | undefined;
  readonly className?: string | undefined;
}

/** A sign beside words that say the same, in the colour of the text; readers of the screen pass it over. */
export function Icon({ drawing, size = 24, className }: IconProps) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={joinClasses("icon", className)}
    >
      <path d={drawing} />
    </svg>
  );
}
