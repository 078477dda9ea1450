-- CreateEnum
CREATE TYPE "vacancy_ground" AS ENUM ('dissolved', 'merged', 'withdrawn');

-- AlterTable
ALTER TABLE "terms" ADD COLUMN     "acting" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "head_vacancies" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "ground" "vacancy_ground" NOT NULL,
    "reason" TEXT NOT NULL,
    "former_id" UUID NOT NULL,
    "acting_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "declared_by_id" UUID NOT NULL,
    "by_election" TEXT NOT NULL DEFAULT '',
    "successor_id" UUID,
    "filled_at" TIMESTAMPTZ(6),

    CONSTRAINT "head_vacancies_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "head_vacancies_year_id_idx" ON "head_vacancies"("year_id");

-- CreateIndex
CREATE INDEX "head_vacancies_former_id_idx" ON "head_vacancies"("former_id");

-- CreateIndex
CREATE INDEX "head_vacancies_acting_id_idx" ON "head_vacancies"("acting_id");

-- CreateIndex
CREATE INDEX "head_vacancies_successor_id_idx" ON "head_vacancies"("successor_id");

-- AddForeignKey
ALTER TABLE "head_vacancies" ADD CONSTRAINT "head_vacancies_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_vacancies" ADD CONSTRAINT "head_vacancies_former_id_fkey" FOREIGN KEY ("former_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_vacancies" ADD CONSTRAINT "head_vacancies_acting_id_fkey" FOREIGN KEY ("acting_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_vacancies" ADD CONSTRAINT "head_vacancies_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only a head is acting: a deputy is elected, or there is none.
ALTER TABLE terms ADD CONSTRAINT acting_is_head CHECK (NOT acting OR role = 'head');

-- A year has one open vacancy at a time, and no school acts for itself.
CREATE UNIQUE INDEX one_open_vacancy_a_year ON head_vacancies (year_id) WHERE filled_at IS NULL;
ALTER TABLE head_vacancies ADD CONSTRAINT nobody_acts_for_itself CHECK (acting_id <> former_id);

-- A vacancy is filled by a school that its cluster elected, at an hour, after it began.
ALTER TABLE head_vacancies ADD CONSTRAINT filled_by_election CHECK (
  (filled_at IS NULL) = (successor_id IS NULL) AND (filled_at IS NULL OR (by_election <> '' AND filled_at > since))
);
