-- AlterEnum
ALTER TYPE "poll_purpose" ADD VALUE 'by_election';

-- AlterTable
ALTER TABLE "head_vacancies" ADD COLUMN     "elected_at" TIMESTAMPTZ(6),
ADD COLUMN     "elected_id" UUID,
ADD COLUMN     "poll_id" UUID,
ADD COLUMN     "reopen_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reopened_at" TIMESTAMPTZ(6);

-- CreateIndex
CREATE INDEX "head_vacancies_poll_id_idx" ON "head_vacancies"("poll_id");

-- CreateIndex
CREATE INDEX "head_vacancies_elected_id_idx" ON "head_vacancies"("elected_id");

-- AddForeignKey
ALTER TABLE "head_vacancies" ADD CONSTRAINT "head_vacancies_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "head_vacancies" ADD CONSTRAINT "head_vacancies_elected_id_fkey" FOREIGN KEY ("elected_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever a by-election elected was elected by a poll, and is not the school that could not go on.
ALTER TABLE head_vacancies ADD CONSTRAINT elected_by_a_poll CHECK (
  (elected_id IS NULL) = (poll_id IS NULL) AND (elected_id IS NULL) = (elected_at IS NULL) AND elected_id IS DISTINCT FROM former_id
);

-- Where a poll elected a school, the Academy confirms that school and no other.
ALTER TABLE head_vacancies ADD CONSTRAINT elected_is_confirmed CHECK (
  successor_id IS NULL OR elected_id IS NULL OR successor_id = elected_id
);

-- Whoever is elected and does not become head leaves a reason.
ALTER TABLE head_vacancies ADD CONSTRAINT reopened_with_reason CHECK ((reopened_at IS NULL) = (reopen_reason = ''));
