import "server-only";
import { log } from "../../log";
import type { BureauConnectorGateway, BureauPackage } from "./port";

/** A bureau that takes every package: the officers' desk of this portal reads the submission itself. */
export class StandInBureauConnector implements BureauConnectorGateway {
  async send({ key }: BureauPackage): Promise<void> {
    log.debug({ package: key }, "package handed over");
  }

  async recall(key: string): Promise<void> {
    log.debug({ package: key }, "package taken back");
  }
}
