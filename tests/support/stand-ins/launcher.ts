// The launcher with the real database and a web process that needs no build; DATA_DIR is its argument.
import { startEmbeddedDatabase } from "@/server/launcher/embedded-database";
import { keepRunning } from "@/server/launcher/keep-running";
import { launch } from "@/server/launcher/launch";
import { runUntilStopped } from "@/server/launcher/run-until-stopped";
import { startWeb } from "@/server/launcher/web-process";

const dataDir = process.argv[2] ?? "";

await runUntilStopped((stop) =>
  launch(
    async (started, signal) => {
      const database = await startEmbeddedDatabase(dataDir);
      started.push(database);
      const start = () => startWeb({ NODE_ENV: "test" }, signal, "tests/support/stand-ins/web.ts");
      started.push(await keepRunning("web server", start));
      return database.url;
    },
    stop,
    (url) => console.log(`launcher ${process.pid}\nready ${url}`),
  ),
);
