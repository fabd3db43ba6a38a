-- AlterTable
ALTER TABLE "access_record" ADD COLUMN     "order_id" UUID,
ADD COLUMN     "service_key" TEXT;

-- CreateIndex
CREATE INDEX "access_record_order_id_idx" ON "access_record"("order_id");

-- So far each service was approved once, and its access with it.
UPDATE "access_record" a SET "order_id" = s."order_id", "service_key" = s."service_key"
FROM "filing_service" s WHERE s."id" = a."service_id";
