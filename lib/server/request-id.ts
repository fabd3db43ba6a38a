import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

interface PortalRequest {
  readonly id: string;
  /** A form that came with it is answered by what is wrong with it. */
  hasFormErrors: boolean;
  /** What was typed into a form that was not taken because nobody is signed in. */
  keptForm: readonly string[] | null;
}

// Next bundles its own copy of this module; both must see the same request.
const shared = globalThis as typeof globalThis & { portalRequests?: AsyncLocalStorage<PortalRequest> };
shared.portalRequests ??= new AsyncLocalStorage();
const requests = shared.portalRequests;

/** Runs `work` so that everything it logs carries this request id. */
export function withRequestId<T>(id: string, work: () => T): T {
  return requests.run({ id, hasFormErrors: false, keptForm: null }, work);
}

/** The id of the request that is being served, or undefined outside of one. */
export function findRequestId(): string | undefined {
  return requests.getStore()?.id;
}

/** Remembers, until the request is answered, that its form comes back with errors: the title of the page says so. */
export function noteFormErrors(): void {
  const request = requests.getStore();
  if (request) request.hasFormErrors = true;
}

/** Whether the form of the request that is being served comes back with errors. */
export function hasFormErrors(): boolean {
  return requests.getStore()?.hasFormErrors ?? false;
}

/** Keeps, until the request is answered, what was typed into a form whose page cannot be drawn. */
export function noteKeptForm(typed: readonly string[]): void {
  const request = requests.getStore();
  if (request) request.keptForm = typed;
}

/** What was typed into the form of this request that was not taken; null where there is none. */
export function findKeptForm(): readonly string[] | null {
  return requests.getStore()?.keptForm ?? null;
}
