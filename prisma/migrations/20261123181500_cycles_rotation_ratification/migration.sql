-- AlterTable
ALTER TABLE "elections" ADD COLUMN "state_reason" TEXT;

-- AlterTable
ALTER TABLE "hand_over_items" ADD COLUMN "facts" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN "source" TEXT NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "hand_over_items_year_id_source_key" ON "hand_over_items"("year_id", "source");

-- A passage leads from one gate to another; whoever goes back, or steps in for the owner, says why.
ALTER TABLE gate_passages ADD CONSTRAINT passage_moves CHECK (from_gate <> to_gate);
ALTER TABLE gate_passages ADD CONSTRAINT passage_back_has_reason
  CHECK (to_gate > from_gate OR coalesce(trim(reason), '') <> '');
ALTER TABLE gate_passages ADD CONSTRAINT substitute_has_reason
  CHECK (NOT as_substitute OR coalesce(trim(reason), '') <> '');

-- How a year moved is only ever appended to.
CREATE TRIGGER gate_passages_append_only BEFORE UPDATE OR DELETE ON gate_passages
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A closed year keeps the names that it was closed with.
CREATE FUNCTION refuse_closed_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM cluster_years WHERE id = OLD.year_id AND gate = 'closed') THEN
    RAISE EXCEPTION 'the year is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'closed_year_keeps_its_names';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER closed_year_keeps_its_names BEFORE UPDATE OR DELETE ON year_schools
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_names();

-- An election names a school, or says why there is none.
ALTER TABLE elections ADD CONSTRAINT election_school_or_reason
  CHECK ((organisation_id IS NULL) = (coalesce(trim(none_reason), '') <> ''));

-- One school at a time is elected to head a year, and a school to one office of it.
CREATE UNIQUE INDEX one_elected_head ON elections (year_id)
  WHERE role = 'head' AND organisation_id IS NOT NULL AND state IN ('elected', 'recognised');
CREATE UNIQUE INDEX one_elected_office_a_school ON elections (year_id, organisation_id)
  WHERE state IN ('elected', 'recognised');

-- "None" is recorded once for an office.
CREATE UNIQUE INDEX one_recorded_none ON elections (year_id, role)
  WHERE organisation_id IS NULL AND state = 'elected';

-- Whoever is refused or declines leaves a reason.
ALTER TABLE elections ADD CONSTRAINT ended_election_has_reason
  CHECK (state IN ('elected', 'recognised') OR coalesce(trim(state_reason), '') <> '');

-- One accepted dossier a year; one that waits for its answer.
CREATE UNIQUE INDEX one_accepted_dossier ON dossiers (year_id) WHERE state = 'accepted';
CREATE UNIQUE INDEX one_open_dossier ON dossiers (year_id) WHERE state IN ('draft', 'sent');

-- What is sent has its number, day, sender and frozen contents; what is returned has its reason.
ALTER TABLE dossiers ADD CONSTRAINT sent_dossier_is_complete CHECK (state = 'draft' OR (
  number IS NOT NULL AND date IS NOT NULL AND sent_at IS NOT NULL AND sent_by_id IS NOT NULL
  AND contents IS NOT NULL AND contents_sha256 IS NOT NULL));
ALTER TABLE dossiers ADD CONSTRAINT returned_dossier_has_reason
  CHECK (state <> 'returned' OR coalesce(trim(return_reason), '') <> '');

-- A sent dossier is frozen: only its answer is written.
CREATE FUNCTION refuse_thawing_dossier() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (NEW.state = 'draft' OR (NEW.number, NEW.date, NEW.letter, NEW.sent_at, NEW.contents::text, NEW.contents_sha256)
    IS DISTINCT FROM (OLD.number, OLD.date, OLD.letter, OLD.sent_at, OLD.contents::text, OLD.contents_sha256)) THEN
    RAISE EXCEPTION 'a sent dossier is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'sent_dossier_is_frozen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sent_dossier_is_frozen BEFORE UPDATE ON dossiers
  FOR EACH ROW EXECUTE FUNCTION refuse_thawing_dossier();

-- The files of a sent dossier stay as they were sent.
CREATE FUNCTION refuse_changing_sent_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM dossiers WHERE id = coalesce(NEW.dossier_id, OLD.dossier_id) AND state <> 'draft') THEN
    RAISE EXCEPTION 'a sent dossier is frozen' USING ERRCODE = 'check_violation', CONSTRAINT = 'sent_dossier_files_are_frozen';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER sent_dossier_files_are_frozen BEFORE INSERT OR UPDATE OR DELETE ON dossier_files
  FOR EACH ROW EXECUTE FUNCTION refuse_changing_sent_files();

-- One decision of each kind is in force: one on awards, and one that fixes the instant T at which powers pass.
CREATE UNIQUE INDEX one_award_decision ON ratification_decisions (year_id) WHERE kind = 'awards';
CREATE UNIQUE INDEX one_recognition_decision ON ratification_decisions (year_id)
  WHERE kind = 'recognition' AND effective_at IS NOT NULL;
ALTER TABLE ratification_decisions ADD CONSTRAINT only_recognition_passes_powers
  CHECK (kind = 'recognition' OR effective_at IS NULL);

-- The Academy's decisions stand as they were issued.
CREATE TRIGGER ratification_decisions_append_only BEFORE UPDATE OR DELETE ON ratification_decisions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_lines_append_only BEFORE UPDATE OR DELETE ON decision_lines
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A line decides one nomination or one election, once; a refusal has its reason.
ALTER TABLE decision_lines ADD CONSTRAINT line_decides_one_thing CHECK ((nomination_id IS NULL) <> (election_id IS NULL));
ALTER TABLE decision_lines ADD CONSTRAINT refused_line_has_reason CHECK (confirmed OR trim(reason) <> '');
CREATE UNIQUE INDEX nomination_decided_once ON decision_lines (nomination_id) WHERE nomination_id IS NOT NULL;
CREATE UNIQUE INDEX election_decided_once ON decision_lines (election_id) WHERE election_id IS NOT NULL;
