import { findAccount, replayWrite } from "../../database.mjs";

/** Saving while one types, and the last click. */
export async function POST(request, { params }) {
  const [{ deed }, { own }, account] = [await params, await request.json(), await findAccount()];
  if (!account) return Response.json(null, { status: 401 });
  return Response.json({ saved: await replayWrite(deed, own) });
}
