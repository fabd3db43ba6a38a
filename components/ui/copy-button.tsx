"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "./button";

export interface CopyButtonProps {
  readonly value: string;
  readonly texts: { readonly copy: string; readonly copied: string };
}

const never = () => () => {};

/** Copies a number or code; absent without script, where the text can still be selected. */
export function CopyButton({ value, texts }: CopyButtonProps) {
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const Icon = copied ? Check : Copy;
  return (
    <Button
      variant="quiet"
      className="needs-script"
      data-ready={ready || undefined}
      onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
    >
      <Icon aria-hidden size={16} />
      <span aria-live="polite">{copied ? texts.copied : texts.copy}</span>
    </Button>
  );
}
