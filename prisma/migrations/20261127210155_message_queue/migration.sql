-- DropIndex
DROP INDEX "outbox_message_status_next_attempt_at_idx";

-- AlterTable
ALTER TABLE "outbox_message" DROP COLUMN "next_attempt_at";

-- CreateIndex
CREATE INDEX "outbox_message_status_id_idx" ON "outbox_message"("status", "id" DESC);
