import "server-only";
import type { Db } from "../../db/client";
import type { BureauConnectorGateway } from "./port";
import { StandInBureauConnector } from "./stand-in";

/** The way to the bureaus that this installation uses. */
export function chooseBureauConnector(db: Db): BureauConnectorGateway {
  return new StandInBureauConnector(db);
}
