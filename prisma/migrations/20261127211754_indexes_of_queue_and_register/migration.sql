-- CreateIndex
CREATE INDEX "filing_order_review_queue_idx" ON "filing_order"("due_at", "id") WHERE (status = ANY (ARRAY['SUBMITTED'::filing_status, 'INITIAL_REVIEW'::filing_status]));

-- CreateIndex
CREATE INDEX "filing_subject_approved_at_id_idx" ON "filing_subject"("approved_at" DESC, "id");
