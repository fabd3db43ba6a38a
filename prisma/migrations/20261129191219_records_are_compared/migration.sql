-- CreateTable
CREATE TABLE "record_watch" (
    "subject_id" UUID NOT NULL,
    "ask_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "missing_since" TIMESTAMPTZ(3),
    "evidence" JSONB,

    CONSTRAINT "record_watch_pkey" PRIMARY KEY ("subject_id")
);

-- CreateIndex
CREATE INDEX "record_watch_ask_at_idx" ON "record_watch"("ask_at");

-- CreateIndex
CREATE INDEX "record_watch_missing_since_subject_id_idx" ON "record_watch"("missing_since", "subject_id");

-- AddForeignKey
ALTER TABLE "record_watch" ADD CONSTRAINT "record_watch_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "filing_subject"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Records that count are compared from now on.
INSERT INTO "record_watch" ("subject_id", "ask_at") SELECT "id", "approved_at" FROM "filing_subject" WHERE "state" IN ('ACTIVE', 'SHELL_SUBJECT');
