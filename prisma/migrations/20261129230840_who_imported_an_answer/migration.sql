-- AlterTable
ALTER TABLE "record_watch" ADD COLUMN     "fed_by_ids" UUID[] DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "registry_service" ADD COLUMN     "imported_by_id" UUID;

-- AlterTable
ALTER TABLE "registry_subject" ADD COLUMN     "imported_by_id" UUID;

-- What was imported before: its audit row carries the same instant.
UPDATE "registry_subject" r SET "imported_by_id" = a."actor_id"
  FROM "audit_row" a WHERE a."action" = 'registry.import' AND a."at" = r."imported_at";
UPDATE "registry_service" r SET "imported_by_id" = a."actor_id"
  FROM "audit_row" a WHERE a."action" = 'registry.import' AND a."at" = r."imported_at";
UPDATE "record_watch" w SET "fed_by_ids" = ARRAY[r."imported_by_id"]
  FROM "filing_subject" s JOIN "registry_subject" r ON r."cert_type" = s."cert_type" AND r."cert_no_hash" = s."cert_no_hash"
 WHERE s."id" = w."subject_id" AND w."missing_since" IS NOT NULL AND r."imported_by_id" IS NOT NULL;
