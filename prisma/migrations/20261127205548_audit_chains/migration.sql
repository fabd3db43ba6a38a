-- AlterTable
ALTER TABLE "audit_row" ADD COLUMN     "hash" TEXT,
ADD COLUMN     "previous_hash" TEXT,
ADD COLUMN     "seq" INTEGER;

-- AlterTable
ALTER TABLE "filing_event" ADD COLUMN     "hash" TEXT,
ADD COLUMN     "previous_hash" TEXT,
ADD COLUMN     "seq" INTEGER;

-- CreateTable
CREATE TABLE "audit_head" (
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "rooted_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("object_type","object_id")
);

-- CreateTable
CREATE TABLE "audit_day_head" (
    "day" DATE NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_day_head_pkey" PRIMARY KEY ("day","object_type","object_id")
);

-- CreateTable
CREATE TABLE "audit_root" (
    "day" DATE NOT NULL,
    "heads" INTEGER NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_root_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_row_object_type_object_id_seq_key" ON "audit_row"("object_type", "object_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "filing_event_order_id_seq_key" ON "filing_event"("order_id", "seq");

-- What is written down stays: the portal's statements can add, and nothing else. A purge says so, transaction by
-- transaction: set local portal.audit_purge = 'on'. Rows older than the chains get their place once.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('portal.audit_purge', true) = 'on' THEN
    RETURN CASE TG_OP WHEN 'UPDATE' THEN NEW ELSE OLD END;
  END IF;
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME IN ('audit_row', 'filing_event') THEN
    IF OLD.hash IS NULL AND to_jsonb(NEW) - '{seq,previous_hash,hash}'::text[]
                          = to_jsonb(OLD) - '{seq,previous_hash,hash}'::text[] THEN
      RETURN NEW;
    END IF;
  END IF;
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'audit_head' THEN
    IF NEW.count >= OLD.count AND NEW.object_type = OLD.object_type AND NEW.object_id = OLD.object_id THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% of % is refused: the audit is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = '42501';
END
$$;

CREATE TRIGGER audit_row_append_only BEFORE UPDATE OR DELETE ON "audit_row" FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_row_no_truncate BEFORE TRUNCATE ON "audit_row" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER filing_event_append_only BEFORE UPDATE OR DELETE ON "filing_event" FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER filing_event_no_truncate BEFORE TRUNCATE ON "filing_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_head_append_only BEFORE UPDATE OR DELETE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON "audit_head" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_day_head_append_only BEFORE UPDATE OR DELETE ON "audit_day_head" FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_day_head_no_truncate BEFORE TRUNCATE ON "audit_day_head" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_root_append_only BEFORE UPDATE OR DELETE ON "audit_root" FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_root_no_truncate BEFORE TRUNCATE ON "audit_root" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
