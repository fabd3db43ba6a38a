"use client";

import { DemoBanner } from "./demo-banner";
import type { FrameProps } from "./frame-types";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

/** The frame of the staff's pages: dense, across the whole window. A three-pane page fills the window exactly. */
export function ConsoleFrame({ user, nav, texts, phoneHref, children }: FrameProps) {
  return (
    <div
      data-density="staff"
      className="flex min-h-dvh flex-col xl:has-data-three-pane:h-dvh xl:has-data-three-pane:overflow-hidden"
    >
      <SkipLink>{texts.words.skip}</SkipLink>
      {phoneHref ? <DemoBanner texts={texts} phoneHref={phoneHref} /> : null}
      <SiteHeader user={user} nav={nav} texts={texts} home={nav[0]?.href ?? "/"} full />
      <main
        id="main"
        tabIndex={-1}
        className="flex min-h-0 w-full flex-1 flex-col px-4 py-4 sm:px-6 has-data-three-pane:p-0"
      >
        {children}
      </main>
    </div>
  );
}
