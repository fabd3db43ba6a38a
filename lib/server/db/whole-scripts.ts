import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";

type Connection = Awaited<ReturnType<PrismaPg["connect"]>>;

/**
 * Lets a connection send a migration as one script. The adapter would cut it at every semicolon, those in the body
 * of a function too. The script is one transaction: a migration that fails leaves nothing.
 */
export function withWholeScripts(connection: Connection): Connection {
  connection.executeScript = async (script) => {
    await connection.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  return connection;
}

/** The adapter for the schema engine. */
export class MigrationPg extends PrismaPg {
  override async connect(): Promise<Connection> {
    return withWholeScripts(await super.connect());
  }
}
