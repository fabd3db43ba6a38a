import type { OrderFacts } from "@/lib/wizard/facts";

type Untold = Pick<OrderFacts, "mobileProvinces" | "certificateTexts"> & {
  readonly registers: Pick<OrderFacts["registers"], "registerState" | "blacklisted">;
};

/**
 * What the rules ask and no party tells this portal: the business register (F238, F239), the list of barred sponsors
 * (F233), the text of a certificate (F201, F204), the province of a mobile (F313). Rules that get no answer say nothing, and the
 * reviewer looks; whoever connects a source takes its line from here.
 *
 * @see docs/adr/0005-what-the-stand-ins-answer.md
 */
export const UNTOLD: Untold = {
  registers: { registerState: "UNKNOWN", blacklisted: [] },
  certificateTexts: {},
  mobileProvinces: {},
};
