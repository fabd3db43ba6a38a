import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

// Next bundles its own copy of this module; both must see the same request.
const shared = globalThis as typeof globalThis & { portalRequests?: AsyncLocalStorage<string> };
shared.portalRequests ??= new AsyncLocalStorage();
const requests = shared.portalRequests;

/** Runs `work` so that everything it logs carries this request id. */
export function withRequestId<T>(id: string, work: () => T): T {
  return requests.run(id, work);
}

/** The id of the request that is being served, or undefined outside of one. */
export function findRequestId(): string | undefined {
  return requests.getStore();
}
