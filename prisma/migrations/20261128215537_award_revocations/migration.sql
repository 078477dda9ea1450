-- CreateEnum
CREATE TYPE "revocation_state" AS ENUM ('proposed', 'decided', 'declined');

-- CreateTable
CREATE TABLE "award_revocations" (
    "id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "revocation_state" NOT NULL DEFAULT 'proposed',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(6) NOT NULL,
    "number" TEXT,
    "date" DATE,
    "signer" TEXT,
    "file_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "decline_reason" TEXT,

    CONSTRAINT "award_revocations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "award_revocations_nomination_id_idx" ON "award_revocations"("nomination_id");

-- CreateIndex
CREATE INDEX "award_revocations_file_id_idx" ON "award_revocations"("file_id");

-- AddForeignKey
ALTER TABLE "award_revocations" ADD CONSTRAINT "award_revocations_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_revocations" ADD CONSTRAINT "award_revocations_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who proposes a revocation does not decide on it.
ALTER TABLE award_revocations ADD CONSTRAINT proposer_does_not_revoke CHECK (decided_by_id IS DISTINCT FROM proposed_by_id);

-- A revocation has its ground in words; decided, it has number, day and signer; declined, it has a reason.
ALTER TABLE award_revocations ADD CONSTRAINT revocation_says_why CHECK (btrim(ground) <> '' AND btrim(text) <> '');
ALTER TABLE award_revocations ADD CONSTRAINT revocation_is_complete CHECK (
  (state = 'proposed' AND num_nonnulls(number, date, signer, file_id, decided_by_id, decided_at, decline_reason) = 0)
  OR (state = 'decided' AND num_nonnulls(number, date, signer, decided_by_id, decided_at) = 5 AND decline_reason IS NULL)
  OR (state = 'declined' AND num_nonnulls(decided_by_id, decided_at, decline_reason) = 3 AND btrim(decline_reason) <> ''
    AND num_nonnulls(number, date, signer, file_id) = 0));

-- An award is taken back once; one proposal waits at a time.
CREATE UNIQUE INDEX one_living_revocation ON award_revocations (nomination_id) WHERE state <> 'declined';

-- Only an award that was confirmed is taken back; what was proposed stays as it was, is answered once, and is never deleted.
CREATE FUNCTION keep_revocations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state = 'proposed' AND EXISTS (SELECT 1 FROM nominations WHERE id = NEW.nomination_id AND state = 'confirmed') THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'only a confirmed award is revoked' USING ERRCODE = 'check_violation', CONSTRAINT = 'revokes_confirmed_award';
  END IF;
  IF TG_OP = 'DELETE' OR OLD.state <> 'proposed'
    OR (NEW.nomination_id, NEW.ground, NEW.text, NEW.proposed_by_id, NEW.proposed_at)
      IS DISTINCT FROM (OLD.nomination_id, OLD.ground, OLD.text, OLD.proposed_by_id, OLD.proposed_at) THEN
    RAISE EXCEPTION 'a revocation stays as it was made' USING ERRCODE = 'check_violation', CONSTRAINT = 'revocation_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revocation_stands BEFORE INSERT OR UPDATE OR DELETE ON award_revocations
  FOR EACH ROW EXECUTE FUNCTION keep_revocations();

-- Both states of an award that was taken back are shown for ever: the award stays confirmed, of its school and its year.
CREATE FUNCTION keep_revoked_award() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.year_id, NEW.award_id, NEW.organisation_id, NEW.state) IS DISTINCT FROM (OLD.year_id, OLD.award_id, OLD.organisation_id, OLD.state)
    AND EXISTS (SELECT 1 FROM award_revocations WHERE nomination_id = OLD.id) THEN
    RAISE EXCEPTION 'an award that was taken back stays beside its revocation' USING ERRCODE = 'check_violation', CONSTRAINT = 'revoked_award_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revoked_award_stays BEFORE UPDATE ON nominations FOR EACH ROW EXECUTE FUNCTION keep_revoked_award();
