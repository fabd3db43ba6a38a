import { checkHealth } from "@/lib/server/health";
import packageJson from "@/package.json";

export const dynamic = "force-dynamic";

/** For load balancers and people: 200 while everything works, 503 with the failing part otherwise. */
export async function GET(): Promise<Response> {
  const health = await checkHealth(packageJson.version);
  const headers = { "cache-control": "no-store" };
  return Response.json(health, { status: health.status === "ok" ? 200 : 503, headers });
}
