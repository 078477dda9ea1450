-- CreateEnum
CREATE TYPE "paper_decision_kind" AS ENUM ('spoken', 'proceedings', 'revise', 'decline');

-- CreateTable
CREATE TABLE "paper_decisions" (
    "paper_id" UUID NOT NULL,
    "kind" "paper_decision_kind" NOT NULL,
    "points" TEXT[],
    "revise_by" TIMESTAMPTZ(6),
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(6) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "paper_decisions_pkey" PRIMARY KEY ("paper_id")
);

-- CreateIndex
CREATE INDEX "paper_decisions_decided_by_id_idx" ON "paper_decisions"("decided_by_id");

-- AddForeignKey
ALTER TABLE "paper_decisions" ADD CONSTRAINT "paper_decisions_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_decisions" ADD CONSTRAINT "paper_decisions_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A revision names its points and its day, and nothing else does; who is not taken is told why.
ALTER TABLE paper_decisions ADD CONSTRAINT revision_names_its_points CHECK (
  (kind = 'revise') = (cardinality(points) > 0) AND (kind = 'revise') = (revise_by IS NOT NULL)
);
ALTER TABLE paper_decisions ADD CONSTRAINT declining_says_why CHECK ((kind = 'decline') = (reason <> ''));
