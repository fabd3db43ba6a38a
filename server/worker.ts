// The worker process: the delivery of messages and the timers, without pages.
import { db } from "@/lib/server/db/client";
import { StartError } from "@/lib/server/db/embedded/start-error";
import { env } from "@/lib/server/env";
import { liveRegistries } from "@/lib/server/gateways/live-registries";
import { startTimers, stopTimers } from "@/lib/server/jobs/timer-loop";
import { requireConfiguredPorts } from "@/lib/server/messages/carriers";
import { startDelivery, stopDelivery } from "@/lib/server/messages/delivery-loop";
import { secrets } from "@/lib/server/secrets";

async function stop(): Promise<void> {
  await stopTimers();
  await stopDelivery();
  await db.$disconnect();
  process.exit(0);
}

function stopOnSignal(): void {
  let stopping = false;
  const begin = () => {
    if (stopping) return;
    stopping = true;
    stop().catch(() => process.exit(1));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, begin);
}

/**
 * Works until a signal ends the process. The database must have been prepared by a start of the same release.
 *
 * @throws StartError without a database of its own address
 */
export async function runWorker(): Promise<void> {
  if (!env.databaseUrl) {
    throw new StartError("A worker needs a database that others reach as well: set DATABASE_URL.");
  }
  requireConfiguredPorts();
  liveRegistries();
  secrets();
  stopOnSignal();
  await startDelivery();
  startTimers();
  console.log("working");
}
