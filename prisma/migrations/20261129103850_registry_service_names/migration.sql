-- AlterTable
ALTER TABLE "registry_service" ADD COLUMN     "name" TEXT;

-- CreateIndex
CREATE INDEX "registry_service_subject_id_idx" ON "registry_service"("subject_id");
