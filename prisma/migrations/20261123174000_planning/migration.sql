ALTER TABLE "plans" ADD COLUMN "edit_key" UUID;

-- An issued plan has its number and its day, and no other plan has.
ALTER TABLE plans ADD CONSTRAINT issued_plan_has_its_number
  CHECK ((state = 'issued') = (number IS NOT NULL AND btrim(number) <> '' AND issued_on IS NOT NULL));

-- A plan that went out for comments was open until a named hour.
ALTER TABLE plans ADD CONSTRAINT comments_have_their_hour CHECK (state = 'draft' OR comments_until IS NOT NULL);

-- An issued plan stands as it was issued.
CREATE FUNCTION refuse_issued_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'issued' THEN
    RAISE EXCEPTION 'the plan is issued' USING ERRCODE = 'check_violation', CONSTRAINT = 'issued_plan_stands';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER issued_plan_stands BEFORE UPDATE OR DELETE ON plans
  FOR EACH ROW EXECUTE FUNCTION refuse_issued_plan();

-- A school that does not agree says why.
ALTER TABLE plan_comments ADD CONSTRAINT disagreement_has_words CHECK (agreed OR btrim(text) <> '');

-- A document that the Academy sent is neither altered nor taken away.
ALTER TABLE directives ADD CONSTRAINT directive_has_a_number CHECK (btrim(number) <> '' AND btrim(subject) <> '');
CREATE TRIGGER directives_append_only BEFORE UPDATE OR DELETE ON directives
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
