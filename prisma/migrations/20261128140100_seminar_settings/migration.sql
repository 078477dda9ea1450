-- AlterTable
ALTER TABLE "seminars" ADD COLUMN     "blind_review" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "consents_needed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "demanded_findings" TEXT[] DEFAULT ARRAY[]::TEXT[];
