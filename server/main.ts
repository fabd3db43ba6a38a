// The web process: our own HTTP server around Next's request handler and, unless WORKER=0, what a worker does.
import type { Server } from "node:http";
import next from "next";
import { MOST_FORM_BYTES } from "@/lib/forms/form-size";
import { isSameOrigin } from "@/lib/server/auth/same-origin";
import { db } from "@/lib/server/db/client";
import { StartError } from "@/lib/server/db/embedded/start-error";
import { env } from "@/lib/server/env";
import { startTimers, stopTimers } from "@/lib/server/jobs/timer-loop";
import { log } from "@/lib/server/log";
import { requireConfiguredPorts } from "@/lib/server/messages/carriers";
import { startDelivery, stopDelivery } from "@/lib/server/messages/delivery-loop";
import { withRequestId } from "@/lib/server/request-id";
import { secrets } from "@/lib/server/secrets";
import { explainRefusal } from "@/scripts/start/refuse.mjs";
import { listCompressed, withCompression } from "./http/compressed";
import { withPlainStates } from "./http/plain-states";
import { closeServer, createPortalServer } from "./http/portal-server";
import { checkHost } from "./launcher/check-surroundings";

const GRACE_MS = 10_000;

async function listen(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = new StartError(
        `Port ${env.port} is taken: end what listens there, or set PORT to another one.`,
      );
      reject(error.code === "EADDRINUSE" ? taken : error);
    });
    server.listen(env.port, env.host, resolve);
  });
}

/** Ends in order: no new requests, those on their way, messages on their way, connections. */
function stopOnSignal(server: Server, closeNext: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    await closeServer(server, GRACE_MS);
    await stopTimers();
    await stopDelivery();
    await closeNext();
    await db.$disconnect();
    process.exit(0);
  };
  const begin = () => {
    if (stopping) return;
    stopping = true;
    stop().catch(() => process.exit(1));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, begin);
  process.on("disconnect", begin); // the launcher is gone
}

async function main(): Promise<void> {
  checkHost(env);
  requireConfiguredPorts();
  secrets();
  const app = next({ dev: env.development, dir: process.cwd(), hostname: env.host, port: env.port });
  await app.prepare();
  const draw = app.getRequestHandler();
  const compressed = env.development ? new Set<string>() : listCompressed();
  const handle = withCompression(
    withPlainStates((request, response) => draw(request, response)),
    compressed,
  );
  const server = createPortalServer(handle, {
    // More at once would only wait for a connection to the database.
    places: { most: env.maxRequests, atOnce: env.databasePool },
    trustProxy: env.trustProxy,
    maxBody: MOST_FORM_BYTES,
    isOwnOrigin: isSameOrigin,
    security: { https: env.https, development: env.development },
    withId: withRequestId,
    onServed: ({ id, ...served }) => log.info({ request: id, ...served }, "served"),
    onError: (id, error) => log.error({ request: id, error }, "request failed"),
  });
  if (env.development) server.on("upgrade", app.getUpgradeHandler());
  stopOnSignal(server, () => app.close());
  await listen(server);
  if (env.worker) {
    await startDelivery();
    startTimers();
  }
  process.send?.({ ready: true });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${explainRefusal(error)}\n`);
  process.exit(1);
}
