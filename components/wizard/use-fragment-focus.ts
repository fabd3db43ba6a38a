import { useEffect } from "react";

/** Puts the cursor where the address points to: an item just added, an answer to be changed. */
export function useFragmentFocus(): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (id) document.getElementById(id)?.focus();
  }, []);
}
