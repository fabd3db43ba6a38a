-- AlterTable
ALTER TABLE "rule_document_version" ADD COLUMN     "writer_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- Of what is written already, the last author is known.
UPDATE "rule_document_version" SET "writer_ids" = ARRAY["author_id"] WHERE "author_id" IS NOT NULL;
