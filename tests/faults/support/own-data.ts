// Imported before anything that reads the environment: the folder whose portal this fault breaks.
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chooseDataDir } from "@/tests/support/environment";

export const dataDir: string = mkdtempSync(path.join(tmpdir(), "icp-fault-"));
chmodSync(dataDir, 0o711); // else root's database would move to a system folder
chooseDataDir(dataDir);
