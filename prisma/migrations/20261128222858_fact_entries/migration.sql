-- CreateEnum
CREATE TYPE "fact_entry_kind" AS ENUM ('answered', 'upheld');

-- AlterTable
ALTER TABLE "eligibility_facts" ADD COLUMN     "source" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "fact_entries" (
    "id" UUID NOT NULL,
    "fact_id" UUID NOT NULL,
    "kind" "fact_entry_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_school_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "fact_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fact_entries_fact_id_idx" ON "fact_entries"("fact_id");

-- AddForeignKey
ALTER TABLE "fact_entries" ADD CONSTRAINT "fact_entries_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "eligibility_facts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is said to a fact says something, and stays.
ALTER TABLE fact_entries ADD CONSTRAINT fact_entry_says_something CHECK (btrim(text) <> '');
CREATE TRIGGER fact_entries_append_only BEFORE UPDATE OR DELETE ON fact_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A school answers for itself, and nobody decides on his own case; a fact that was lifted is spoken of no more.
CREATE FUNCTION refuse_strange_fact_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM eligibility_facts WHERE id = NEW.fact_id AND lifted_at IS NULL
    AND (organisation_id = NEW.by_school_id) = (NEW.kind = 'answered')) THEN
    RAISE EXCEPTION 'a school answers its own case, others decide' USING ERRCODE = 'check_violation', CONSTRAINT = 'answered_by_the_school';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answered_by_the_school BEFORE INSERT ON fact_entries FOR EACH ROW EXECUTE FUNCTION refuse_strange_fact_entry();

-- What a recorded fact rests on stays as well.
CREATE OR REPLACE FUNCTION refuse_hiding_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.lifted_at IS NOT NULL
    OR ROW(OLD.year_id, OLD.organisation_id, OLD.code, OLD.text, OLD.source, OLD.recorded_by_id, OLD.recorded_by_school_id, OLD.recorded_at)
      IS DISTINCT FROM ROW(NEW.year_id, NEW.organisation_id, NEW.code, NEW.text, NEW.source, NEW.recorded_by_id, NEW.recorded_by_school_id, NEW.recorded_at) THEN
    RAISE EXCEPTION 'a recorded fact stays in sight' USING ERRCODE = 'check_violation', CONSTRAINT = 'fact_stays_in_sight';
  END IF;
  RETURN NEW;
END $$;
