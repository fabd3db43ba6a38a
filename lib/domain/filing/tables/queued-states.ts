/**
 * States of a filing in the queue: its turn comes by itself; its applicant took it out for the time being; a rule stopped
 * it when its turn came; it became an order.
 *
 * @source docs/adr/0025-a-second-filing-waits-in-a-queue.md
 */
export const QUEUED_STATES = {
  WAITING: { zh: "排队中", en: "waiting" },
  HELD: { zh: "已暂停", en: "paused" },
  STOPPED: { zh: "待修改", en: "needs a change" },
  STARTED: { zh: "已开始", en: "started" },
} as const;

export type QueuedState = keyof typeof QUEUED_STATES;
