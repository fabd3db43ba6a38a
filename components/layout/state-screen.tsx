"use client";

import { buttonClasses } from "@/components/ui/button-style";
import { StatePage } from "./state-page";

export interface StateScreenProps {
  readonly title: string;
  readonly text: string;
  readonly safe: string;
  /** Where to go, the best first. */
  readonly ways: readonly { readonly href: string; readonly label: string }[];
}

/**
 * A state as the whole of a page. Every page carries those of not found, forbidden and signed out, in case it becomes
 * one: on the client's side they are a few words of its answer, on the server's they were half of it.
 */
export function StateScreen({ title, text, safe, ways }: StateScreenProps) {
  return (
    <main id="main">
      <StatePage
        title={title}
        text={text}
        safe={safe}
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
