-- CreateEnum
CREATE TYPE "review_recommendation" AS ENUM ('spoken', 'proceedings', 'revise', 'decline');

-- CreateEnum
CREATE TYPE "review_wish_kind" AS ENUM ('want', 'avoid');

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(6) NOT NULL,
    "by_rule" BOOLEAN NOT NULL DEFAULT false,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "relevance" INTEGER,
    "relevance_words" TEXT NOT NULL DEFAULT '',
    "content" INTEGER,
    "content_words" TEXT NOT NULL DEFAULT '',
    "practice" INTEGER,
    "practice_words" TEXT NOT NULL DEFAULT '',
    "form" INTEGER,
    "form_words" TEXT NOT NULL DEFAULT '',
    "to_authors" TEXT NOT NULL DEFAULT '',
    "to_editors" TEXT NOT NULL DEFAULT '',
    "recommendation" "review_recommendation",
    "saved_at" TIMESTAMPTZ(6),
    "submitted_at" TIMESTAMPTZ(6),
    "number" INTEGER,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_wishes" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "paper_id" UUID,
    "theme" TEXT NOT NULL DEFAULT '',
    "kind" "review_wish_kind" NOT NULL,

    CONSTRAINT "review_wishes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reviews_paper_id_idx" ON "reviews"("paper_id");

-- CreateIndex
CREATE INDEX "reviews_reviewer_id_idx" ON "reviews"("reviewer_id");

-- CreateIndex
CREATE INDEX "review_wishes_person_id_idx" ON "review_wishes"("person_id");

-- CreateIndex
CREATE INDEX "review_wishes_paper_id_idx" ON "review_wishes"("paper_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_wishes_seminar_id_person_id_paper_id_theme_key" ON "review_wishes"("seminar_id", "person_id", "paper_id", "theme");

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_wishes" ADD CONSTRAINT "review_wishes_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_wishes" ADD CONSTRAINT "review_wishes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_wishes" ADD CONSTRAINT "review_wishes_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A person has one open review of a paper at a time.
CREATE UNIQUE INDEX one_open_review ON reviews (paper_id, reviewer_id) WHERE submitted_at IS NULL;

-- Marks go from 1 to 5.
ALTER TABLE reviews ADD CONSTRAINT review_marks_from_1_to_5 CHECK (
  relevance BETWEEN 1 AND 5 AND content BETWEEN 1 AND 5 AND practice BETWEEN 1 AND 5 AND form BETWEEN 1 AND 5
);

-- What is submitted is whole: four marks, a recommendation, a word to the authors, and the version that was read.
ALTER TABLE reviews ADD CONSTRAINT submitted_review_is_whole CHECK (
  submitted_at IS NULL OR (
    relevance IS NOT NULL AND content IS NOT NULL AND practice IS NOT NULL AND form IS NOT NULL
    AND recommendation IS NOT NULL AND number IS NOT NULL AND to_authors <> ''
  )
);

-- A submitted review is never changed and never taken away.
CREATE FUNCTION submitted_review_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.submitted_at IS NOT NULL THEN
    RAISE EXCEPTION 'a submitted review is final'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted_review_is_final';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER submitted_review_is_final BEFORE UPDATE OR DELETE ON reviews
  FOR EACH ROW EXECUTE FUNCTION submitted_review_is_final();

-- A wish is of one paper, or of one theme, said once.
ALTER TABLE review_wishes ADD CONSTRAINT wish_of_paper_or_theme CHECK ((paper_id IS NULL) = (theme <> ''));
CREATE UNIQUE INDEX one_wish_a_theme ON review_wishes (seminar_id, person_id, theme) WHERE paper_id IS NULL;
