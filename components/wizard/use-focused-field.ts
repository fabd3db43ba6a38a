import { useCallback, useRef, useState } from "react";

export interface FocusedField {
  /** Name of the control that has the cursor, empty when none has. */
  readonly focused: string;
  readonly focus: (name: string) => void;
  /** For the form: somebody presses the pointer on it. */
  readonly press: () => void;
}

/**
 * Which field has the cursor. While the pointer is pressed it stays the one before: what a field says once it is left would
 * move the page away under the finger, and the press would hit nothing.
 */
export function useFocusedField(): FocusedField {
  const [focused, setFocused] = useState("");
  const newest = useRef("");
  const isPressed = useRef(false);
  const focus = useCallback((name: string) => {
    newest.current = name;
    if (!isPressed.current) setFocused(name);
  }, []);
  const press = useCallback(() => {
    if (isPressed.current) return;
    isPressed.current = true;
    const listening = new AbortController();
    const release = () => {
      listening.abort();
      // After the click that follows.
      setTimeout(() => {
        isPressed.current = false;
        setFocused(newest.current);
      });
    };
    for (const end of ["pointerup", "pointercancel"] as const) {
      window.addEventListener(end, release, { signal: listening.signal });
    }
  }, []);
  return { focused, focus, press };
}
