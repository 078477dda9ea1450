-- CreateEnum
CREATE TYPE "box_state" AS ENUM ('preparing', 'drafted', 'sealed', 'collecting', 'ready', 'void');

-- CreateEnum
CREATE TYPE "ballot_way" AS ENUM ('none', 'electronic', 'paper');

-- CreateEnum
CREATE TYPE "slot_state" AS ENUM ('free', 'voting', 'closed', 'opened', 'cancelled');

-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "box_id" UUID,
ADD COLUMN     "box_slot" INTEGER;

-- CreateTable
CREATE TABLE "ballot_boxes" (
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "state" "box_state" NOT NULL DEFAULT 'preparing',
    "door" TEXT NOT NULL,
    "least" INTEGER NOT NULL,
    "key_book" TEXT,
    "key_book_sha256" TEXT,
    "prepared_by_id" UUID NOT NULL,
    "prepared_by_school_id" UUID NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_by_school_id" UUID,
    "collecting_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),
    "void_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ballot_boxes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballot_trustees" (
    "box_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "public_keys" TEXT[],
    "trial" TEXT,
    "trial_sha256" TEXT,
    "tested" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ballot_trustees_pkey" PRIMARY KEY ("box_id","number")
);

-- CreateTable
CREATE TABLE "ballot_slots" (
    "box_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "issuing_public" TEXT NOT NULL,
    "issuing_private" TEXT,
    "state" "slot_state" NOT NULL DEFAULT 'free',
    "manifest_sha256" TEXT,
    "closes_at" TIMESTAMPTZ(6),
    "openings" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "ballot_slots_pkey" PRIMARY KEY ("box_id","number")
);

-- CreateTable
CREATE TABLE "ballot_seats" (
    "box_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID,
    "label" TEXT NOT NULL,
    "substitute" BOOLEAN NOT NULL DEFAULT false,
    "authorisation_id" UUID,
    "way" "ballot_way" NOT NULL DEFAULT 'none',

    CONSTRAINT "ballot_seats_pkey" PRIMARY KEY ("box_id","organisation_id")
);

-- CreateTable
CREATE TABLE "ballot_issues" (
    "box_id" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "organisation_id" UUID NOT NULL,
    "blinded_sha256" TEXT NOT NULL,
    "blind_signature" TEXT NOT NULL,

    CONSTRAINT "ballot_issues_pkey" PRIMARY KEY ("box_id","slot","organisation_id")
);

-- CreateTable
CREATE TABLE "ballot_recoveries" (
    "code_hash" TEXT NOT NULL,
    "box_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "ballot_recoveries_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "ballots" (
    "box_id" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "key_hash" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "entry" TEXT NOT NULL,

    CONSTRAINT "ballots_pkey" PRIMARY KEY ("box_id","slot","key_hash")
);

-- CreateTable
CREATE TABLE "ballot_board" (
    "box_id" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "entry" TEXT NOT NULL,
    "chain_hash" TEXT NOT NULL,

    CONSTRAINT "ballot_board_pkey" PRIMARY KEY ("box_id","slot","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "ballot_boxes_door_key" ON "ballot_boxes"("door");

-- CreateIndex
CREATE INDEX "ballot_boxes_year_id_idx" ON "ballot_boxes"("year_id");

-- CreateIndex
CREATE INDEX "ballot_boxes_meeting_id_idx" ON "ballot_boxes"("meeting_id");

-- CreateIndex
CREATE INDEX "ballot_boxes_prepared_by_school_id_idx" ON "ballot_boxes"("prepared_by_school_id");

-- CreateIndex
CREATE INDEX "ballot_boxes_confirmed_by_school_id_idx" ON "ballot_boxes"("confirmed_by_school_id");

-- CreateIndex
CREATE INDEX "ballot_trustees_person_id_idx" ON "ballot_trustees"("person_id");

-- CreateIndex
CREATE INDEX "ballot_trustees_organisation_id_idx" ON "ballot_trustees"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_trustees_box_id_organisation_id_key" ON "ballot_trustees"("box_id", "organisation_id");

-- CreateIndex
CREATE INDEX "ballot_seats_organisation_id_idx" ON "ballot_seats"("organisation_id");

-- CreateIndex
CREATE INDEX "ballot_seats_person_id_idx" ON "ballot_seats"("person_id");

-- CreateIndex
CREATE INDEX "ballot_seats_authorisation_id_idx" ON "ballot_seats"("authorisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_seats_box_id_person_id_key" ON "ballot_seats"("box_id", "person_id");

-- CreateIndex
CREATE INDEX "ballot_issues_box_id_organisation_id_idx" ON "ballot_issues"("box_id", "organisation_id");

-- CreateIndex
CREATE INDEX "ballot_recoveries_box_id_idx" ON "ballot_recoveries"("box_id");

-- CreateIndex
CREATE UNIQUE INDEX "polls_box_id_box_slot_key" ON "polls"("box_id", "box_slot");

-- AddForeignKey
ALTER TABLE "ballot_boxes" ADD CONSTRAINT "ballot_boxes_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_boxes" ADD CONSTRAINT "ballot_boxes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_boxes" ADD CONSTRAINT "ballot_boxes_prepared_by_school_id_fkey" FOREIGN KEY ("prepared_by_school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_boxes" ADD CONSTRAINT "ballot_boxes_confirmed_by_school_id_fkey" FOREIGN KEY ("confirmed_by_school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_trustees" ADD CONSTRAINT "ballot_trustees_box_id_fkey" FOREIGN KEY ("box_id") REFERENCES "ballot_boxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_trustees" ADD CONSTRAINT "ballot_trustees_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_trustees" ADD CONSTRAINT "ballot_trustees_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_slots" ADD CONSTRAINT "ballot_slots_box_id_fkey" FOREIGN KEY ("box_id") REFERENCES "ballot_boxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_seats" ADD CONSTRAINT "ballot_seats_box_id_fkey" FOREIGN KEY ("box_id") REFERENCES "ballot_boxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_seats" ADD CONSTRAINT "ballot_seats_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_seats" ADD CONSTRAINT "ballot_seats_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_seats" ADD CONSTRAINT "ballot_seats_authorisation_id_fkey" FOREIGN KEY ("authorisation_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_issues" ADD CONSTRAINT "ballot_issues_box_id_organisation_id_fkey" FOREIGN KEY ("box_id", "organisation_id") REFERENCES "ballot_seats"("box_id", "organisation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_recoveries" ADD CONSTRAINT "ballot_recoveries_box_id_fkey" FOREIGN KEY ("box_id") REFERENCES "ballot_boxes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_box_id_box_slot_fkey" FOREIGN KEY ("box_id", "box_slot") REFERENCES "ballot_slots"("box_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One box for a conference at a time; a void one stays in the record beside the next.
CREATE UNIQUE INDEX ballot_box_one_a_meeting ON ballot_boxes (meeting_id) WHERE state <> 'void';

-- A box has its key book before it is sealed, and is sealed by a second person of another school; a void one says why.
ALTER TABLE ballot_boxes ADD CONSTRAINT box_confirmed_by_another CHECK (
  (state IN ('preparing', 'drafted', 'void') AND confirmed_by_id IS NULL)
  OR (key_book IS NOT NULL AND key_book_sha256 IS NOT NULL AND confirmed_by_id IS NOT NULL AND confirmed_by_id <> prepared_by_id
    AND confirmed_by_school_id IS NOT NULL AND confirmed_by_school_id <> prepared_by_school_id));
ALTER TABLE ballot_boxes ADD CONSTRAINT box_states_have_hours CHECK (
  (state NOT IN ('collecting', 'ready') OR collecting_at IS NOT NULL) AND (state <> 'ready' OR closed_at IS NOT NULL)
  AND (state <> 'void' OR coalesce(void_reason, '') <> ''));
ALTER TABLE ballot_boxes ADD CONSTRAINT box_never_under_three CHECK (least >= 3);
ALTER TABLE ballot_trustees ADD CONSTRAINT three_trustees CHECK (number BETWEEN 1 AND 3);

-- A box follows its states; a sealed key book never changes; voting cannot begin while an issuing key lives, for the state in
-- which it may begin is entered only when every one is deleted.
CREATE FUNCTION refuse_bending_box() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'void' THEN
    RAISE EXCEPTION 'a void box stays as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'box_void_stays';
  END IF;
  IF NEW.state IS DISTINCT FROM OLD.state AND NEW.state <> 'void' AND NOT (
    (OLD.state = 'preparing' AND NEW.state = 'drafted') OR (OLD.state = 'drafted' AND NEW.state IN ('preparing', 'sealed'))
    OR (OLD.state = 'sealed' AND NEW.state = 'collecting') OR (OLD.state = 'collecting' AND NEW.state = 'ready')) THEN
    RAISE EXCEPTION 'a box follows its states' USING ERRCODE = 'check_violation', CONSTRAINT = 'box_follows_its_states';
  END IF;
  IF (OLD.id, OLD.year_id, OLD.meeting_id, OLD.door, OLD.least, OLD.prepared_by_id, OLD.prepared_by_school_id)
      IS DISTINCT FROM (NEW.id, NEW.year_id, NEW.meeting_id, NEW.door, NEW.least, NEW.prepared_by_id, NEW.prepared_by_school_id)
    OR (OLD.state NOT IN ('preparing', 'drafted') AND (OLD.key_book, OLD.key_book_sha256, OLD.confirmed_by_id, OLD.confirmed_by_school_id)
      IS DISTINCT FROM (NEW.key_book, NEW.key_book_sha256, NEW.confirmed_by_id, NEW.confirmed_by_school_id)) THEN
    RAISE EXCEPTION 'a sealed key book never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'box_key_book_is_sealed';
  END IF;
  IF NEW.state IN ('ready', 'void') AND EXISTS (SELECT 1 FROM ballot_slots s WHERE s.box_id = NEW.id AND s.issuing_private IS NOT NULL) THEN
    RAISE EXCEPTION 'an issuing key still lives' USING ERRCODE = 'check_violation', CONSTRAINT = 'box_issuing_keys_are_deleted';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER box_not_bent BEFORE UPDATE ON ballot_boxes FOR EACH ROW EXECUTE FUNCTION refuse_bending_box();

-- A slot keeps its keys, takes one question, and closes when every ballot received lies in the box, or at its hour: never sooner.
-- An issuing key that is gone never comes back; opening keys are published only once voting is over.
CREATE FUNCTION refuse_bending_slot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  box ballot_boxes%ROWTYPE;
BEGIN
  SELECT * INTO box FROM ballot_boxes WHERE id = NEW.box_id;
  IF (OLD.box_id, OLD.number, OLD.issuing_public) IS DISTINCT FROM (NEW.box_id, NEW.number, NEW.issuing_public)
    OR (NEW.issuing_private IS NOT NULL AND NEW.issuing_private IS DISTINCT FROM OLD.issuing_private) THEN
    RAISE EXCEPTION 'a slot keeps its keys' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_keeps_its_keys';
  END IF;
  IF NEW.state IS DISTINCT FROM OLD.state AND NOT (
    (OLD.state = 'free' AND NEW.state = 'voting') OR (OLD.state = 'voting' AND NEW.state IN ('closed', 'cancelled'))
    OR (OLD.state = 'closed' AND NEW.state IN ('opened', 'cancelled'))) THEN
    RAISE EXCEPTION 'a slot follows its states' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_follows_its_states';
  END IF;
  IF OLD.state = 'free' AND NEW.state = 'voting' AND (box.state <> 'ready' OR NEW.manifest_sha256 IS NULL OR NEW.closes_at IS NULL) THEN
    RAISE EXCEPTION 'voting opens only when collecting is over' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_opens_after_collecting';
  END IF;
  IF OLD.state <> 'free' AND (OLD.manifest_sha256, OLD.closes_at) IS DISTINCT FROM (NEW.manifest_sha256, NEW.closes_at) THEN
    RAISE EXCEPTION 'a question keeps its hour' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_keeps_its_hour';
  END IF;
  IF OLD.state = 'voting' AND NEW.state = 'closed' AND field_now() < OLD.closes_at
    AND (SELECT count(*) FROM ballots b WHERE b.box_id = NEW.box_id AND b.slot = NEW.number)
      < (SELECT count(*) FROM ballot_seats s WHERE s.box_id = NEW.box_id AND s.way = 'electronic') THEN
    RAISE EXCEPTION 'nobody closes a question sooner' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_never_closed_sooner';
  END IF;
  IF NEW.openings IS DISTINCT FROM OLD.openings AND (OLD.state <> 'closed' OR NOT NEW.openings @> OLD.openings) THEN
    RAISE EXCEPTION 'opening keys are published after voting' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_opened_after_voting';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER slot_not_bent BEFORE UPDATE ON ballot_slots FOR EACH ROW EXECUTE FUNCTION refuse_bending_slot();

-- A slot is born with the box: no key is slipped in later.
CREATE FUNCTION refuse_late_slot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ballot_boxes b WHERE b.id = NEW.box_id AND b.state = 'preparing' AND b.key_book IS NULL) OR NEW.state <> 'free' THEN
    RAISE EXCEPTION 'the keys of a box are made with it' USING ERRCODE = 'check_violation', CONSTRAINT = 'slot_is_born_with_its_box';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER slot_is_born_with_its_box BEFORE INSERT ON ballot_slots FOR EACH ROW EXECUTE FUNCTION refuse_late_slot();

-- The roll and the trustees stand before the box is sealed; a seat then chooses its way once, while ballots are handed out, and a
-- card is replaced only before the key book is written.
CREATE FUNCTION refuse_changing_seat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own uuid := coalesce(NEW.box_id, OLD.box_id);
  stands box_state;
BEGIN
  SELECT state INTO stands FROM ballot_boxes WHERE id = own FOR SHARE;
  IF stands IN ('preparing', 'drafted') THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP <> 'UPDATE' OR stands <> 'collecting' OR OLD.way <> 'none' OR to_jsonb(NEW) - 'way' <> to_jsonb(OLD) - 'way' THEN
    RAISE EXCEPTION 'the roll of the box is sealed' USING ERRCODE = 'check_violation', CONSTRAINT = 'box_roll_is_sealed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER box_roll_is_sealed BEFORE INSERT OR UPDATE OR DELETE ON ballot_seats FOR EACH ROW EXECUTE FUNCTION refuse_changing_seat();

CREATE FUNCTION refuse_changing_trustee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM ballot_boxes WHERE id = coalesce(NEW.box_id, OLD.box_id) AND state = 'preparing') THEN
    RAISE EXCEPTION 'the trustees stand in the key book' USING ERRCODE = 'check_violation', CONSTRAINT = 'trustees_stand_in_the_key_book';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER trustees_stand_in_the_key_book BEFORE INSERT OR UPDATE OR DELETE ON ballot_trustees
  FOR EACH ROW EXECUTE FUNCTION refuse_changing_trustee();

-- A blind signature is given while ballots are handed out, to a seat that votes electronically, and stands. The box is held, so
-- that closing (FOR UPDATE) and handing out (FOR SHARE) come one after the other.
CREATE FUNCTION refuse_issue_out_of_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands box_state;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT state INTO stands FROM ballot_boxes WHERE id = NEW.box_id FOR SHARE;
    IF stands = 'collecting' AND EXISTS (SELECT 1 FROM ballot_seats s WHERE s.box_id = NEW.box_id
      AND s.organisation_id = NEW.organisation_id AND s.way = 'electronic') THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'ballots are handed out only now and once' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_issued_in_time';
END $$;
CREATE TRIGGER ballot_issued_in_time BEFORE INSERT OR UPDATE OR DELETE ON ballot_issues FOR EACH ROW EXECUTE FUNCTION refuse_issue_out_of_time();

CREATE FUNCTION refuse_recovery_out_of_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands box_state;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT state INTO stands FROM ballot_boxes WHERE id = NEW.box_id FOR SHARE;
    IF stands = 'collecting' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'kept only while ballots are handed out' USING ERRCODE = 'check_violation', CONSTRAINT = 'recovery_kept_in_time';
END $$;
CREATE TRIGGER recovery_kept_in_time BEFORE INSERT OR UPDATE OR DELETE ON ballot_recoveries
  FOR EACH ROW EXECUTE FUNCTION refuse_recovery_out_of_time();

-- A ballot lies in the box while its question is voted on; a later one of the same key replaces it; it leaves the box only for the
-- board, or when the poll is cancelled. The slot is held: casting (FOR SHARE) and closing (FOR UPDATE) come one after the other.
CREATE FUNCTION refuse_ballot_out_of_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held ballot_slots%ROWTYPE;
BEGIN
  SELECT * INTO held FROM ballot_slots WHERE box_id = coalesce(NEW.box_id, OLD.box_id) AND number = coalesce(NEW.slot, OLD.slot) FOR SHARE;
  IF TG_OP = 'DELETE' THEN
    IF held.state = 'cancelled' OR (held.state = 'closed' AND EXISTS (SELECT 1 FROM ballot_board e
      WHERE e.box_id = OLD.box_id AND e.slot = OLD.slot AND e.entry = OLD.entry)) THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a ballot leaves the box only for the board' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_stays_in_the_box';
  END IF;
  IF held.state IS DISTINCT FROM 'voting' OR field_now() >= held.closes_at THEN
    RAISE EXCEPTION 'the box takes no ballot now' USING ERRCODE = 'check_violation', CONSTRAINT = 'box_takes_no_ballot_now';
  END IF;
  IF TG_OP = 'UPDATE' AND ((OLD.box_id, OLD.slot, OLD.key_hash) IS DISTINCT FROM (NEW.box_id, NEW.slot, NEW.key_hash) OR NEW.counter <= OLD.counter) THEN
    RAISE EXCEPTION 'a later ballot replaces an earlier one' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_replaced_by_a_later';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER box_takes_no_ballot_now BEFORE INSERT OR UPDATE OR DELETE ON ballots FOR EACH ROW EXECUTE FUNCTION refuse_ballot_out_of_time();

-- The board is written by the transaction that closes a question, and never again.
CREATE FUNCTION refuse_changing_board() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM ballot_slots s WHERE s.box_id = NEW.box_id AND s.number = NEW.slot AND s.state = 'closed'
      AND s.openings = '{}') AND EXISTS (SELECT 1 FROM ballots b WHERE b.box_id = NEW.box_id AND b.slot = NEW.slot AND b.entry = NEW.entry) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the board stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'board_stands';
END $$;
CREATE TRIGGER board_stands BEFORE INSERT OR UPDATE OR DELETE ON ballot_board FOR EACH ROW EXECUTE FUNCTION refuse_changing_board();

-- Boxes and slots are never deleted.
CREATE TRIGGER box_stays BEFORE DELETE ON ballot_boxes FOR EACH ROW EXECUTE FUNCTION refuse_poll_deletion();
CREATE TRIGGER slot_stays BEFORE DELETE ON ballot_slots FOR EACH ROW EXECUTE FUNCTION refuse_poll_deletion();

-- A secret poll has its place in a box, and only it; the place stands with the manifest.
ALTER TABLE polls ADD CONSTRAINT poll_secret_has_its_box CHECK ((kind = 'secret') = (box_id IS NOT NULL AND box_slot IS NOT NULL));
CREATE FUNCTION refuse_moving_poll() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.box_id, OLD.box_slot) IS DISTINCT FROM (NEW.box_id, NEW.box_slot) THEN
    RAISE EXCEPTION 'a poll stays in its box' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_stays_in_its_box';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poll_stays_in_its_box BEFORE UPDATE ON polls FOR EACH ROW EXECUTE FUNCTION refuse_moving_poll();

-- Whether everybody who can act in a poll has acted: of a secret one the box itself says so, which closes first.
CREATE OR REPLACE FUNCTION poll_has_acted(poll uuid, kind poll_kind) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN kind = 'paper' THEN (SELECT count(*) >= 2 FROM tally_counts c WHERE c.poll_id = poll)
    WHEN kind = 'secret' THEN EXISTS (SELECT 1 FROM polls p JOIN ballot_slots s ON s.box_id = p.box_id AND s.number = p.box_slot
      WHERE p.id = poll AND s.state IN ('closed', 'opened'))
    ELSE NOT EXISTS (SELECT 1 FROM poll_seats s WHERE s.poll_id = poll AND s.present
        AND NOT EXISTS (SELECT 1 FROM poll_votes v WHERE v.seat_id = s.id))
      OR (kind = 'agreement' AND EXISTS (SELECT 1 FROM poll_votes v WHERE v.poll_id = poll AND v.choice->>'agrees' = 'false'))
    END
$$;

-- A named vote belongs to an open vote or an agreement: a secret poll keeps none.
CREATE FUNCTION refuse_named_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM polls p WHERE p.id = NEW.poll_id AND p.kind = 'secret') THEN
    RAISE EXCEPTION 'a secret poll keeps no named vote' USING ERRCODE = 'check_violation', CONSTRAINT = 'secret_poll_keeps_no_name';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER secret_poll_keeps_no_name BEFORE INSERT ON poll_votes FOR EACH ROW EXECUTE FUNCTION refuse_named_vote();

-- The floor of a secret ballot, and leadership elected by one.
INSERT INTO rules (id, code, value, basis, article_vi, article_en, valid_from, valid_to) VALUES
  (gen_random_uuid(), 'ballots.least', '5', 'cluster', 'Lệ của cụm: bỏ phiếu kín khi có từ năm phiếu trở lên', 'Custom of the cluster: a secret ballot with five ballots or more', '2000-01-01', NULL);
