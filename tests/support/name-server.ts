import { createSocket } from "node:dgram";

const TYPES = { 1: "A", 5: "CNAME", 28: "AAAA" } as const;
const CODES = { SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;

export type AskedType = (typeof TYPES)[keyof typeof TYPES];
/** Records of the asked type, or how it fails; SILENT does not answer at all. */
export type NameAnswer = readonly string[] | keyof typeof CODES | "SILENT";

export interface NameServer {
  /** As a resolver is told: address and port. */
  readonly address: string;
  /** Every question that came, as `www.example.com A`. */
  readonly asked: readonly string[];
  readonly stop: () => void;
}

function readQuestion(query: Buffer): { host: string; type: AskedType | undefined; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  const type = TYPES[query.readUInt16BE(at + 1) as keyof typeof TYPES];
  return { host: labels.join(".").toLowerCase(), type, end: at + 5 };
}

function writeName(host: string): Buffer {
  const labels = host.split(".").map((label) => [Buffer.of(label.length), Buffer.from(label, "latin1")]);
  return Buffer.concat([...labels.flat(), Buffer.of(0)]);
}

/** Groups of an IPv6 address as it is written out, with at most one `::`. */
function writeIpv6(text: string): Buffer {
  const [head = "", tail] = text.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":").map((group) => parseInt(group, 16)));
  const [before, after] = [groups(head), groups(tail ?? "")];
  const all = [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}

const WRITE: Readonly<Record<AskedType, (record: string) => Buffer>> = {
  A: (record) => Buffer.from(record.split(".").map(Number)),
  AAAA: writeIpv6,
  CNAME: writeName,
};

function writeRecord(type: AskedType, record: string): Buffer {
  const data = WRITE[type](record);
  const code = Object.entries(TYPES).find(([, name]) => name === type)?.[0];
  const head = Buffer.from([0xc0, 12, 0, Number(code), 0, 1, 0, 0, 0, 0, 0, data.length]);
  return Buffer.concat([head, data]);
}

function writeAnswer(query: Buffer, answer: Exclude<NameAnswer, "SILENT">): Buffer {
  const { type, end } = readQuestion(query);
  const records =
    typeof answer === "string" || !type ? [] : answer.map((record) => writeRecord(type, record));
  const code = typeof answer === "string" ? CODES[answer] : 0;
  const counts = Buffer.from([0, 1, 0, records.length, 0, 0, 0, 0]);
  const head = Buffer.concat([query.subarray(0, 2), Buffer.of(0x81, 0x80 | code), counts]);
  return Buffer.concat([head, query.subarray(12, end), ...records]);
}

/** A name server on loopback that answers as it is told, each time anew. */
export async function startNameServer(
  answer: (host: string, type: AskedType) => NameAnswer,
): Promise<NameServer> {
  const asked: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    const { host, type } = readQuestion(query);
    asked.push(`${host} ${type}`);
    const found = type ? answer(host, type) : [];
    if (found !== "SILENT") socket.send(writeAnswer(query, found), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return { address: `127.0.0.1:${socket.address().port}`, asked, stop: () => socket.close() };
}
