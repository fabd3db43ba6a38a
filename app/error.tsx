"use client";

import { FailurePage } from "@/components/layout/failure-page";

export interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <FailurePage digest={error.digest} retry={reset} />;
}
