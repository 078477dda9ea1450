-- AlterTable
ALTER TABLE "proposals" ADD COLUMN     "answer_by_rule" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "unit_id" UUID;

-- CreateTable
CREATE TABLE "proposal_forwards" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "from_id" UUID,
    "to_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "forwarded_by_id" UUID NOT NULL,
    "forwarded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "proposal_forwards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_groups" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "answered_at" TIMESTAMPTZ(6),

    CONSTRAINT "proposal_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_group_members" (
    "proposal_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "proposal_group_members_pkey" PRIMARY KEY ("proposal_id")
);

-- CreateIndex
CREATE INDEX "proposal_forwards_proposal_id_idx" ON "proposal_forwards"("proposal_id");

-- CreateIndex
CREATE INDEX "proposal_forwards_from_id_idx" ON "proposal_forwards"("from_id");

-- CreateIndex
CREATE INDEX "proposal_forwards_to_id_idx" ON "proposal_forwards"("to_id");

-- CreateIndex
CREATE INDEX "proposal_group_members_group_id_idx" ON "proposal_group_members"("group_id");

-- CreateIndex
CREATE INDEX "proposals_unit_id_idx" ON "proposals"("unit_id");

-- AddForeignKey
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_forwards" ADD CONSTRAINT "proposal_forwards_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_forwards" ADD CONSTRAINT "proposal_forwards_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_forwards" ADD CONSTRAINT "proposal_forwards_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_group_members" ADD CONSTRAINT "proposal_group_members_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_group_members" ADD CONSTRAINT "proposal_group_members_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "proposal_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Only what was asked of the Academy lies with one of its units.
ALTER TABLE proposals ADD CONSTRAINT unit_of_the_academy_alone CHECK (unit_id IS NULL OR addressee = 'academy');

-- The trail of a proposal is only ever appended to, and every step of it leads elsewhere and says a word.
ALTER TABLE proposal_forwards ADD CONSTRAINT forwarded_elsewhere CHECK (from_id IS DISTINCT FROM to_id AND btrim(word) <> '');
CREATE TRIGGER proposal_forwards_append_only BEFORE UPDATE OR DELETE ON proposal_forwards
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The proposals of a group ask the same of the same: one addressee, and no draft among them.
CREATE FUNCTION refuse_mixed_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM proposals p
    LEFT JOIN proposal_group_members m ON m.group_id = NEW.group_id
    LEFT JOIN proposals o ON o.id = m.proposal_id
    WHERE p.id = NEW.proposal_id AND (
      p.state = 'draft' OR p.addressee = 'training_body'
      OR (o.id IS NOT NULL AND (o.addressee <> p.addressee OR o.addressee_id IS DISTINCT FROM p.addressee_id))
    )
  ) THEN
    RAISE EXCEPTION 'a group asks one addressee' USING ERRCODE = 'check_violation', CONSTRAINT = 'group_asks_one_addressee';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER group_asks_one_addressee BEFORE INSERT OR UPDATE ON proposal_group_members
  FOR EACH ROW EXECUTE FUNCTION refuse_mixed_group();

-- What was answered together stays together.
CREATE FUNCTION refuse_answered_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM proposal_groups WHERE id = OLD.group_id AND answered_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the group was answered' USING ERRCODE = 'check_violation', CONSTRAINT = 'answered_group_stands';
  END IF;
  RETURN OLD;
END $$;
-- of a deleted group its members no longer know that it was answered
CREATE FUNCTION refuse_deleting_answered_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answered_at IS NOT NULL THEN
    RAISE EXCEPTION 'the group was answered' USING ERRCODE = 'check_violation', CONSTRAINT = 'answered_group_is_kept';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER answered_group_is_kept BEFORE DELETE ON proposal_groups
  FOR EACH ROW EXECUTE FUNCTION refuse_deleting_answered_group();
CREATE TRIGGER answered_group_stands BEFORE DELETE ON proposal_group_members
  FOR EACH ROW EXECUTE FUNCTION refuse_answered_group();

-- Near-identical proposals are looked for by their titles.
CREATE INDEX proposals_title_folded ON proposals USING gin (fold_text(title) gin_trgm_ops);

-- How far an asker may set the hour of the answer: an assumption of the clusters, to be set anew.
INSERT INTO rules (id, code, value, basis, article_vi, article_en, valid_from)
VALUES (gen_random_uuid(), 'proposals.answer_span', '{"min":5,"max":90}', 'cluster',
  'Lệ của cụm (giả định, đặt lại được): hạn trả lời do bên đề xuất chọn',
  'Custom of the cluster (an assumption, may be set anew): the hour of an answer that an asker chooses', '2000-01-01');
