/** How a proposal settles a finding: another value, a text added to a field, or a choice ticked. */
export const PROPOSALS = {
  REPLACE: { zh: "改为“{value}”", en: "Change to “{value}”" },
  ADD: { zh: "在“{field}”中加上“{value}”", en: "Add “{value}” to “{field}”" },
  TICK: { zh: "在“{field}”中勾选“{value}”", en: "Tick “{value}” under “{field}”" },
} as const;
