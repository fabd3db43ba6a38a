-- AlterTable
ALTER TABLE "filing_subject" ADD COLUMN     "police_done_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "reminder" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "outbox_message_order_id_id_idx" ON "outbox_message"("order_id", "id" DESC);
