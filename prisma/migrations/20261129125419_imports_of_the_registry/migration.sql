-- AlterTable
ALTER TABLE "registry_service" ADD COLUMN     "imported_at" TIMESTAMPTZ(3),
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'APPROVAL';

-- AlterTable
ALTER TABLE "registry_subject" ADD COLUMN     "imported_at" TIMESTAMPTZ(3),
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'APPROVAL';

-- CreateIndex
CREATE INDEX "registry_service_name_idx" ON "registry_service" USING SPGIST ("name");

-- CreateIndex
CREATE INDEX "registry_subject_subject_number_idx" ON "registry_subject"("subject_number");

-- CreateIndex
CREATE INDEX "registry_subject_sponsor_name_idx" ON "registry_subject" USING SPGIST ("sponsor_name");

-- What no approval of ours wrote came from elsewhere, and imports may change it.
UPDATE "registry_subject" AS r SET "origin" = 'IMPORT'
WHERE NOT EXISTS (SELECT 1 FROM "filing_subject" AS f WHERE f."cert_type" = r."cert_type" AND f."cert_no_hash" = r."cert_no_hash");

UPDATE "registry_service" AS r SET "origin" = 'IMPORT'
WHERE NOT EXISTS (SELECT 1 FROM "filing_service" AS f WHERE f."service_number" = r."service_number");
