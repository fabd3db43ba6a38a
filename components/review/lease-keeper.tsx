"use client";

import { useEffect, useState } from "react";

export interface LeaseKeeperProps {
  readonly orderNo: string;
  /** Says until when, or null when the order is no longer the reader's. */
  readonly renew: (orderNo: string) => Promise<string | null>;
  /** Shown when it was lost. */
  readonly lost: string;
}

const EVERY_MS = 5 * 60_000;

/** Keeps the order for the reviewer while the page is open and in sight; says so when it was lost. */
export function LeaseKeeper({ orderNo, renew, lost }: LeaseKeeperProps) {
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (isLost) return;
    const ask = async () => {
      if (document.hidden) return;
      const until = await renew(orderNo).catch(() => "");
      if (until === null) setLost(true);
    };
    const timer = setInterval(ask, EVERY_MS);
    return () => clearInterval(timer);
  }, [isLost, orderNo, renew]);
  return (
    <p role="status" className="font-medium text-bad empty:hidden">
      {isLost ? lost : null}
    </p>
  );
}
