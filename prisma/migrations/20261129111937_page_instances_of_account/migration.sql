-- DropIndex
DROP INDEX "cloud_instance_account_id_idx";

-- CreateIndex
CREATE INDEX "cloud_instance_account_id_id_idx" ON "cloud_instance"("account_id", "id");
