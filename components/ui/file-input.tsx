import type { ComponentProps } from "react";
import { joinClasses } from "./join-classes";

/** The native choice of a file; `capture` opens the camera on phones. Say the limits in the field's hint. */
export function FileInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      type="file"
      className={joinClasses(
        "control border-dashed py-2 text-sm file:me-3 file:rounded-control file:border file:border-solid file:border-edge file:bg-sunken file:px-3 file:py-1 file:text-ink",
        className,
      )}
      {...rest}
    />
  );
}
