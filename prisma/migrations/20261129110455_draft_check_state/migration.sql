-- AlterTable
ALTER TABLE "filing_draft" ADD COLUMN     "checked" JSONB,
ADD COLUMN     "stale" JSONB NOT NULL DEFAULT '[]';
