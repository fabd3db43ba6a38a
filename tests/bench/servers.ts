import type { Measured } from "./measure";

/** What is compared. */
export interface Servers {
  readonly portal: Measured;
  readonly floor: Measured;
}
