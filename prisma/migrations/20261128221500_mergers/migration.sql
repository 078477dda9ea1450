-- AlterTable
ALTER TABLE "organisations" ADD COLUMN     "dissolved_by" TEXT,
ADD COLUMN     "merged_into_id" UUID;

-- CreateIndex
CREATE INDEX "organisations_merged_into_id_idx" ON "organisations"("merged_into_id");

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only a school that is dissolved was merged into another, and never into itself.
ALTER TABLE organisations ADD CONSTRAINT merged_is_dissolved
  CHECK (merged_into_id IS NULL OR (dissolved_on IS NOT NULL AND merged_into_id <> id));
