import * as z from "zod";
import { findActor } from "@/lib/server/auth/find-actor";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { materialStore } from "@/lib/server/gateways/material-store/material-store";
import { BusyError } from "@/lib/server/materials/image-pool";
import { pictureName, VARIANTS } from "@/lib/server/materials/picture";
import { readMaterial } from "@/lib/server/materials/read-material";

export const dynamic = "force-dynamic";

const paramsSchema = z.object({ id: z.uuid(), variant: z.enum(VARIANTS) });

const HEADERS = { "cache-control": "private, no-store" };

const nothing = () => new Response(null, { status: 404, headers: HEADERS });

/** One size of a stored picture, for those who may see its order; for everybody else it does not exist. */
export async function GET(
  _: Request,
  { params }: { readonly params: Promise<{ readonly id: string; readonly variant: string }> },
): Promise<Response> {
  const asked = paramsSchema.safeParse(await params);
  const actor = await findActor();
  if (!asked.success || !actor) return nothing();
  try {
    const scope = { db, store: materialStore(db), actor };
    const { bytes, mime } = await readMaterial(scope, asked.data.id, asked.data.variant);
    const { id, variant } = asked.data;
    // A name of ours, whatever the file was called that somebody sent.
    const named = { "content-disposition": `inline; filename="${pictureName(id, variant, mime)}"` };
    return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, ...named, "content-type": mime } });
  } catch (error) {
    if (error instanceof NotFoundError) return nothing();
    if (error instanceof BusyError)
      return new Response(null, { status: 503, headers: { "retry-after": "2" } });
    throw error;
  }
}
