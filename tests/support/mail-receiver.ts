import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail that a server has read whole and not answered yet. */
export interface ReceivedMail {
  readonly messageId: string;
  /** Says that it was taken; a sender that is gone does not hear it. */
  readonly answer: () => void;
}

export interface MailReceiver {
  readonly url: string;
  /** Every message id that came, repeats included. */
  readonly ids: readonly string[];
  /** The next mail that comes. */
  readonly next: () => Promise<ReceivedMail>;
  readonly stop: () => Promise<void>;
}

async function readMessageId(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return /^Message-ID: (<\S+>)/im.exec(Buffer.concat(chunks).toString())?.[1] ?? "none";
}

/** A mail server on loopback that answers a mail only when the test says so. */
export async function startMailReceiver(): Promise<MailReceiver> {
  const ids: string[] = [];
  let tell: (mail: ReceivedMail) => void = () => {};
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: async (stream, _session, callback) => {
      const messageId = await readMessageId(stream);
      ids.push(messageId);
      tell({ messageId, answer: () => callback() });
    },
  });
  server.on("error", () => {}); // a sender that is killed resets its connection
  const listening = server.listen(0, "127.0.0.1");
  await new Promise<void>((resolve) => listening.once("listening", resolve));
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    ids,
    next: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
