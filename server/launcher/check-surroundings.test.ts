import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { checkDataDir, checkHost, checkPort } from "./check-surroundings";

test.each([
  ["127.0.0.1", true, false],
  ["127.0.0.2", true, false],
  ["localhost", true, false],
  ["::1", true, false],
  ["0.0.0.0", true, true],
  ["0.0.0.0", false, false],
  ["192.168.1.2", false, false],
])("host %s is served in demo mode %s", (host, demo, demoPublic) => {
  expect(() => checkHost({ host, demo, demoPublic })).not.toThrow();
});

test.each(["0.0.0.0", "::", "192.168.1.2", "portal.example", "127.example"])(
  "demo mode does not listen on %s unless somebody insists",
  (host) => {
    expect(() => checkHost({ host, demo: true, demoPublic: false })).toThrow(/DEMO_PUBLIC=1/);
  },
);

test("a port that somebody listens on is refused, and free again when he is gone", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = address && typeof address !== "string" ? address.port : 0;
  await expect(checkPort("127.0.0.1", port)).rejects.toThrow(`Port ${port} is taken`);
  await new Promise((resolve) => other.close(resolve));
  await expect(checkPort("127.0.0.1", port)).resolves.toBeUndefined();
});

test("an address that is not ours is refused", async () => {
  await expect(checkPort("192.0.2.1", 3000)).rejects.toThrow(/cannot listen on 192\.0\.2\.1:3000/);
});

test("a data folder is made; one without room is refused with what is left", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "icp-room-"));
  const dataDir = path.join(folder, "a/b");
  await expect(checkDataDir(dataDir, 1)).resolves.toBeUndefined();
  await expect(checkDataDir(dataDir, 1e18)).rejects.toThrow(/is full \(\d+ MB left\): free 1000000000000 MB/);
  rmSync(folder, { recursive: true });
});
