-- AlterTable
ALTER TABLE "people" ADD COLUMN "calendar_issued_at" TIMESTAMPTZ(6);
ALTER TABLE "meetings" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT '', ADD COLUMN "delegates_by" TIMESTAMPTZ(6);
ALTER TABLE "delegates" ADD COLUMN "office" "office", ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "minutes" ADD COLUMN "return_remark" TEXT;

-- CreateTable
CREATE TABLE "meeting_changes" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "meeting_changes_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "meeting_changes_meeting_id_at_idx" ON "meeting_changes"("meeting_id", "at");
ALTER TABLE "meeting_changes" ADD CONSTRAINT "meeting_changes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An event ends after it begins.
ALTER TABLE meetings ADD CONSTRAINT meeting_ends_after_start CHECK (ends_at > starts_at);

-- Who is convened knows where to go: a place, or a link.
ALTER TABLE meetings ADD CONSTRAINT convened_meeting_has_a_place
  CHECK (state IN ('planned', 'cancelled') OR place <> '' OR link <> '');

-- An event is cancelled with a reason, and only a cancelled one has it.
ALTER TABLE meetings ADD CONSTRAINT cancelled_meeting_has_its_reason
  CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL AND cancel_reason <> ''));

-- A meeting that runs has been opened; one that was held has its hour of closing, and no other has.
ALTER TABLE meetings ADD CONSTRAINT open_meeting_was_opened CHECK (state <> 'open' OR opened_at IS NOT NULL);
ALTER TABLE meetings ADD CONSTRAINT held_meeting_has_its_hour CHECK ((state = 'held') = (closed_at IS NOT NULL));

-- One person chairs a meeting, and he sits in the presidium.
CREATE UNIQUE INDEX one_chair_a_meeting ON meeting_officers (meeting_id) WHERE chairs;
ALTER TABLE meeting_officers ADD CONSTRAINT chair_sits_in_the_presidium CHECK (NOT chairs OR role = 'presidium');

-- A school has one representative at a meeting, and nobody is a delegate twice.
CREATE UNIQUE INDEX one_representative_a_school ON delegates (meeting_id, organisation_id) WHERE represents;
CREATE UNIQUE INDEX nobody_is_a_delegate_twice ON delegates (meeting_id, person_id) WHERE person_id IS NOT NULL;

-- A substitute represents the school and shows a scanned authorisation.
ALTER TABLE delegates ADD CONSTRAINT substitute_shows_authorisation
  CHECK (NOT substitute OR (represents AND authorisation_id IS NOT NULL AND person_id IS NOT NULL));

-- An excuse says why.
ALTER TABLE delegates ADD CONSTRAINT excuse_says_why CHECK (state <> 'excused' OR reason <> '');

-- A part of a programme takes time.
ALTER TABLE meeting_parts ADD CONSTRAINT part_takes_time CHECK (minutes > 0);

-- Minutes are signed by two different persons, the secretary first; what is signed has the SHA-256 of its text.
ALTER TABLE minutes ADD CONSTRAINT minutes_signed_by_two CHECK (chair_id IS NULL OR chair_id <> secretary_id);
ALTER TABLE minutes ADD CONSTRAINT secretary_signs_first CHECK (chair_signed_at IS NULL OR secretary_signed_at IS NOT NULL);
ALTER TABLE minutes ADD CONSTRAINT signature_has_its_person
  CHECK ((secretary_id IS NULL) = (secretary_signed_at IS NULL) AND (chair_id IS NULL) = (chair_signed_at IS NULL));
ALTER TABLE minutes ADD CONSTRAINT signed_minutes_have_their_hash CHECK ((secretary_signed_at IS NULL) = (text_sha256 IS NULL));

-- Signed minutes are frozen: not a letter changes while the secretary's signature stands, and nothing at all once both stand.
CREATE FUNCTION refuse_change_of_signed_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.chair_signed_at IS NOT NULL OR (
    TG_OP = 'UPDATE' AND OLD.secretary_signed_at IS NOT NULL AND NEW.secretary_signed_at IS NOT NULL
    AND (NEW.body, NEW.conclusions, NEW.text_sha256, NEW.secretary_id, NEW.secretary_signed_at)
      IS DISTINCT FROM (OLD.body, OLD.conclusions, OLD.text_sha256, OLD.secretary_id, OLD.secretary_signed_at)
  ) THEN
    RAISE EXCEPTION 'signed minutes are frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_minutes_are_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER signed_minutes_are_frozen BEFORE UPDATE OR DELETE ON minutes
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed_minutes();
