-- AlterTable
ALTER TABLE "filing_service" ADD COLUMN     "domain_asks" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "fact_watch" (
    "order_id" UUID NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "ask_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fact_watch_pkey" PRIMARY KEY ("order_id")
);

-- CreateIndex
CREATE INDEX "fact_watch_ask_at_order_id_idx" ON "fact_watch"("ask_at", "order_id");

-- AddForeignKey
ALTER TABLE "fact_watch" ADD CONSTRAINT "fact_watch_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;
