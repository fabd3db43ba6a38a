-- CreateEnum
CREATE TYPE "carrier" AS ENUM ('EMS', 'SF', 'JD', 'ZTO', 'YTO', 'STO', 'YUNDA', 'DEPPON', 'OTHER');

-- AlterTable
ALTER TABLE "filing_order" ADD COLUMN     "papers_address" TEXT,
ADD COLUMN     "papers_asked" TEXT,
ADD COLUMN     "papers_carrier" "carrier",
ADD COLUMN     "papers_number" TEXT,
ADD COLUMN     "papers_sent_at" TIMESTAMPTZ(3);
