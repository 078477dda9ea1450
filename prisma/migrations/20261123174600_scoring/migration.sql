-- A report that was handed in has its hour.
ALTER TABLE year_reports ADD CONSTRAINT submitted_report_has_its_hour CHECK (state = 'draft' OR submitted_at IS NOT NULL);

-- A received report says when and by which school, and it is never the school's own.
ALTER TABLE year_reports ADD CONSTRAINT received_report_says_by_whom
  CHECK ((state = 'received') = (received_at IS NOT NULL) AND (state <> 'received' OR received_by_school_id IS NOT NULL));
ALTER TABLE year_reports ADD CONSTRAINT nobody_receives_his_own_report
  CHECK (received_by_school_id IS NULL OR received_by_school_id <> organisation_id);

-- A report is returned with a reason.
ALTER TABLE year_reports ADD CONSTRAINT returned_report_has_its_reason
  CHECK (state <> 'returned' OR (return_reason IS NOT NULL AND return_reason <> ''));

-- An assessment has words.
ALTER TABLE assessments ADD CONSTRAINT assessment_has_words CHECK (text <> '');

-- Nobody assesses his own school.
CREATE FUNCTION refuse_own_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM year_reports WHERE id = NEW.report_id AND organisation_id = NEW.organisation_id) THEN
    RAISE EXCEPTION 'nobody assesses his own school' USING ERRCODE = 'check_violation', CONSTRAINT = 'nobody_assesses_his_own_school';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER nobody_assesses_his_own_school BEFORE INSERT OR UPDATE ON assessments
  FOR EACH ROW EXECUTE FUNCTION refuse_own_assessment();
