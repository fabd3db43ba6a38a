// node server.mjs config.json: the floor, a Next app that does no more than the portal's pages cannot do without.
import { readFileSync } from "node:fs";
import http from "node:http";
import next from "next";
import pg from "pg";

const { databaseUrl, ...known } = JSON.parse(readFileSync(process.argv[2], "utf8"));
globalThis.floor = { ...known, pool: new pg.Pool({ connectionString: databaseUrl, max: 10 }) };
const app = next({ dev: false, dir: import.meta.dirname });
await app.prepare();
const handle = app.getRequestHandler();
const server = http.createServer((request, response) => handle(request, response));
server.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${server.address().port}`));
