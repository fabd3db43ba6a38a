import { DIVISIONS } from "@/lib/server/rules/divisions";

/** The divisions one level below a code, for the region picker. */
export async function GET(_: Request, { params }: RouteContext<"/api/regions/[code]">): Promise<Response> {
  const { code } = await params;
  if (!/^\d{6}$/.test(code)) return Response.json(null, { status: 404 });
  const choices = DIVISIONS.childrenOf(code).map(({ code: value, name: label }) => ({ value, label }));
  return Response.json(choices, { headers: { "cache-control": "public, max-age=86400" } });
}
