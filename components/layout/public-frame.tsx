"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { DemoBanner } from "./demo-banner";
import type { FrameProps } from "./frame-types";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

/** The frame of the public pages. */
export function PublicFrame({ user, nav, texts, phoneHref, supportContacts, children }: FrameProps) {
  const enter = (
    <ButtonLink href="/sign-in" variant="secondary">
      {texts.words.signIn}
    </ButtonLink>
  );
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{texts.words.skip}</SkipLink>
      {phoneHref ? <DemoBanner texts={texts} phoneHref={phoneHref} /> : null}
      <SiteHeader user={user} nav={nav} texts={texts} home="/" enter={enter} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[76rem] flex-1 px-4 pt-6 sm:px-6 sm:pt-10"
      >
        {children}
      </main>
      <SiteFooter texts={texts} supportContacts={supportContacts} />
    </div>
  );
}
