import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

const key = (fill: number) => Buffer.alloc(32, fill).toString("base64");

/** Keys and a data folder of the tests' own: nothing of an installation is read or written. */
const environment = {
  DATA_DIR: path.join(os.tmpdir(), "icp-filing-portal-tests"),
  LOG_LEVEL: "error",
  SESSION_SECRET: key(1),
  KEY_RING: `t1:${key(2)}`,
  INDEX_KEY: key(3),
  AUDIT_KEY: key(4),
};

/**
 * One load of the modules serves all files of a worker: pure functions keep nothing, each file has its own database.
 * Vitest would leave a core to itself, half of two.
 */
const SHARED = { isolate: false, maxWorkers: "100%" };

export default defineConfig({
  resolve: {
    alias: { "server-only": path.join(root, "tests/support/server-only.ts"), "@": root },
  },
  test: {
    coverage: {
      provider: "v8",
      include: ["lib/domain/**/*.ts"],
      exclude: ["**/*.test.ts"],
      thresholds: { lines: 98, branches: 95 },
    },
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["{lib,components,server,scripts}/**/*.test.{ts,tsx}"], ...SHARED },
      },
      {
        extends: true,
        test: { name: "conformance", include: ["tests/conformance/**/*.test.ts"], ...SHARED },
      },
      {
        extends: true,
        test: { name: "architecture", include: ["tests/architecture/**/*.test.ts"], ...SHARED },
      },
      {
        extends: true,
        test: {
          name: "integration",
          env: environment,
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/postgres.ts"],
          setupFiles: ["tests/support/integration-setup.ts"],
          ...SHARED,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          name: "authorization",
          env: environment,
          include: ["tests/authorization/**/*.test.ts"],
          globalSetup: ["tests/support/postgres.ts"],
          setupFiles: ["tests/support/integration-setup.ts"],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
