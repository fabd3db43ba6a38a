declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  import type { ZlibOptions } from "node:zlib";

  interface Options extends ZlibOptions {
    filter?: (request: IncomingMessage, response: ServerResponse) => boolean;
  }

  export default function compression(
    options?: Options,
  ): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
