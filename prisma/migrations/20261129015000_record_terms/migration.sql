-- AlterTable
ALTER TABLE "filing_service" ADD COLUMN     "domain_ask_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "record_term" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_term_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "record_term_ends_at_idx" ON "record_term"("ends_at");

-- CreateIndex
CREATE INDEX "record_term_subject_id_idx" ON "record_term"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "record_term_order_id_path_key" ON "record_term"("order_id", "path");

-- CreateIndex
CREATE INDEX "filing_service_domain_ask_at_idx" ON "filing_service"("domain_ask_at");

-- AddForeignKey
ALTER TABLE "record_term" ADD CONSTRAINT "record_term_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "filing_subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_term" ADD CONSTRAINT "record_term_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Records that are there already: their domains are asked for, and the documents are those of the approved submission.
UPDATE "filing_service" SET "domain_ask_at" = "approved_at" WHERE "domain_ascii" IS NOT NULL;

INSERT INTO "record_term" ("id", "subject_id", "order_id", "path", "ends_at")
SELECT gen_random_uuid(), record.subject_id, o.id, regexp_replace(answer.key, '\.certValidTo$', ''),
       ((answer.value::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai') - interval '1 millisecond'
  FROM (SELECT DISTINCT order_id, subject_id FROM "filing_service") record
  JOIN "filing_order" o ON o.id = record.order_id AND o.status = 'APPROVED'
  JOIN "submission" s ON s.order_id = o.id AND s.number = o.submission_number
 CROSS JOIN LATERAL jsonb_each_text(s.answers) answer
 WHERE answer.key ~ '^(sponsor|sponsorPrincipal|services\.s[0-9]+\.servicePrincipal)\.certValidTo$'
   AND answer.value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
   AND (answer.key !~ '^services' OR answer.value IS DISTINCT FROM s.answers ->> 'sponsorPrincipal.certValidTo');
