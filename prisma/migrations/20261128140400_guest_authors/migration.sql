-- AlterTable
ALTER TABLE "paper_authors" ADD COLUMN     "affiliation" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "organisation_id" DROP NOT NULL;

-- An author comes from a school, or is a guest with an affiliation in words: exactly one of both.
ALTER TABLE paper_authors ADD CONSTRAINT school_or_affiliation
  CHECK ((organisation_id IS NULL) = (btrim(affiliation) <> ''));
