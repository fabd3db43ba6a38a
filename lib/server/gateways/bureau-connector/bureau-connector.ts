import "server-only";
import type { BureauConnectorGateway } from "./port";
import { StandInBureauConnector } from "./stand-in";

/** The way to the bureaus that this installation uses. */
export function chooseBureauConnector(): BureauConnectorGateway {
  return new StandInBureauConnector();
}
