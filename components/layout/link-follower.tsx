"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const hasKey = ({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  metaKey || ctrlKey || shiftKey || altKey;

/** Where a click leads inside the portal; null when the browser should do what it does with any link. */
function targetOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || hasKey(event)) return null;
  const link = event.target instanceof Element ? event.target.closest("a[data-inner]") : null;
  if (!link || link.getAttribute("target")) return null;
  return link.getAttribute("href");
}

/**
 * Follows every `TextLink` without loading the document anew. One listener for all of them: a component of its own for
 * each link costs the server more than the rest of a list.
 */
export function LinkFollower() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const href = targetOf(event);
      if (href === null) return;
      event.preventDefault();
      router.push(href);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}
