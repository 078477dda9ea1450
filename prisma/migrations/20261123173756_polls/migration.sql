-- AlterTable
ALTER TABLE "eligibility_facts" ADD COLUMN     "lifted_by_id" UUID,
ADD COLUMN     "lifted_by_school_id" UUID;

-- AlterTable
ALTER TABLE "poll_options" DROP COLUMN "label",
ADD COLUMN     "article_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "article_vi" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "eligible" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "en" TEXT NOT NULL,
ADD COLUMN     "reason_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reason_vi" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "vi" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "subject" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "tally_counts" ADD COLUMN     "entries" INTEGER NOT NULL DEFAULT 1;

-- One question is put once at a time: no second poll on it while one is being prepared, held or counted.
CREATE UNIQUE INDEX poll_one_at_a_time ON polls (year_id, purpose, subject) WHERE state IN ('draft', 'frozen', 'open', 'closed');

-- A poll is confirmed by a second person of another school, and has its manifest before that.
ALTER TABLE polls ADD CONSTRAINT poll_confirmed_by_another CHECK (
  confirmed_at IS NULL OR (manifest IS NOT NULL AND manifest_sha256 IS NOT NULL AND confirmed_by_id <> prepared_by_id
    AND confirmed_by_school_id <> prepared_by_school_id));
ALTER TABLE polls ADD CONSTRAINT poll_frozen_when_confirmed CHECK (
  state IN ('draft', 'cancelled') OR confirmed_at IS NOT NULL);

-- Each state has its hour; a poll that was opened has the hour at which it closes.
ALTER TABLE polls ADD CONSTRAINT poll_states_have_hours CHECK (
  (state NOT IN ('open', 'closed', 'counted') OR (opened_at IS NOT NULL AND closes_at > opened_at))
  AND (state NOT IN ('closed', 'counted') OR closed_at IS NOT NULL)
  AND ((state = 'counted') = (result IS NOT NULL)) AND ((state = 'counted') = (counted_at IS NOT NULL))
  AND (state <> 'cancelled' OR (cancelled_at IS NOT NULL AND cancel_reason <> '')));

-- A manifest once made never changes, a state follows the one before, an hour once opened is never moved, a finished poll
-- stays as it is; and a poll closes when every present seat has acted, when one objected to an agreement, when two tellers
-- have counted, or at its hour: never sooner.
CREATE FUNCTION refuse_bending_poll() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('counted', 'cancelled') THEN
    RAISE EXCEPTION 'a finished poll stays as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_finished_stays';
  END IF;
  IF OLD.manifest IS NOT NULL AND (
    ROW(OLD.manifest, OLD.manifest_sha256, OLD.preparation, OLD.kind, OLD.purpose, OLD.subject, OLD.title, OLD.year_id,
      OLD.meeting_id, OLD.round, OLD.previous_id, OLD.prepared_by_id, OLD.prepared_by_school_id)
    IS DISTINCT FROM
    ROW(NEW.manifest, NEW.manifest_sha256, NEW.preparation, NEW.kind, NEW.purpose, NEW.subject, NEW.title, NEW.year_id,
      NEW.meeting_id, NEW.round, NEW.previous_id, NEW.prepared_by_id, NEW.prepared_by_school_id)) THEN
    RAISE EXCEPTION 'a manifest never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_manifest_is_frozen';
  END IF;
  IF OLD.opened_at IS NOT NULL AND ROW(OLD.opened_at, OLD.closes_at) IS DISTINCT FROM ROW(NEW.opened_at, NEW.closes_at) THEN
    RAISE EXCEPTION 'the hour of an open poll is never moved' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_hour_is_fixed';
  END IF;
  IF NEW.state IS DISTINCT FROM OLD.state AND NOT (
    (OLD.state = 'draft' AND NEW.state IN ('frozen', 'cancelled')) OR (OLD.state = 'frozen' AND NEW.state IN ('open', 'cancelled'))
    OR (OLD.state = 'open' AND NEW.state IN ('closed', 'cancelled')) OR (OLD.state = 'closed' AND NEW.state IN ('counted', 'cancelled'))) THEN
    RAISE EXCEPTION 'a poll follows its states' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_follows_its_states';
  END IF;
  IF OLD.state = 'open' AND NEW.state = 'closed' AND field_now() < OLD.closes_at AND NOT poll_has_acted(OLD.id, OLD.kind) THEN
    RAISE EXCEPTION 'nobody closes a poll sooner' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_never_closed_sooner';
  END IF;
  RETURN NEW;
END $$;

