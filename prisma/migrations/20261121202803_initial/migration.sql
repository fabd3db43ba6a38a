-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('APPLICANT', 'REVIEWER', 'BUREAU', 'ADMIN');

-- CreateEnum
CREATE TYPE "account_status" AS ENUM ('ACTIVE', 'DISABLED');

-- CreateEnum
CREATE TYPE "filing_status" AS ENUM ('DRAFT', 'SUBMITTED', 'INITIAL_REVIEW', 'SUPPLEMENT_REQUIRED', 'MAILING_REQUIRED', 'INITIAL_REJECTED', 'PENDING_BUREAU_SUBMIT', 'SMS_VERIFYING', 'SMS_FAILED', 'BUREAU_REVIEW', 'BUREAU_REJECTED', 'APPROVED', 'ABANDONED', 'EXPIRED', 'CANCELLED_BY_ADMIN');

-- CreateEnum
CREATE TYPE "filing_type" AS ENUM ('FIRST', 'ACCESS', 'ADD_SERVICE_EXTERNAL', 'ADD_SERVICE_INTERNAL', 'CHANGE_ALL', 'CHANGE_SUBJECT', 'CHANGE_SERVICE', 'CHANGE_ACCESS', 'CANCEL_SUBJECT', 'CANCEL_SERVICE', 'CANCEL_ACCESS', 'CLAIM', 'IMPORT', 'TRANSFER_ACCOUNT', 'MIGRATE_SUBJECT');

-- CreateEnum
CREATE TYPE "sms_challenge_status" AS ENUM ('PENDING', 'VERIFIED', 'FAILED', 'VOID');

