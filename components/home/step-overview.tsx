"use client";

import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** The five steps: who acts, how long it takes. */
export function StepOverview({ texts }: { readonly texts: Messages["home"]["steps"] }) {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="mb-5 text-2xl">
        {texts.title}
      </h2>
      <ol className="grid gap-x-6 lg:grid-cols-5">
        {texts.items.map((step, index) => (
          <li
            key={step.title}
            className="grid grid-cols-[2.5rem_1fr] border-line pb-6 max-lg:border-s-2 max-lg:ps-5 max-lg:last:border-transparent lg:block lg:border-t-2 lg:pt-5 lg:pb-0"
          >
            <span className="text-2xl font-semibold text-action tabular-nums lg:block">{index + 1}</span>
            <div>
              <h3 className="text-lg">{step.title}</h3>
              <p className="text-sm text-muted">
                {step.who} · {step.time}
              </p>
              <p className="mt-2">{step.text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
