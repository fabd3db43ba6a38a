import type { z } from "zod";
import { findExcess } from "@/lib/domain/text/free-text";

/** The code of a text that is too long; `most` and `over` are among the issue's parameters. */
const OVER_LIMIT = "overLimit";

/** Refuses a text of more than `most` characters, saying by how many. */
export const limited =
  (most: number) =>
  (text: string, context: z.RefinementCtx): void => {
    const excess = findExcess(text, most);
    if (excess) context.addIssue({ code: "custom", message: OVER_LIMIT, params: { ...excess } });
  };
