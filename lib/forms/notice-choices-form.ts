import { z } from "zod";

const SENT = "1";

/**
 * Each notice by each way: send it or not. A box that is not ticked posts nothing, so a hidden field says “not” before
 * it, and a page that is older than a notice does not switch that off.
 */
export const noticeChoicesForm = z.record(
  z.string().max(20),
  z.enum(["0", SENT]).transform((value) => value === SENT),
);
