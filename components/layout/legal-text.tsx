import { Notice } from "@/components/ui/notice";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { PageHead } from "./page-head";

export interface LegalTextProps {
  readonly text: Messages["legal"]["terms" | "privacy"];
  readonly specimen: { readonly title: string; readonly text: string };
}

/** A legal text with its numbered sections, marked as the sample it is. */
export function LegalText({ text, specimen }: LegalTextProps) {
  return (
    <article>
      <PageHead title={text.title} />
      <Notice kind="warn" title={specimen.title} className="max-w-[40rem]">
        {specimen.text}
      </Notice>
      <div className="prose">
        {text.sections.map((section, index) => (
          <section key={section.title}>
            <h2>
              {index + 1}. {section.title}
            </h2>
            <p>{section.text}</p>
          </section>
        ))}
      </div>
    </article>
  );
}
