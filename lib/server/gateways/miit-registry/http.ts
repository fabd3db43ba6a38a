import "server-only";
import { z } from "zod";
import { log } from "../../log";
import type {
  MiitRegistryGateway,
  NamedAtRegistry,
  ServiceAtRegistry,
  ServiceKeyAtRegistry,
  SponsorAtRegistry,
  SponsorKey,
} from "./port";

const ANSWER_MS = 5_000;
const MOST_BYTES = 64 * 1024;

const sponsorAnswer = z.object({
  state: z.enum(["NO", "YES", "SHELL", "IN_REVIEW", "UNKNOWN"]),
  record: z
    .object({
      subjectNumber: z.string().min(1).max(40),
      sponsorName: z.string().min(1).max(256),
      lastSerial: z.int().min(0).max(99_999),
    })
    .nullable(),
});

const serviceAnswer = z.discriminatedUnion("state", [
  z.object({ state: z.enum(["NO", "IN_REVIEW", "UNKNOWN"]) }),
  z.object({
    state: z.literal("FILED"),
    isSameSponsor: z.boolean(),
    isOurs: z.boolean(),
    record: z.object({
      serviceNumber: z.string().min(1).max(40).nullable(),
      name: z.string().min(1).max(256).nullable(),
    }),
  }),
]);

export interface HttpRegistryOptions {
  /** With a slash at its end. */
  readonly url: string;
  readonly token: string;
  readonly answerMs?: number;
}

/** Reads JSON of a bounded size; null for what is larger, or none. */
async function readJson(answer: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString());
}

/**
 * The ministry's registry behind a service of the operator: `POST sponsor` and `POST service` below MIIT_REGISTRY_URL,
 * JSON both ways, with MIIT_REGISTRY_TOKEN as bearer token; `docs/operations.md` has the contract. Numbers of documents
 * travel in the body, never in an address. Whatever is no answer of the contract within five seconds is `UNKNOWN`.
 */
export class HttpMiitRegistry implements MiitRegistryGateway {
  constructor(private readonly options: HttpRegistryOptions) {}

  private async ask<T>(path: string, question: object, schema: z.ZodType<T>): Promise<T | null> {
    const { url, token, answerMs = ANSWER_MS } = this.options;
    try {
      const answer = await fetch(new URL(path, url), {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify(question),
        redirect: "error",
        signal: AbortSignal.timeout(answerMs),
      });
      if (answer.status === 200) return schema.parse(await readJson(answer));
      await answer.body?.cancel();
      log.warn({ registry: path, status: answer.status }, "the ministry's registry gave no answer");
    } catch (error) {
      const kind = error instanceof Error ? error.name : "Error";
      log.warn({ registry: path, error: kind }, "the ministry's registry gave no answer");
    }
    return null;
  }

  async findSponsor({ certType, certNo }: SponsorKey): Promise<SponsorAtRegistry> {
    const found = await this.ask("sponsor", { certType, certNo }, sponsorAnswer);
    return found ?? { state: "UNKNOWN", record: null };
  }

  async findService(service: ServiceKeyAtRegistry, sponsor: SponsorKey): Promise<ServiceAtRegistry> {
    const { certType, certNo } = sponsor;
    const found = await this.ask("service", { ...service, sponsor: { certType, certNo } }, serviceAnswer);
    return found ?? { state: "UNKNOWN" };
  }

  /** The contract has no question for names. */
  async findNamed(): Promise<readonly NamedAtRegistry[]> {
    return [];
  }
}
