import type { ReactNode } from "react";
import { Notice } from "./notice";
import type { FormRefusal } from "./use-form";

/** The sentence of a refusal with what repairs it: in another tab, so that what was typed stays where it is. */
export function RefusalText({ refusal: { text, link } }: { readonly refusal: FormRefusal }) {
  if (!link) return text;
  return (
    <>
      {text}{" "}
      <a href={link.href} target="_blank" rel="noopener" className="link">
        {link.text}
      </a>
    </>
  );
}

export interface RefusalNoticeProps {
  readonly refusal: FormRefusal | null;
  readonly title?: ReactNode;
}

/** Why a form was not taken, above its fields. */
export function RefusalNotice({ refusal, title }: RefusalNoticeProps) {
  if (!refusal) return null;
  return (
    <Notice kind="error" title={title} live>
      <RefusalText refusal={refusal} />
    </Notice>
  );
}
