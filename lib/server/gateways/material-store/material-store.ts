import "server-only";
import path from "node:path";
import { env } from "../../env";
import { LocalDiskStore } from "./local-disk";
import type { MaterialStoreGateway } from "./port";

let chosen: MaterialStoreGateway | undefined;

/** The material store of this installation: a folder of `DATA_DIR`. */
export function materialStore(): MaterialStoreGateway {
  chosen ??= new LocalDiskStore(path.join(env.dataDir, "materials"));
  return chosen;
}
