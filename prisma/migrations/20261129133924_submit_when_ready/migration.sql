-- AlterTable
ALTER TABLE "filing_order" ADD COLUMN     "submit_at" TIMESTAMPTZ(3),
ADD COLUMN     "submit_digest" TEXT,
ADD COLUMN     "submit_tries" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "filing_order_submit_at_idx" ON "filing_order"("submit_at") WHERE (submit_at IS NOT NULL);
