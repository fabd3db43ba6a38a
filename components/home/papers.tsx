"use client";

import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** What to have at hand, by who files. */
export function Papers({ texts }: { readonly texts: Messages["home"]["papers"] }) {
  const groups = [
    { title: texts.organisation, items: texts.organisationItems },
    { title: texts.individual, items: texts.individualItems },
    { title: texts.both, items: texts.bothItems },
  ];
  return (
    <section aria-labelledby="papers" className="rounded-card bg-sunken p-5 sm:p-8">
      <h2 id="papers" className="mb-4 text-2xl">
        {texts.title}
      </h2>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-3">
        {groups.map(({ title, items }) => (
          <div key={title}>
            <h3 className="mb-1 text-lg">{title}</h3>
            <ul className="grid list-disc gap-1.5 ps-5 marker:text-muted">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="mt-6 text-muted">{texts.limits}</p>
    </section>
  );
}
