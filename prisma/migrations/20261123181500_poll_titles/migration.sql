-- AlterTable
ALTER TABLE "polls" ADD COLUMN "title_en" TEXT NOT NULL DEFAULT '';
