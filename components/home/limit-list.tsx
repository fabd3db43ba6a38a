"use client";

import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** The time limits that end a filing when they are missed. */
export function LimitList({ texts }: { readonly texts: Messages["home"]["limits"] }) {
  return (
    <section aria-labelledby="limits">
      <h2 id="limits" className="mb-4 text-2xl">
        {texts.title}
      </h2>
      <dl className="grid gap-x-10 sm:grid-cols-2">
        {texts.items.map(({ title, text }) => (
          <div key={title} className="border-t border-line py-3">
            <dt className="font-semibold">{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
