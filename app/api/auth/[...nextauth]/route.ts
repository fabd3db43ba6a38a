import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/options";

const answer = NextAuth(authOptions);

/**
 * Says who is signed in. The other addresses of next-auth are not there: nobody signs in or out by them, and they lead to a
 * host that it takes for ours.
 */
export async function GET(
  request: Request,
  context: RouteContext<"/api/auth/[...nextauth]">,
): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join("/") !== "session") return new Response(null, { status: 404 });
  return answer(request, context);
}
