"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { BeforeList } from "./before-list";

/** What this is, how to begin, and the five facts everybody asks for first. */
export function Hero({ texts }: { readonly texts: Messages["home"] }) {
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_26rem] lg:items-start">
      <div className="lg:pt-6">
        <h1 className="text-3xl sm:text-[2.5rem] sm:leading-tight">{texts.title}</h1>
        <p className="mt-4 max-w-[38rem] text-lg text-muted">{texts.lead}</p>
        <div className="mt-8 flex flex-wrap items-center gap-x-3 gap-y-3">
          <ButtonLink href="/sign-up" wide>
            {texts.start}
          </ButtonLink>
          <ButtonLink href="/sign-in" variant="secondary" wide>
            {texts.signIn}
          </ButtonLink>
          {[
            { href: "/pre-check", text: texts.preCheck },
            { href: "/rules", text: texts.rules },
            { href: "/track", text: texts.track },
          ].map(({ href, text }) => (
            <TextLink
              key={href}
              href={href}
              className="flex min-h-control items-center px-2 max-sm:w-full max-sm:justify-center"
            >
              {text}
            </TextLink>
          ))}
        </div>
        <BeforeList texts={texts.before} />
      </div>
      <section aria-labelledby="glance" className="card p-5 sm:p-6">
        <h2 id="glance" className="mb-2 text-lg">
          {texts.glance.title}
        </h2>
        <dl>
          {texts.glance.items.map(({ label, value }) => (
            <div key={label} className="grid grid-cols-[7rem_1fr] gap-3 border-t border-line py-2.5">
              <dt className="text-muted">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
