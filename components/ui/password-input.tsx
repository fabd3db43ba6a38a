"use client";

import { useState } from "react";
import type { ControlProps } from "@/components/ui/field-parts";
import { TextInput } from "@/components/ui/text-input";
import { Icon } from "./icon";
import { EYE, EYE_OFF } from "./icon-drawings";
import { useScript } from "./use-script";

export interface PasswordInputProps extends ControlProps {
  readonly name: string;
  readonly autoComplete: string;
  readonly texts: { readonly show: string; readonly hide: string };
}

/** A password, which can be looked at where client script runs. */
export function PasswordInput({ texts, ...control }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  const hasScript = useScript();
  return (
    <div className="relative">
      <TextInput
        {...control}
        type={shown ? "text" : "password"}
        spellCheck={false}
        autoCapitalize="off"
        className="pe-12"
      />
      {hasScript ? (
        <button
          type="button"
          aria-label={shown ? texts.hide : texts.show}
          aria-controls={control.id}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-control text-muted hover:text-ink"
        >
          <Icon drawing={shown ? EYE_OFF : EYE} size={18} />
        </button>
      ) : null}
    </div>
  );
}
