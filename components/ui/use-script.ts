import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether client script runs here: false on the server and while the page is being brought to life. */
export function useScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
