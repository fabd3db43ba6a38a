-- AlterEnum
ALTER TYPE "service_code_state" ADD VALUE 'VOID';

-- AlterTable
ALTER TABLE "service_code" ADD COLUMN     "target_cipher" TEXT,
ADD COLUMN     "target_hash" TEXT;

-- CreateTable
CREATE TABLE "service_code_trust" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "contact_hash" TEXT NOT NULL,
    "contact_cipher" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_code_trust_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_code_trust_owner_id_contact_hash_key" ON "service_code_trust"("owner_id", "contact_hash");

-- CreateIndex
CREATE INDEX "service_code_target_account_id_idx" ON "service_code"("target_account_id");

-- CreateIndex
CREATE INDEX "service_code_target_hash_idx" ON "service_code"("target_hash");

-- AddForeignKey
ALTER TABLE "service_code_trust" ADD CONSTRAINT "service_code_trust_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
