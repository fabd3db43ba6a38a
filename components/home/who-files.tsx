"use client";

import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** Who must file, and who need not. */
export function WhoFiles({ texts }: { readonly texts: Messages["home"]["who"] }) {
  return (
    <section aria-labelledby="who">
      <h2 id="who" className="mb-4 text-2xl">
        {texts.title}
      </h2>
      <dl className="grid gap-x-10 gap-y-5 lg:grid-cols-3">
        {texts.items.map(({ title, text }) => (
          <div key={title} className="border-t border-line pt-4">
            <dt className="text-lg font-semibold">{title}</dt>
            <dd className="mt-1 max-w-[38rem]">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-6 max-w-[45rem] text-muted">{texts.not}</p>
    </section>
  );
}
