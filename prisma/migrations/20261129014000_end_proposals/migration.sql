-- CreateTable
CREATE TABLE "end_proposal" (
    "order_id" UUID NOT NULL,
    "package_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "end_proposal_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "package_recall" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "package_recall_pkey" PRIMARY KEY ("key")
);

-- AddForeignKey
ALTER TABLE "end_proposal" ADD CONSTRAINT "end_proposal_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;