-- CreateEnum
CREATE TYPE "service_code_state" AS ENUM ('FREE', 'RESERVED', 'USED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "material_status" AS ENUM ('CURRENT', 'REPLACED', 'REMOVED');

-- CreateEnum
CREATE TYPE "face_check_status" AS ENUM ('PENDING', 'SCANNED', 'PROCESSING', 'PASSED', 'FAILED', 'MANUAL', 'EXPIRED', 'STALE');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('SMS', 'EMAIL');

-- CreateEnum
CREATE TYPE "delivery_status" AS ENUM ('PENDING', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "subject_state" AS ENUM ('ACTIVE', 'SHELL_SUBJECT', 'REVOKED_EXTERNALLY', 'CANCELLED');

-- CreateEnum
CREATE TYPE "service_state" AS ENUM ('ACTIVE', 'SHELL_SITE', 'REVOKED_EXTERNALLY', 'CANCELLED');

-- CreateEnum
CREATE TYPE "access_state" AS ENUM ('ACTIVE', 'ENDED');

-- CreateEnum
CREATE TYPE "review_stage" AS ENUM ('INITIAL', 'BUREAU', 'SMS');

-- CreateEnum
CREATE TYPE "remark_status" AS ENUM ('OPEN', 'CHANGED', 'CONTESTED', 'ACCEPTED', 'REOPENED');

-- CreateEnum
CREATE TYPE "decision" AS ENUM ('PASS', 'SUPPLEMENT', 'REJECT', 'MAILING', 'APPROVE', 'REFUSE');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "status" "account_status" NOT NULL DEFAULT 'ACTIVE',
    "display_name" TEXT NOT NULL,
    "organisation" TEXT,
    "provinces" TEXT[],
    "email_cipher" TEXT NOT NULL,
    "email_hash" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "mobile_cipher" TEXT,
    "mobile_hash" TEXT,
    "mobile_verified_at" TIMESTAMPTZ(3),
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_code" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "target_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "verification_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "filing_order" (
    "id" UUID NOT NULL,
    "order_no" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "type" "filing_type",
    "status" "filing_status" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "province_code" TEXT,
    "sponsor_name" TEXT NOT NULL DEFAULT '',
    "service_summary" TEXT NOT NULL DEFAULT '',
    "sponsor_key" TEXT,
    "search_grams" TEXT[],
    "submission_number" INTEGER NOT NULL DEFAULT 0,
    "is_resubmission" BOOLEAN NOT NULL DEFAULT false,
    "rule_set_version" INTEGER NOT NULL,
    "stage_entered_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "due_provisional" BOOLEAN NOT NULL DEFAULT false,
    "last_saved_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewer_id" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "initial_reviewer_id" UUID,
    "sms_repushes" INTEGER NOT NULL DEFAULT 0,
    "revived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "filing_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "filing_draft" (
    "id" UUID NOT NULL,
    "order_id" UUID,
    "account_id" UUID,
    "form_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "answers" JSONB NOT NULL,
    "field_versions" JSONB NOT NULL,
    "type_decision" JSONB,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "filing_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "form_version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "material_ids" UUID[],
    "type_decision" JSONB NOT NULL,
    "rule_set_version" INTEGER NOT NULL,
    "agreements" JSONB NOT NULL,
    "findings" JSONB NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "filing_event" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "filing_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "filing_identifier" (
    "order_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "filing_identifier_pkey" PRIMARY KEY ("order_id","path")
);

-- CreateTable
CREATE TABLE "mobile_verification" (
    "order_id" UUID NOT NULL,
    "owner" TEXT NOT NULL,
    "mobile_hash" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mobile_verification_pkey" PRIMARY KEY ("order_id","owner")
);

-- CreateTable
CREATE TABLE "sms_challenge" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "push" INTEGER NOT NULL,
    "mobile_hash" TEXT NOT NULL,
    "mobile_cipher" TEXT NOT NULL,
    "person_name" TEXT NOT NULL,
    "person_paths" TEXT[],
    "last_six_hashes" TEXT[],
    "code_hash" TEXT NOT NULL,
    "status" "sms_challenge_status" NOT NULL DEFAULT 'PENDING',
    "wrong_entries" INTEGER NOT NULL DEFAULT 0,
    "sends" INTEGER NOT NULL DEFAULT 1,
    "first_sent_at" TIMESTAMPTZ(3) NOT NULL,
    "last_sent_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "auto_resent" BOOLEAN NOT NULL DEFAULT false,
    "undeliverable" BOOLEAN NOT NULL DEFAULT false,
    "verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "sms_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cloud_instance" (
    "id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "province_code" TEXT NOT NULL,
    "is_mainland" BOOLEAN NOT NULL,
    "is_prepaid" BOOLEAN NOT NULL,
    "paid_months" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "public_ips" TEXT[],
    "quota" INTEGER NOT NULL,

    CONSTRAINT "cloud_instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_code" (
    "code" TEXT NOT NULL,
    "instance_id" TEXT NOT NULL,
    "target_account_id" UUID,
    "state" "service_code_state" NOT NULL DEFAULT 'FREE',
    "order_id" UUID,
    "service_key" TEXT,

    CONSTRAINT "service_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "material" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "material_status" NOT NULL DEFAULT 'CURRENT',
    "storage_key" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "upload_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "face_check" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "service_key" TEXT NOT NULL,
    "person_hash" TEXT NOT NULL,
    "status" "face_check_status" NOT NULL DEFAULT 'PENDING',
    "failure" TEXT,
    "portrait_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "face_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_key" (
    "order_id" UUID NOT NULL,
    "key_cipher" TEXT NOT NULL,

    CONSTRAINT "order_key_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "channel" "channel" NOT NULL,
    "to_cipher" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "body_cipher" TEXT NOT NULL,
    "order_id" UUID,
    "status" "delivery_status" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sink_message" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "channel" "channel" NOT NULL,
    "to_hash" TEXT NOT NULL,
    "to_cipher" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "body_cipher" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sink_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_notice" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "link" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "filing_subject" (
    "id" UUID NOT NULL,
    "owner_id" UUID,
    "province_code" TEXT NOT NULL,
    "subject_number" TEXT NOT NULL,
    "state" "subject_state" NOT NULL DEFAULT 'ACTIVE',
    "sponsor_kind" TEXT NOT NULL,
    "sponsor_name" TEXT NOT NULL,
    "cert_type" TEXT NOT NULL,
    "cert_no_cipher" TEXT NOT NULL,
    "cert_no_hash" TEXT NOT NULL,
    "org_code_hash" TEXT,
    "last_serial" INTEGER NOT NULL DEFAULT 0,
    "order_id" UUID,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "filing_subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "filing_service" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "service_number" TEXT NOT NULL,
    "service_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "domain_ascii" TEXT,
    "domain_unicode" TEXT,
    "state" "service_state" NOT NULL DEFAULT 'ACTIVE',
    "order_id" UUID,
    "service_key" TEXT,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "filing_service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_record" (
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "state" "access_state" NOT NULL DEFAULT 'ACTIVE',
    "service_code" TEXT,
    "ip_ranges" TEXT[],
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_counter" (
    "province_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "number_counter_pkey" PRIMARY KEY ("province_code","year")
);

-- CreateTable
CREATE TABLE "registry_subject" (
    "id" UUID NOT NULL,
    "cert_type" TEXT NOT NULL,
    "cert_no_hash" TEXT NOT NULL,
    "org_code_hash" TEXT,
    "sponsor_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "subject_number" TEXT,

    CONSTRAINT "registry_subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_service" (
    "id" UUID NOT NULL,
    "subject_id" UUID,
    "lookup_key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "service_number" TEXT,
    "providers" TEXT[],

    CONSTRAINT "registry_service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_domain" (
    "domain" TEXT NOT NULL,
    "registrar" TEXT NOT NULL,
    "registrar_approved" BOOLEAN NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "real_name_at" TIMESTAMPTZ(3),
    "holder_name" TEXT NOT NULL,
    "holder_cert_type" TEXT,
    "holder_cert_no_cipher" TEXT,
    "privacy_protected" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "registry_domain_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "registry_site" (
    "domain" TEXT NOT NULL,
    "records" TEXT[],
    "is_reachable" BOOLEAN NOT NULL,
    "shown_number" TEXT,

    CONSTRAINT "registry_site_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "remark" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "submission_number" INTEGER NOT NULL,
    "stage" "review_stage" NOT NULL,
    "target" TEXT NOT NULL,
    "reason_code" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "status" "remark_status" NOT NULL DEFAULT 'OPEN',
    "is_sent" BOOLEAN NOT NULL DEFAULT false,
    "answer" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_mark" (
    "order_id" UUID NOT NULL,
    "submission_number" INTEGER NOT NULL,
    "target" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_mark_pkey" PRIMARY KEY ("order_id","submission_number","target")
);

-- CreateTable
CREATE TABLE "review_decision" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "submission_number" INTEGER NOT NULL,
    "stage" "review_stage" NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "decision" "decision" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_row" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "changed_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reference_row_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "instance_setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instance_setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_row" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "audit_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_hash_key" ON "account"("email_hash");

-- CreateIndex
CREATE UNIQUE INDEX "account_mobile_hash_key" ON "account"("mobile_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "verification_code_purpose_target_hash_created_at_idx" ON "verification_code"("purpose", "target_hash", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_account_id_idx" ON "one_time_link"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "filing_order_order_no_key" ON "filing_order"("order_no");

-- CreateIndex
CREATE INDEX "filing_order_owner_id_created_at_id_idx" ON "filing_order"("owner_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "filing_order_status_due_at_id_idx" ON "filing_order"("status", "due_at", "id");

-- CreateIndex
CREATE INDEX "filing_order_status_province_code_due_at_id_idx" ON "filing_order"("status", "province_code", "due_at", "id");

-- CreateIndex
CREATE INDEX "filing_order_created_at_id_idx" ON "filing_order"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "filing_order_reviewer_id_status_idx" ON "filing_order"("reviewer_id", "status");

-- CreateIndex
CREATE INDEX "filing_order_search_grams_idx" ON "filing_order" USING GIN ("search_grams");

-- CreateIndex
CREATE UNIQUE INDEX "filing_draft_order_id_key" ON "filing_draft"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "filing_draft_account_id_key" ON "filing_draft"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_order_id_number_key" ON "submission"("order_id", "number");

-- CreateIndex
CREATE INDEX "filing_event_order_id_at_id_idx" ON "filing_event"("order_id", "at", "id");

-- CreateIndex
CREATE INDEX "filing_identifier_kind_hash_idx" ON "filing_identifier"("kind", "hash");

-- CreateIndex
CREATE INDEX "sms_challenge_mobile_hash_status_idx" ON "sms_challenge"("mobile_hash", "status");

-- CreateIndex
CREATE INDEX "sms_challenge_status_deadline_idx" ON "sms_challenge"("status", "deadline");

-- CreateIndex
CREATE UNIQUE INDEX "sms_challenge_order_id_push_mobile_hash_key" ON "sms_challenge"("order_id", "push", "mobile_hash");

-- CreateIndex
CREATE INDEX "cloud_instance_account_id_idx" ON "cloud_instance"("account_id");

-- CreateIndex
CREATE INDEX "service_code_instance_id_idx" ON "service_code"("instance_id");

-- CreateIndex
CREATE INDEX "service_code_order_id_idx" ON "service_code"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "material_storage_key_key" ON "material"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "material_upload_key_key" ON "material"("upload_key");

-- CreateIndex
CREATE UNIQUE INDEX "material_order_id_kind_owner_side_version_key" ON "material"("order_id", "kind", "owner", "side", "version");

-- CreateIndex
CREATE INDEX "face_check_order_id_service_key_created_at_idx" ON "face_check"("order_id", "service_key", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_key_key" ON "outbox_message"("key");

-- CreateIndex
CREATE INDEX "outbox_message_status_next_attempt_at_idx" ON "outbox_message"("status", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "sink_message_key_key" ON "sink_message"("key");

-- CreateIndex
CREATE INDEX "sink_message_at_id_idx" ON "sink_message"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "sink_message_to_hash_at_idx" ON "sink_message"("to_hash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_notice_key_key" ON "inbox_notice"("key");

-- CreateIndex
CREATE INDEX "inbox_notice_account_id_created_at_id_idx" ON "inbox_notice"("account_id", "created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "filing_subject_subject_number_key" ON "filing_subject"("subject_number");

-- CreateIndex
CREATE INDEX "filing_subject_cert_type_cert_no_hash_idx" ON "filing_subject"("cert_type", "cert_no_hash");

-- CreateIndex
CREATE INDEX "filing_subject_org_code_hash_idx" ON "filing_subject"("org_code_hash");

-- CreateIndex
CREATE INDEX "filing_subject_owner_id_idx" ON "filing_subject"("owner_id");

-- CreateIndex
CREATE INDEX "filing_subject_province_code_approved_at_id_idx" ON "filing_subject"("province_code", "approved_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "filing_service_service_number_key" ON "filing_service"("service_number");

-- CreateIndex
CREATE INDEX "filing_service_domain_ascii_idx" ON "filing_service"("domain_ascii");

-- CreateIndex
CREATE INDEX "filing_service_order_id_idx" ON "filing_service"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "filing_service_subject_id_serial_key" ON "filing_service"("subject_id", "serial");

-- CreateIndex
CREATE INDEX "access_record_service_id_idx" ON "access_record"("service_id");

-- CreateIndex
CREATE UNIQUE INDEX "registry_subject_cert_type_cert_no_hash_key" ON "registry_subject"("cert_type", "cert_no_hash");

-- CreateIndex
CREATE UNIQUE INDEX "registry_service_lookup_key_key" ON "registry_service"("lookup_key");

-- CreateIndex
CREATE INDEX "remark_order_id_submission_number_idx" ON "remark"("order_id", "submission_number");

-- CreateIndex
CREATE UNIQUE INDEX "review_decision_order_id_submission_number_stage_round_key" ON "review_decision"("order_id", "submission_number", "stage", "round");

-- CreateIndex
CREATE INDEX "audit_row_object_type_object_id_at_idx" ON "audit_row"("object_type", "object_id", "at");

-- CreateIndex
CREATE INDEX "audit_row_at_id_idx" ON "audit_row"("at" DESC, "id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing_order" ADD CONSTRAINT "filing_order_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing_order" ADD CONSTRAINT "filing_order_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing_draft" ADD CONSTRAINT "filing_draft_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing_draft" ADD CONSTRAINT "filing_draft_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing_event" ADD CONSTRAINT "filing_event_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing_identifier" ADD CONSTRAINT "filing_identifier_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mobile_verification" ADD CONSTRAINT "mobile_verification_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sms_challenge" ADD CONSTRAINT "sms_challenge_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cloud_instance" ADD CONSTRAINT "cloud_instance_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_code" ADD CONSTRAINT "service_code_instance_id_fkey" FOREIGN KEY ("instance_id") REFERENCES "cloud_instance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_code" ADD CONSTRAINT "service_code_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "face_check" ADD CONSTRAINT "face_check_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_notice" ADD CONSTRAINT "inbox_notice_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing_subject" ADD CONSTRAINT "filing_subject_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "filing_service" ADD CONSTRAINT "filing_service_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "filing_subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_record" ADD CONSTRAINT "access_record_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "filing_service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registry_service" ADD CONSTRAINT "registry_service_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "registry_subject"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_mark" ADD CONSTRAINT "review_mark_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "filing_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;
