-- CreateEnum
CREATE TYPE "day_part" AS ENUM ('morning', 'afternoon', 'whole');

-- CreateEnum
CREATE TYPE "suits" AS ENUM ('yes', 'if_need_be', 'no');

-- AlterTable
ALTER TABLE "seminars" ADD COLUMN     "organisers" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "suggestions" TEXT[];

-- CreateTable
CREATE TABLE "date_searches" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "answer_by" TIMESTAMPTZ(6) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "seminar_id" UUID,
    "chosen_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdraw_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "date_searches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "date_options" (
    "id" UUID NOT NULL,
    "search_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "part" "day_part" NOT NULL,

    CONSTRAINT "date_options_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "date_answers" (
    "option_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "suits" "suits" NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "date_answers_pkey" PRIMARY KEY ("option_id","school_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "date_searches_seminar_id_key" ON "date_searches"("seminar_id");

-- CreateIndex
CREATE UNIQUE INDEX "date_searches_chosen_id_key" ON "date_searches"("chosen_id");

-- CreateIndex
CREATE INDEX "date_searches_year_id_idx" ON "date_searches"("year_id");

-- CreateIndex
CREATE INDEX "date_searches_host_id_idx" ON "date_searches"("host_id");

-- CreateIndex
CREATE UNIQUE INDEX "date_options_search_id_day_part_key" ON "date_options"("search_id", "day", "part");

-- CreateIndex
CREATE INDEX "date_answers_school_id_idx" ON "date_answers"("school_id");

-- AddForeignKey
ALTER TABLE "date_searches" ADD CONSTRAINT "date_searches_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_searches" ADD CONSTRAINT "date_searches_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_searches" ADD CONSTRAINT "date_searches_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_searches" ADD CONSTRAINT "date_searches_chosen_id_fkey" FOREIGN KEY ("chosen_id") REFERENCES "date_options"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_options" ADD CONSTRAINT "date_options_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "date_searches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_answers" ADD CONSTRAINT "date_answers_option_id_fkey" FOREIGN KEY ("option_id") REFERENCES "date_options"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_answers" ADD CONSTRAINT "date_answers_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "seminar_changes" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "seminar_changes_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "seminar_changes_seminar_id_at_idx" ON "seminar_changes"("seminar_id", "at");
ALTER TABLE "seminar_changes" ADD CONSTRAINT "seminar_changes_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Each theme has its suggested topics, or an empty text; seminars of before have none.
UPDATE seminars SET suggestions = array_fill(''::text, ARRAY[cardinality(themes)]) WHERE cardinality(themes) > 0;
UPDATE seminars SET suggestions = '{}' WHERE suggestions IS NULL;
ALTER TABLE seminars ADD CONSTRAINT suggestions_belong_to_themes CHECK (cardinality(suggestions) = cardinality(themes));

-- A search ends in a seminar on one of its days, or is withdrawn with a reason, and never both.
ALTER TABLE date_searches ADD CONSTRAINT chosen_makes_the_seminar CHECK ((chosen_id IS NULL) = (seminar_id IS NULL));
ALTER TABLE date_searches ADD CONSTRAINT chosen_is_not_withdrawn CHECK (chosen_id IS NULL OR withdrawn_at IS NULL);
ALTER TABLE date_searches ADD CONSTRAINT withdrawing_says_why CHECK ((withdrawn_at IS NULL) = (withdraw_reason = ''));

-- The day that was chosen was proposed in this search.
CREATE FUNCTION chosen_was_proposed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM date_options WHERE id = NEW.chosen_id AND search_id = NEW.id) THEN
    RAISE EXCEPTION 'chosen_was_proposed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER chosen_was_proposed BEFORE INSERT OR UPDATE OF chosen_id ON date_searches
  FOR EACH ROW WHEN (NEW.chosen_id IS NOT NULL) EXECUTE FUNCTION chosen_was_proposed();
