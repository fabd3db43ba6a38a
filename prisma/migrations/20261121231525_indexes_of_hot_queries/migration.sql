-- DropIndex
DROP INDEX "inbox_notice_account_id_created_at_id_idx";

-- AlterTable
ALTER TABLE "filing_order" ADD COLUMN     "is_personal" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "filing_subject" ADD COLUMN     "search_grams" TEXT[];

-- What was read from the answers until now.
UPDATE "filing_order" o SET "is_personal" = true
  FROM "filing_draft" d
 WHERE d."order_id" = o."id" AND d."answers" ->> 'sponsor.sponsorKind' = 'INDIVIDUAL';

-- The same grams as lib/domain/text/grams.ts.
UPDATE "filing_subject" s SET "search_grams" = ARRAY(
  SELECT DISTINCT substr(t.folded, n, size)
    FROM (SELECT regexp_replace(lower(normalize(concat_ws(' ', s."subject_number", s."sponsor_name",
                   (SELECT string_agg(concat_ws(' ', v."name", v."domain_unicode"), ' ' ORDER BY v."serial")
                      FROM "filing_service" v WHERE v."subject_id" = s."id")), NFKC)), '\s', '', 'g') AS folded) t,
         generate_series(1, 2) size,
         generate_series(1, length(t.folded) - size + 1) n);

-- Expiry goes by due_at from now on: the end of the 45th day in China after the applicant last did something.
UPDATE "filing_order" o SET "due_at" = w."ends_at"
  FROM (SELECT "id", (date_trunc('day', greatest("stage_entered_at", "last_saved_at") AT TIME ZONE 'Asia/Shanghai')
                      + interval '46 days') AT TIME ZONE 'Asia/Shanghai' AS "ends_at"
          FROM "filing_order"
         WHERE "status" IN ('DRAFT', 'SUPPLEMENT_REQUIRED', 'INITIAL_REJECTED', 'SMS_FAILED', 'BUREAU_REJECTED', 'MAILING_REQUIRED')) w
 WHERE o."id" = w."id" AND o."due_at" IS DISTINCT FROM w."ends_at";

-- CreateIndex
CREATE INDEX "account_role_status_idx" ON "account"("role", "status");

-- CreateIndex
CREATE INDEX "filing_subject_search_grams_idx" ON "filing_subject" USING GIN ("search_grams");

-- CreateIndex
CREATE INDEX "inbox_notice_account_id_id_idx" ON "inbox_notice"("account_id", "id" DESC);

-- CreateIndex
CREATE INDEX "inbox_notice_unread_idx" ON "inbox_notice"("account_id") WHERE ("read_at" IS NULL);

-- CreateIndex
CREATE INDEX "review_decision_by_id_at_idx" ON "review_decision"("by_id", "at");
