"use client";

import { unexpected as english } from "@/lib/i18n/messages/en/unexpected";
import { unexpected as chinese } from "@/lib/i18n/messages/zh-CN/unexpected";
import "./globals.css";
import type { ErrorPageProps } from "./error";

/**
 * Stands in for the root layout itself, so it brings its own document. In both languages and without pieces of other
 * pages: every page brings it along, and hardly anybody ever sees it.
 */
export default function GlobalError({ error, reset }: ErrorPageProps) {
  return (
    <html lang="zh-CN">
      <body>
        <main id="main" className="grid gap-4 p-4">
          {[chinese, english].map(({ title, text, safe, again, reference }) => (
            <section key={title} lang={title === english.title ? "en" : undefined}>
              <h1 className="text-2xl">{title}</h1>
              <p>{text}</p>
              <p>{safe}</p>
              <button type="button" className="link" onClick={reset}>
                {again}
              </button>
              {error.digest ? <p>{reference.replace("{digest}", error.digest)}</p> : null}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
