-- CreateEnum
CREATE TYPE "queued_state" AS ENUM ('WAITING', 'HELD', 'STOPPED', 'STARTED');

-- AlterTable
ALTER TABLE "filing_draft" ADD COLUMN     "queued_id" UUID;

-- CreateTable
CREATE TABLE "queued_filing" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "queued_state" NOT NULL DEFAULT 'WAITING',
    "certificate_hash" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "order_id" UUID,

    CONSTRAINT "queued_filing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "queued_filing_order_id_key" ON "queued_filing"("order_id");

-- CreateIndex
CREATE INDEX "queued_filing_account_id_position_idx" ON "queued_filing"("account_id", "position");

-- CreateIndex
CREATE INDEX "queued_filing_waiting_idx" ON "queued_filing"("account_id", "position") WHERE (state = 'WAITING'::queued_state);

-- CreateIndex
CREATE UNIQUE INDEX "filing_draft_queued_id_key" ON "filing_draft"("queued_id");

-- AddForeignKey
ALTER TABLE "filing_draft" ADD CONSTRAINT "filing_draft_queued_id_fkey" FOREIGN KEY ("queued_id") REFERENCES "queued_filing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queued_filing" ADD CONSTRAINT "queued_filing_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queued_filing" ADD CONSTRAINT "queued_filing_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;
