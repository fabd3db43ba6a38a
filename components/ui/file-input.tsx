"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import { joinClasses } from "./join-classes";
import { useScript } from "./use-script";

export interface FileInputProps extends Omit<ComponentProps<"input">, "type"> {
  readonly texts: Pick<UiTexts, "chooseFile" | "noFile">;
}

/**
 * The native choice of a file; say the limits in the field's hint. Browsers write their own language into it, so with
 * client script our words lie above theirs.
 */
export function FileInput({ texts, className, onChange, ...rest }: FileInputProps) {
  const isScripted = useScript();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState("");
  useEffect(() => {
    const form = input.current?.form;
    const forget = () => setChosen("");
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);
  return (
    <span className={joinClasses("relative block", className)}>
      <input
        ref={input}
        type="file"
        className={joinClasses(
          "control border-dashed py-2 text-sm file:me-3 file:rounded-control file:border file:border-solid file:border-edge file:bg-sunken file:px-3 file:py-1 file:text-ink",
          isScripted && "text-[0px] text-transparent file:opacity-0",
        )}
        onChange={(event) => {
          onChange?.(event);
          // Whoever takes the file at once empties the control.
          setChosen(event.currentTarget.files?.[0]?.name ?? "");
        }}
        {...rest}
      />
      {isScripted ? (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 inset-x-control-pad flex items-center gap-3 text-sm"
        >
          <span className="shrink-0 rounded-control border border-edge bg-sunken px-3 py-1">
            {texts.chooseFile}
          </span>
          <span className="truncate text-muted">{chosen || texts.noFile}</span>
        </span>
      ) : null}
    </span>
  );
}
