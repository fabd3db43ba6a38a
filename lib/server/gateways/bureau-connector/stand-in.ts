import "server-only";
import * as z from "zod";
import type { Db } from "../../db/client";
import { log } from "../../log";
import type { BureauConnectorGateway, BureauPackage } from "./port";

/** Setting with the numbers of orders whose bureau does not answer: the demo shows by it what waiting looks like. */
export const HELD_PACKAGES = "bureauConnectorHolds";

/** A bureau that takes every package but those held back: the officers' desk reads the submission itself. */
export class StandInBureauConnector implements BureauConnectorGateway {
  constructor(private readonly db: Db) {}

  async send({ key, orderNo }: BureauPackage): Promise<void> {
    const setting = await this.db.instanceSetting.findUnique({ where: { key: HELD_PACKAGES } });
    const held = z.array(z.string()).safeParse(setting?.value).data ?? [];
    if (held.includes(orderNo)) throw new Error("the bureau's system does not answer");
    log.debug({ package: key }, "package handed over");
  }

  async recall(key: string): Promise<void> {
    log.debug({ package: key }, "package taken back");
  }
}
