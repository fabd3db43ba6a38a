import net from "node:net";

/** A way to a PostgreSQL on which the answer to a COMMIT can get lost. */
export interface CuttingProxy {
  /** The same database by way of the proxy. */
  readonly url: string;
  /**
   * Cuts every connection that said something matching `pattern` in its transaction, after the server has
   * committed and before the client hears of it; as many as `times`.
   */
  cut(pattern: RegExp, times?: number): void;
  /** How many connections were cut. */
  readonly cuts: () => number;
  stop(): Promise<void>;
}

interface Orders {
  pattern: RegExp | null;
  left: number;
  done: number;
}

/** Statements travel as plain text, so their words can be looked for in the bytes. */
function carry(client: net.Socket, server: net.Socket, orders: Orders): void {
  let isMarked = false;
  let isCommitting = false;
  client.on("data", (bytes) => {
    const text = bytes.toString("latin1");
    if (orders.pattern?.test(text)) isMarked = true;
    if (isMarked && /\bCOMMIT\b/.test(text)) isCommitting = true;
    if (/\bROLLBACK\b/.test(text)) isMarked = false;
    server.write(bytes);
  });
  server.on("data", (bytes) => {
    if (!isCommitting || !/\bCOMMIT\b/.test(bytes.toString("latin1"))) return client.write(bytes);
    isMarked = false;
    isCommitting = false;
    if (orders.left === 0) return client.write(bytes);
    orders.left -= 1;
    orders.done += 1;
    client.destroy();
    server.destroy();
  });
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    one.on("error", () => other.destroy());
    one.on("close", () => other.destroy());
  }
}

/** Opens a proxy before the PostgreSQL of `url`. */
export async function startCuttingProxy(url: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(url);
  const orders: Orders = { pattern: null, left: 0, done: 0 };
  const open = new Set<net.Socket>();
  const proxy = net.createServer((client) => {
    open.add(client);
    client.on("close", () => open.delete(client));
    carry(client, net.connect(Number(port), hostname), orders);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  if (!address || typeof address === "string") throw new Error("the proxy has no port");
  const near = new URL(url);
  near.hostname = "127.0.0.1";
  near.port = String(address.port);
  return {
    url: near.href,
    cut: (pattern, times = 1) => Object.assign(orders, { pattern, left: times }),
    cuts: () => orders.done,
    stop: async () => {
      const closed = new Promise((resolve) => proxy.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
