"use client";

import { lazy } from "react";
import type { PlainFormProps } from "./plain-form";

const PlainForm = lazy(async () => ({ default: (await import("./plain-form")).PlainForm }));

/** A form that few of those see who open its page: its code comes where it is drawn. */
export function LazyPlainForm(props: PlainFormProps) {
  return <PlainForm {...props} />;
}
