import * as z from "zod";
import { isBearer } from "@/lib/server/auth/bearer";
import { addressOf } from "@/lib/server/auth/client-address";
import { consume, retryAfter } from "@/lib/server/auth/throttle";
import { newId, now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { reportInstance } from "@/lib/server/instances/report-instance";
import { log } from "@/lib/server/log";
import { readJsonBody } from "@/lib/shared/json-body";

const MOST_BYTES = 16_000;

const bodySchema = z.record(z.string().max(100), z.unknown());

function answer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });
}

async function report(request: Request): Promise<Response> {
  const body = bodySchema.safeParse(await readJsonBody(request, MOST_BYTES));
  if (!body.success) return answer(400, null);
  const done = await reportInstance(db, body.data, now());
  if (!done.ok)
    return answer(done.code === "other-account" ? 409 : 422, { code: done.code, columns: done.columns });
  return answer(done.result === "created" ? 201 : 200, { id: done.id, result: done.result });
}

/** Registers an instance for a system of the provider's, which shows a token instead of a session. */
export async function POST(request: Request): Promise<Response> {
  const token = env.instancesToken;
  if (!token) return answer(404, null);
  const counted = await consume(db, [
    { limit: "instances-address", of: addressOf(request.headers.get("x-forwarded-for")) },
  ]);
  if (!counted.ok) return answer(429, null, retryAfter(counted.error));
  if (!isBearer(request.headers.get("authorization"), token)) {
    return answer(401, null, { "www-authenticate": "Bearer" });
  }
  try {
    return await report(request);
  } catch (error) {
    const reference = newId();
    log.error({ error, reference }, "an instance could not be registered");
    return answer(500, { reference });
  }
}
