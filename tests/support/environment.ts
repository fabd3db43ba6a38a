/** The variables that only the tests know; `.env.example` lists them. Read here and nowhere else. */
export const TEST_VARIABLES = ["TEST_DATABASE_URL", "CHROMIUM_PATH", "E2E_URL"] as const;

type TestVariable = (typeof TEST_VARIABLES)[number];

const read = (name: TestVariable): string | undefined => process.env[name] || undefined;

export const testEnvironment = {
  /** A server on which the tests may make databases; without it they start the embedded one. */
  databaseUrl: read("TEST_DATABASE_URL"),
  chromiumPath: read("CHROMIUM_PATH"),
  /** A portal in demo mode that runs already; without it the e2e tests start one. */
  portalUrl: read("E2E_URL"),
};

/** Tells the workers that start after this where the portal runs. */
export function announcePortal(url: string): void {
  process.env.E2E_URL = url;
}

/** The environment of a portal that a test starts: ours, without what would lead it to other data. */
export function portalEnvironment(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const none = { DATABASE_URL: "", DATABASE_KIND: "", SEED_DEMO: "", DEMO: "", HOST: "", PORT: "0" };
  return { ...process.env, ...none, NEXT_TELEMETRY_DISABLED: "1", ...changes };
}

/** Lets this process read and write the data of a portal that it starts itself. */
export function chooseDataDir(folder: string): void {
  process.env.DATA_DIR = folder;
  process.env.LOG_LEVEL = "error";
}
