import "server-only";
import path from "node:path";
import pino, { type Logger } from "pino";
import { env } from "./env";
import { describeError, shortenLogLine } from "./log-line";
import { findRequestId } from "./request-id";
import { RotatingFile } from "./rotating-file";

/** JSON where a machine reads, short lines where a person does. */
function terminal(): pino.DestinationStream {
  const asJson = env.log === "json" || (env.log === undefined && !process.stdout.isTTY);
  return { write: (line) => process.stdout.write(asJson ? line : shortenLogLine(line)) };
}

/**
 * The log of this process: to the terminal and to DATA_DIR/logs/portal.log. Write events and codes
 * (`log.info({ job: "mail", attempt }, "sent again")`), errors as `{ error }`; never bodies, query strings,
 * numbers, names or addresses of people.
 */
export const log: Logger = pino(
  {
    level: env.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: describeError, err: describeError },
    mixin: () => {
      const request = findRequestId();
      return request ? { request } : {};
    },
  },
  pino.multistream([
    { level: "debug", stream: terminal() },
    { level: "debug", stream: new RotatingFile(path.join(env.dataDir, "logs/portal.log")) },
  ]),
);
