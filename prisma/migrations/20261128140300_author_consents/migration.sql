-- CreateEnum
CREATE TYPE "paper_consent" AS ENUM ('agreed', 'declined');

-- AlterTable
ALTER TABLE "paper_authors" ADD COLUMN     "consent" "paper_consent",
ADD COLUMN     "consent_asked_at" TIMESTAMPTZ(6),
ADD COLUMN     "consent_at" TIMESTAMPTZ(6),
ADD COLUMN     "consent_expires_at" TIMESTAMPTZ(6),
ADD COLUMN     "consent_token_hash" TEXT,
ADD COLUMN     "consent_word" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "paper_authors_consent_token_hash_key" ON "paper_authors"("consent_token_hash");

-- An answer has its hour.
ALTER TABLE paper_authors ADD CONSTRAINT consent_has_its_hour CHECK ((consent IS NULL) = (consent_at IS NULL));

-- A link expires.
ALTER TABLE paper_authors ADD CONSTRAINT consent_link_expires
  CHECK ((consent_token_hash IS NULL) = (consent_expires_at IS NULL));
