import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    million: { type: "boolean", default: false },
    memory: { type: "string" },
    lighthouse: { type: "string" },
  },
});

/** How much is done: a short run shows where things stand, a long one what they cost. */
export const SIZE = values.quick
  ? { rounds: 2, count: 24, warm: 60, submits: 24, people: 300 }
  : { rounds: 5, count: 120, warm: 300, submits: 90, people: 600 };

/** What is asked: every row, the lists among a million orders, the memory over some minutes, or a browser's opinion. */
export const ASKED = {
  million: values.million,
  minutes: values.memory === undefined ? null : Number(values.memory || 15),
  /** The command of Lighthouse, which is no dependency of ours. */
  lighthouse: values.lighthouse ?? null,
} as const;
