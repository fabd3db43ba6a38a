import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/options";

const answer = NextAuth(authOptions);

export { answer as GET, answer as POST };
