import { REGISTRY_TEMPLATES } from "@/lib/server/registry/registry-table";

const TYPES = { csv: "text/csv", json: "application/json" } as const;

/** An empty table of the ministry's records to begin with; it holds nobody's data. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/registry-template/[format]">,
): Promise<Response> {
  const { format } = await params;
  if (format !== "csv" && format !== "json") return new Response(null, { status: 404 });
  return new Response(REGISTRY_TEMPLATES[format](), {
    headers: {
      "content-type": `${TYPES[format]}; charset=utf-8`,
      "content-disposition": `attachment; filename="registry-template.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}
