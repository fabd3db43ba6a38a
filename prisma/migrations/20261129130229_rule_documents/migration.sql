-- CreateEnum
CREATE TYPE "rule_document_status" AS ENUM ('DRAFT', 'PROPOSED', 'APPROVED', 'DISCARDED');

-- AlterTable
ALTER TABLE "filing_order" ADD COLUMN "rules_at" TIMESTAMPTZ(3);
UPDATE "filing_order" SET "rules_at" = coalesce("revived_at", "created_at");
ALTER TABLE "filing_order" ALTER COLUMN "rules_at" SET NOT NULL;

-- The rows of the bureaus are documents now.
DELETE FROM "reference_row" WHERE "kind" = 'bureau-rule';

-- CreateTable
CREATE TABLE "rule_document_version" (
    "id" UUID NOT NULL,
    "document_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "rule_document_status" NOT NULL,
    "province" TEXT,
    "topic" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "active_from" TIMESTAMPTZ(3),
    "active_to" TIMESTAMPTZ(3),
    "effective_on" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "author_id" UUID,
    "approver_id" UUID,
    "objection" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_document_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rule_document_version_status_topic_document_id_idx" ON "rule_document_version"("status", "topic", "document_id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_document_version_document_id_number_key" ON "rule_document_version"("document_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rule_document_version_open_key" ON "rule_document_version"("document_id") WHERE (status = ANY (ARRAY['DRAFT'::rule_document_status, 'PROPOSED'::rule_document_status]));

-- AddForeignKey
ALTER TABLE "rule_document_version" ADD CONSTRAINT "rule_document_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_document_version" ADD CONSTRAINT "rule_document_version_approver_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
