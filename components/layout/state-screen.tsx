"use client";

import { useLayoutEffect } from "react";
import { buttonClasses } from "@/components/ui/button-style";
import { StatePage } from "./state-page";

export interface StateScreenProps {
  readonly title: string;
  /** Name of the portal, for the title of the document. */
  readonly product: string;
  readonly text: string;
  readonly safe: string;
  /** Where to go, the best first. */
  readonly ways: readonly { readonly href: string; readonly label: string }[];
  /** What was typed and is not stored, to be copied. */
  readonly kept?: { readonly label: string; readonly values: readonly string[] } | null;
}

function Kept({ label, values }: NonNullable<StateScreenProps["kept"]>) {
  return values.map((value) => (
    <textarea
      key={value}
      readOnly
      rows={6}
      aria-label={label}
      className="control w-full py-2"
      value={value}
    />
  ));
}

/**
 * A state as the whole of a page. Every page carries those of not found, forbidden and signed out, in case it becomes
 * one: on the client's side they are a few words of its answer, on the server's they were half of it.
 */
export function StateScreen({ title, product, text, safe, ways, kept = null }: StateScreenProps) {
  // The page that was asked for gives its own title once script runs, and may give it again while this one is shown.
  useLayoutEffect(() => {
    const own = `${title} · ${product}`;
    const give = () => {
      if (document.title !== own) document.title = own;
    };
    give();
    const watch = new MutationObserver(give);
    watch.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => watch.disconnect();
  }, [title, product]);
  return (
    <main id="main">
      <StatePage
        title={title}
        text={text}
        safe={safe}
        note={kept ? <Kept {...kept} /> : null}
        actions={ways.map(({ href, label }, place) => (
          <a
            key={href}
            href={href}
            className={buttonClasses({ variant: place === 0 ? "primary" : "secondary" })}
          >
            {label}
          </a>
        ))}
      />
    </main>
  );
}
