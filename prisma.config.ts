import { defineConfig } from "prisma/config";

// For `prisma generate`, `validate` and `format`; migrations go through lib/server/db (docs: npm run db:new).
export default defineConfig({ schema: "prisma/schema", migrations: { path: "prisma/migrations" } });
