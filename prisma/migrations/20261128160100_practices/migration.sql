-- CreateEnum
CREATE TYPE "practice_state" AS ENUM ('draft', 'published', 'withdrawn');

-- AlterEnum
ALTER TYPE "file_purpose" ADD VALUE 'practice_picture';

-- CreateTable
CREATE TABLE "practices" (
    "id" UUID NOT NULL,
    "cluster_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "paper_id" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "what" TEXT NOT NULL DEFAULT '',
    "why" TEXT NOT NULL DEFAULT '',
    "how" TEXT NOT NULL DEFAULT '',
    "cost" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "state" "practice_state" NOT NULL DEFAULT 'draft',
    "year_id" UUID,
    "created_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(6),
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdraw_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "edit_key" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "practices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_pictures" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "caption" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "practice_pictures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_adoptions" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "how" TEXT NOT NULL,
    "adopted_by_id" UUID NOT NULL,
    "adopted_at" TIMESTAMPTZ(6) NOT NULL,
    "effect_from" TIMESTAMPTZ(6) NOT NULL,
    "effect_due" TIMESTAMPTZ(6) NOT NULL,
    "effect" TEXT NOT NULL DEFAULT '',
    "effect_at" TIMESTAMPTZ(6),

    CONSTRAINT "practice_adoptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_figures" (
    "id" UUID NOT NULL,
    "adoption_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "before" DECIMAL(14,2),
    "after" DECIMAL(14,2) NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "practice_figures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "practices_paper_id_key" ON "practices"("paper_id");

-- CreateIndex
CREATE INDEX "practices_cluster_id_state_idx" ON "practices"("cluster_id", "state");

-- CreateIndex
CREATE INDEX "practices_school_id_idx" ON "practices"("school_id");

-- CreateIndex
CREATE INDEX "practices_year_id_idx" ON "practices"("year_id");

-- CreateIndex
CREATE INDEX "practice_pictures_practice_id_idx" ON "practice_pictures"("practice_id");

-- CreateIndex
CREATE INDEX "practice_pictures_file_id_idx" ON "practice_pictures"("file_id");

-- CreateIndex
CREATE INDEX "practice_adoptions_school_id_idx" ON "practice_adoptions"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "practice_adoptions_practice_id_school_id_key" ON "practice_adoptions"("practice_id", "school_id");

-- CreateIndex
CREATE UNIQUE INDEX "practice_figures_adoption_id_position_key" ON "practice_figures"("adoption_id", "position");

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_pictures" ADD CONSTRAINT "practice_pictures_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_pictures" ADD CONSTRAINT "practice_pictures_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_adoptions" ADD CONSTRAINT "practice_adoptions_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_adoptions" ADD CONSTRAINT "practice_adoptions_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_figures" ADD CONSTRAINT "practice_figures_adoption_id_fkey" FOREIGN KEY ("adoption_id") REFERENCES "practice_adoptions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is published has its hour and its year and says what it is and how it is done; what was withdrawn says when and why.
ALTER TABLE practices ADD CONSTRAINT published_practice_is_whole CHECK (
  state = 'draft' OR (published_at IS NOT NULL AND year_id IS NOT NULL AND btrim(title) <> '' AND btrim(what) <> '' AND btrim(how) <> '' AND btrim(result) <> '')
);
ALTER TABLE practices ADD CONSTRAINT withdrawn_practice_says_why CHECK (
  (state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (state = 'withdrawn') = (btrim(coalesce(withdraw_reason, '')) <> '')
);

-- An effect is whole: its words and its hour; and once it is reported it stands.
ALTER TABLE practice_adoptions ADD CONSTRAINT effect_is_whole CHECK ((effect_at IS NOT NULL) = (btrim(effect) <> ''));
CREATE FUNCTION refuse_changed_effect() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.effect_at IS NOT NULL THEN
    RAISE EXCEPTION 'the effect was reported' USING ERRCODE = 'check_violation', CONSTRAINT = 'reported_effect_stands';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER reported_effect_stands BEFORE UPDATE OR DELETE ON practice_adoptions
  FOR EACH ROW EXECUTE FUNCTION refuse_changed_effect();

-- Nobody takes over his own practice, nor one that is not published.
CREATE FUNCTION refuse_own_adoption() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM practices WHERE id = NEW.practice_id AND (school_id = NEW.school_id OR state = 'draft')) THEN
    RAISE EXCEPTION 'a practice is taken over by another school' USING ERRCODE = 'check_violation', CONSTRAINT = 'another_school_adopts';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER another_school_adopts BEFORE INSERT OR UPDATE ON practice_adoptions
  FOR EACH ROW EXECUTE FUNCTION refuse_own_adoption();

-- Half a year: a term of teaching has passed, so that there is an effect to speak of. An assumption, to be set anew.
INSERT INTO rules (id, code, value, basis, article_vi, article_en, valid_from)
VALUES
  (gen_random_uuid(), 'practices.effect_days', '30', 'cluster',
  'Lệ của cụm (giả định, đặt lại được): thời gian để báo kết quả áp dụng',
  'Custom of the cluster (an assumption, may be set anew): the time to report an effect', '2000-01-01'),
  (gen_random_uuid(), 'practices.effect_months', '6', 'cluster',
  'Lệ của cụm (giả định, đặt lại được): sau một học kỳ thì đã có kết quả áp dụng để báo',
  'Custom of the cluster (an assumption, may be set anew): after a term of teaching there is an effect to report', '2000-01-01');