-- Whether everybody who can act in a poll has acted.
CREATE FUNCTION poll_has_acted(poll uuid, kind poll_kind) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN kind = 'paper' THEN (SELECT count(*) >= 2 FROM tally_counts c WHERE c.poll_id = poll)
    ELSE NOT EXISTS (SELECT 1 FROM poll_seats s WHERE s.poll_id = poll AND s.present
        AND NOT EXISTS (SELECT 1 FROM poll_votes v WHERE v.seat_id = s.id))
      OR (kind = 'agreement' AND EXISTS (SELECT 1 FROM poll_votes v WHERE v.poll_id = poll AND v.choice->>'agrees' = 'false'))
    END
$$;
CREATE TRIGGER poll_not_bent BEFORE UPDATE ON polls FOR EACH ROW EXECUTE FUNCTION refuse_bending_poll();

-- Polls, seats, lines, votes and counts are never deleted: a cancelled poll stays in the record.
CREATE FUNCTION refuse_poll_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a poll stays in the record' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_stays_in_the_record';
END $$;
CREATE TRIGGER poll_stays BEFORE DELETE ON polls FOR EACH ROW EXECUTE FUNCTION refuse_poll_deletion();
CREATE TRIGGER poll_seat_stays BEFORE DELETE ON poll_seats FOR EACH ROW EXECUTE FUNCTION refuse_poll_deletion();
CREATE TRIGGER poll_option_stays BEFORE UPDATE OR DELETE ON poll_options FOR EACH ROW EXECUTE FUNCTION refuse_poll_deletion();
CREATE TRIGGER poll_vote_stays BEFORE UPDATE OR DELETE ON poll_votes FOR EACH ROW EXECUTE FUNCTION refuse_poll_deletion();
CREATE TRIGGER tally_count_stays BEFORE DELETE ON tally_counts FOR EACH ROW EXECUTE FUNCTION refuse_poll_deletion();

-- The roll and the lines of a poll stand before its manifest; afterwards a seat only turns present, until the opening.
CREATE FUNCTION refuse_changing_roll() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held polls%ROWTYPE;
BEGIN
  SELECT * INTO held FROM polls WHERE id = NEW.poll_id;
  IF TG_OP = 'INSERT' AND held.manifest IS NOT NULL THEN
    RAISE EXCEPTION 'the roll is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_roll_is_frozen';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF held.state <> 'frozen'
      OR ROW(OLD.id, OLD.poll_id, OLD.organisation_id, OLD.person_id, OLD.label, OLD.substitute, OLD.authorisation_id)
        IS DISTINCT FROM ROW(NEW.id, NEW.poll_id, NEW.organisation_id, NEW.person_id, NEW.label, NEW.substitute, NEW.authorisation_id) THEN
      RAISE EXCEPTION 'the roll is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_roll_is_frozen';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poll_roll_is_frozen BEFORE INSERT OR UPDATE ON poll_seats FOR EACH ROW EXECUTE FUNCTION refuse_changing_roll();
CREATE TRIGGER poll_lines_are_frozen BEFORE INSERT ON poll_options FOR EACH ROW EXECUTE FUNCTION refuse_changing_roll();

-- A vote comes from the person of a present seat, in an open poll, before its hour. The poll's row is held, so that
-- closing (FOR UPDATE) and voting (FOR SHARE) come one after the other.
CREATE FUNCTION refuse_vote_out_of_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held polls%ROWTYPE;
BEGIN
  SELECT * INTO held FROM polls WHERE id = NEW.poll_id FOR SHARE;
  IF held.state <> 'open' OR held.kind = 'paper' OR field_now() >= held.closes_at THEN
    RAISE EXCEPTION 'the poll takes no vote now' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_takes_no_vote_now';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM poll_seats s WHERE s.id = NEW.seat_id AND s.poll_id = NEW.poll_id AND s.present
    AND s.person_id = NEW.cast_by_id) THEN
    RAISE EXCEPTION 'a vote comes from its seat' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_vote_from_its_seat';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poll_takes_no_vote_now BEFORE INSERT ON poll_votes FOR EACH ROW EXECUTE FUNCTION refuse_vote_out_of_time();

-- Only the two tellers of the manifest count, once the poll is open and until it is counted.
CREATE FUNCTION refuse_strange_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM polls p WHERE p.id = NEW.poll_id AND p.state IN ('open', 'closed')
    AND p.preparation->'tellers' ? NEW.organisation_id::text) THEN
    RAISE EXCEPTION 'only the tellers count' USING ERRCODE = 'check_violation', CONSTRAINT = 'poll_counted_by_its_tellers';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER poll_counted_by_its_tellers BEFORE INSERT OR UPDATE ON tally_counts FOR EACH ROW EXECUTE FUNCTION refuse_strange_count();
