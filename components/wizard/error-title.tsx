"use client";

import { useEffect } from "react";

export interface ErrorTitleProps {
  readonly prefix: string;
  readonly isWrong: boolean;
}

/** Says in the title of the window that the page came back with errors. */
export function ErrorTitle({ prefix, isWrong }: ErrorTitleProps) {
  useEffect(() => {
    if (!isWrong) return;
    // A form posted before the script arrived comes back with the prefix.
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    return () => {
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    };
  }, [isWrong, prefix]);
  return null;
}
