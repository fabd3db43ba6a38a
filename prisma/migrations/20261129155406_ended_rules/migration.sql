-- AlterEnum
ALTER TYPE "rule_document_status" ADD VALUE 'ENDED';
