"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Prints the page; without script the browser's own command does, so the button comes with the script. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return isReady ? (
    <Button variant="secondary" onClick={() => print()}>
      {children}
    </Button>
  ) : null;
}
