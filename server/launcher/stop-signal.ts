import { watchParent } from "@/scripts/start/parent-watch.mjs";

/** Aborts at Ctrl-C, SIGTERM, the end of the terminal, or when the process that started us is gone. */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(new Error("stopped"));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  // A terminal that is gone makes writing fail; that must not end us before what we started.
  process.stdout.on("error", stop);
  process.stderr.on("error", stop);
  watchParent(stop);
  return controller.signal;
}
