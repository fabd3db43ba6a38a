"use client";

import { FailurePage } from "@/components/layout/failure-page";
import "./globals.css";
import type { ErrorPageProps } from "./error";

/** Stands in for the root layout itself, so it brings its own document. */
export default function GlobalError({ error, reset }: ErrorPageProps) {
  return (
    <html lang="zh-CN">
      <body>
        <FailurePage digest={error.digest} retry={reset} />
      </body>
    </html>
  );
}
