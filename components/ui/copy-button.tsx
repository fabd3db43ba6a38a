"use client";

import { useEffect, useState } from "react";
import { Button } from "./button";
import { Icon } from "./icon";
import { CHECK, COPY } from "./icon-drawings";
import { useScript } from "./use-script";

export interface CopyButtonProps {
  readonly value: string;
  readonly texts: { readonly copy: string; readonly copied: string };
}

/** Copies a number or code; absent without script, where the text can still be selected. */
export function CopyButton({ value, texts }: CopyButtonProps) {
  const ready = useScript();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      variant="quiet"
      className="needs-script"
      data-ready={ready || undefined}
      onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
    >
      <Icon drawing={copied ? CHECK : COPY} size={16} />
      <span aria-live="polite">{copied ? texts.copied : texts.copy}</span>
    </Button>
  );
}
