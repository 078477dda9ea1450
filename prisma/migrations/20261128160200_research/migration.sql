-- CreateEnum
CREATE TYPE "research_kind" AS ENUM ('topic', 'practice_review', 'initiative', 'policy_proposal');

-- CreateEnum
CREATE TYPE "research_level" AS ENUM ('state', 'ministry', 'province', 'school', 'faculty');

-- CreateEnum
CREATE TYPE "research_grade" AS ENUM ('excellent', 'good', 'fair', 'passed', 'failed');

-- CreateTable
CREATE TABLE "research_registers" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "research_registers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "research_entries" (
    "id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "research_kind" NOT NULL,
    "level" "research_level",
    "title" TEXT NOT NULL,
    "leader" TEXT NOT NULL DEFAULT '',
    "members" TEXT[],
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER,
    "accepted_on" DATE,
    "grade" "research_grade",
    "recipient" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "research_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "research_imports" (
    "id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "entries" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(6) NOT NULL,
    "imported_at" TIMESTAMPTZ(6),

    CONSTRAINT "research_imports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "research_registers_school_id_idx" ON "research_registers"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "research_registers_year_id_school_id_key" ON "research_registers"("year_id", "school_id");

-- CreateIndex
CREATE UNIQUE INDEX "research_entries_register_id_position_key" ON "research_entries"("register_id", "position");

-- CreateIndex
CREATE INDEX "research_imports_register_id_idx" ON "research_imports"("register_id");

-- AddForeignKey
ALTER TABLE "research_registers" ADD CONSTRAINT "research_registers_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "research_registers" ADD CONSTRAINT "research_registers_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "research_entries" ADD CONSTRAINT "research_entries_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "research_registers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "research_imports" ADD CONSTRAINT "research_imports_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "research_registers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A topic has its level and its leader, a proposal of policy the authority that received it; a line has its name.
ALTER TABLE research_entries ADD CONSTRAINT topic_has_level_and_leader CHECK (kind <> 'topic' OR (level IS NOT NULL AND btrim(leader) <> ''));
ALTER TABLE research_entries ADD CONSTRAINT policy_proposal_has_recipient CHECK (kind <> 'policy_proposal' OR btrim(recipient) <> '');
ALTER TABLE research_entries ADD CONSTRAINT entry_has_its_name CHECK (btrim(title) <> '');

-- What ended ended after it began, what was accepted was accepted after it began, and a grade has its day.
ALTER TABLE research_entries ADD CONSTRAINT entry_ends_after_start CHECK (to_year IS NULL OR to_year >= from_year);
ALTER TABLE research_entries ADD CONSTRAINT accepted_after_start CHECK (accepted_on IS NULL OR extract(year FROM accepted_on) >= from_year);
ALTER TABLE research_entries ADD CONSTRAINT grade_has_its_day CHECK (grade IS NULL OR accepted_on IS NOT NULL);
