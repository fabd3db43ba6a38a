import "server-only";
import { once } from "node:events";
import { connect, isIP, type Socket } from "node:net";
import { connect as secure, type TLSSocket } from "node:tls";

const CONNECT_MS = 3_000;

/** How a connection is made; tests lay a wire of their own to servers on loopback. */
export interface Wire {
  readonly connect: (address: string, port: number) => Socket;
  readonly secure: (socket: Socket, host: string) => TLSSocket;
}

export const WIRE: Wire = {
  connect: (host, port) => connect({ host, port }),
  // An address has no name to send; its certificate is compared with the address then.
  secure: (socket, host) =>
    secure({ socket, host, servername: isIP(host) === 0 ? host : "", ALPNProtocols: ["http/1.1"] }),
};

async function ready<S extends Socket>(socket: S, event: string, signal: AbortSignal): Promise<S> {
  socket.on("error", () => {}); // who waits hears of it; between two waits nobody would, and the process would end
  const patience = AbortSignal.any([signal, AbortSignal.timeout(CONNECT_MS)]);
  try {
    await once(socket, event, { signal: patience });
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** A connection to one address, encrypted for a host where one is given. */
export async function openWire(
  wire: Wire,
  { address, port, secureFor }: { address: string; port: number; secureFor: string | null },
  signal: AbortSignal,
): Promise<Socket> {
  const socket = await ready(wire.connect(address, port), "connect", signal);
  return secureFor === null ? socket : ready(wire.secure(socket, secureFor), "secureConnect", signal);
}
