-- CreateTable
CREATE TABLE "paper_explanations" (
    "paper_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "paper_explanations_pkey" PRIMARY KEY ("paper_id")
);

-- CreateIndex
CREATE INDEX "paper_explanations_by_id_idx" ON "paper_explanations"("by_id");

-- AddForeignKey
ALTER TABLE "paper_explanations" ADD CONSTRAINT "paper_explanations_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_explanations" ADD CONSTRAINT "paper_explanations_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An explanation says something.
ALTER TABLE paper_explanations ADD CONSTRAINT explanation_says_something CHECK (btrim(text) <> '');
