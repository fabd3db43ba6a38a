import { type SyntheticEvent, useState } from "react";
import { isTooLarge } from "@/lib/forms/form-size";

export interface SizeGuard {
  /** The form was about to be sent, and the server would refuse it for its size. */
  readonly isOver: boolean;
  /** For `onSubmit`. */
  readonly hold: (event: SyntheticEvent<HTMLFormElement>) => void;
}

/** Keeps a form that is too large on its page, with everything typed in it; `state` is sent with it. */
export function useSizeGuard(state: unknown): SizeGuard {
  const [isOver, setOver] = useState(false);
  const hold = (event: SyntheticEvent<HTMLFormElement>) => {
    const isHeld = isTooLarge(new FormData(event.currentTarget), state);
    setOver(isHeld);
    if (isHeld) event.preventDefault();
  };
  return { isOver, hold };
}
