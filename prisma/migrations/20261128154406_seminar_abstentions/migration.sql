-- CreateTable
CREATE TABLE "seminar_abstentions" (
    "seminar_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "said_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "seminar_abstentions_pkey" PRIMARY KEY ("seminar_id","school_id")
);

-- CreateIndex
CREATE INDEX "seminar_abstentions_school_id_idx" ON "seminar_abstentions"("school_id");

-- AddForeignKey
ALTER TABLE "seminar_abstentions" ADD CONSTRAINT "seminar_abstentions_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminar_abstentions" ADD CONSTRAINT "seminar_abstentions_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
