import "server-only";
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { withWholeScripts } from "./whole-scripts";

const CHAR_OID = 18;
const TEXT_OID = 25;

type Connection = Awaited<ReturnType<PrismaPg["connect"]>>;
type ArrayQuery = (config: pg.QueryArrayConfig | string) => Promise<pg.QueryArrayResult>;

/** The address of another database on the same server. */
export function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * The adapter refuses the catalogue's type "char", which the engine reads to find out what a migration
 * made. Such columns pass as text and are named again as characters in the answer. The engine asks one
 * question at a time, so the positions of the last answer suffice.
 */
async function connectReadingChars(url: string): Promise<Connection> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const chars = new Set<number>();
  const ask: ArrayQuery = pool.query.bind(pool);
  const askNotingChars: ArrayQuery = async (config) => {
    const result = await ask(config);
    chars.clear();
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR_OID) continue;
      field.dataTypeID = TEXT_OID;
      chars.add(index);
    }
    return result;
  };
  Object.assign(pool, { query: askNotingChars });
  const connection = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const read = connection.queryRaw.bind(connection);
  connection.queryRaw = async (query) => {
    const result = await read(query);
    const columnTypes = result.columnTypes.map((type, index) =>
      chars.has(index) ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return withWholeScripts(connection);
}

/**
 * Gives the schema engine a database of its own to run the migrations in, dropped afterwards. Never hand
 * the engine a plain address for this: it would run them on the database with the data.
 */
export class ShadowFactory extends PrismaPg {
  private readonly pool: pg.Pool;

  constructor(private readonly serverUrl: string) {
    const pool = new pg.Pool({ connectionString: serverUrl, max: 2 });
    super(pool);
    this.pool = pool;
  }

  /** The engine does not end its connections. */
  end(): Promise<void> {
    return this.pool.end();
  }

  override async connectToShadowDb(): Promise<Connection> {
    const name = `shadow_${randomUUID().replaceAll("-", "")}`;
    const admin = new pg.Client({ connectionString: this.serverUrl });
    await admin.connect();
    await admin.query(`create database ${name} template template0`);
    const connection = await connectReadingChars(withDatabase(this.serverUrl, name));
    const close = connection.dispose.bind(connection);
    connection.dispose = async () => {
      await close();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    };
    return connection;
  }
}
