-- A nomination names a school, or says why there is none.
ALTER TABLE nominations ADD CONSTRAINT nomination_school_or_reason CHECK (
  (organisation_id IS NOT NULL AND none_reason IS NULL) OR (organisation_id IS NULL AND none_reason <> '' AND poll_id IS NULL));

-- An award of a year has one recorded "none" at most.
CREATE UNIQUE INDEX nomination_one_none ON nominations (year_id, award_id) WHERE organisation_id IS NULL;

-- A quota is a number from 0 to 20 that rests on a document.
ALTER TABLE award_quotas ADD CONSTRAINT quota_rests_on_a_document CHECK (quota BETWEEN 0 AND 20 AND basis <> '');

-- Nobody records or lifts a fact about his own school; lifting has its reason, its hour and its person.
ALTER TABLE eligibility_facts ADD CONSTRAINT fact_by_another CHECK (
  recorded_by_school_id <> organisation_id AND lifted_by_school_id IS DISTINCT FROM organisation_id);
ALTER TABLE eligibility_facts ADD CONSTRAINT fact_lifted_with_reason CHECK (
  num_nonnulls(lifted_at, lift_reason, lifted_by_id, lifted_by_school_id) IN (0, 4) AND lift_reason IS DISTINCT FROM '');

-- A recorded fact stays in sight: it is lifted once, never changed, never deleted.
CREATE FUNCTION refuse_hiding_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.lifted_at IS NOT NULL
    OR ROW(OLD.year_id, OLD.organisation_id, OLD.code, OLD.text, OLD.recorded_by_id, OLD.recorded_by_school_id, OLD.recorded_at)
      IS DISTINCT FROM ROW(NEW.year_id, NEW.organisation_id, NEW.code, NEW.text, NEW.recorded_by_id, NEW.recorded_by_school_id, NEW.recorded_at) THEN
    RAISE EXCEPTION 'a recorded fact stays in sight' USING ERRCODE = 'check_violation', CONSTRAINT = 'fact_stays_in_sight';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fact_stays_in_sight BEFORE UPDATE OR DELETE ON eligibility_facts FOR EACH ROW EXECUTE FUNCTION refuse_hiding_fact();

-- The catalogue: titles and forms of commendation are two kinds and are never confused (Law 06/2022/QH15).
INSERT INTO awards (id, code, kind, vi, en, cluster_nominates, position) VALUES
  ('0193a000-0000-7000-8000-000000000001', 'academy_flag', 'title', 'Cờ thi đua của Học viện', 'Academy emulation flag', true, 1),
  ('0193a000-0000-7000-8000-000000000002', 'director_certificate', 'commendation', 'Bằng khen của Giám đốc Học viện', 'Certificate of merit of the Academy Director', true, 2),
  ('0193a000-0000-7000-8000-000000000003', 'government_flag', 'title', 'Cờ thi đua của Chính phủ', 'Government emulation flag', false, 3),
  ('0193a000-0000-7000-8000-000000000004', 'excellent_collective', 'title', 'Tập thể lao động xuất sắc', 'Excellent labour collective', false, 4),
  ('0193a000-0000-7000-8000-000000000005', 'advanced_collective', 'title', 'Tập thể lao động tiên tiến', 'Advanced labour collective', false, 5),
  ('0193a000-0000-7000-8000-000000000006', 'national_fighter', 'title', 'Chiến sĩ thi đua toàn quốc', 'National emulation fighter', false, 6),
  ('0193a000-0000-7000-8000-000000000007', 'ministerial_fighter', 'title', 'Chiến sĩ thi đua cấp bộ', 'Ministerial emulation fighter', false, 7),
  ('0193a000-0000-7000-8000-000000000008', 'grassroots_fighter', 'title', 'Chiến sĩ thi đua cơ sở', 'Grassroots emulation fighter', false, 8),
  ('0193a000-0000-7000-8000-000000000009', 'advanced_worker', 'title', 'Lao động tiên tiến', 'Advanced worker', false, 9),
  ('0193a000-0000-7000-8000-000000000010', 'labour_order', 'commendation', 'Huân chương Lao động', 'Labour Order', false, 10),
  ('0193a000-0000-7000-8000-000000000011', 'medal', 'commendation', 'Kỷ niệm chương', 'Commemorative medal', false, 11),
  ('0193a000-0000-7000-8000-000000000012', 'letter', 'commendation', 'Giấy khen', 'Certificate of commendation', false, 12);
