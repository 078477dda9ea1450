ALTER TABLE "proposals" ADD COLUMN "edit_key" UUID,
ADD COLUMN "updated_at" TIMESTAMPTZ(6) NOT NULL,
ADD COLUMN "withdraw_reason" TEXT,
ADD COLUMN "withdrawn_at" TIMESTAMPTZ(6);

-- A proposal goes to the Academy, to a body named in words, or to a school; to a school's own self never.
ALTER TABLE proposals ADD CONSTRAINT proposal_has_one_addressee CHECK (
  CASE addressee
    WHEN 'school' THEN addressee_id IS NOT NULL AND body_name IS NULL
    WHEN 'training_body' THEN addressee_id IS NULL AND btrim(coalesce(body_name, '')) <> ''
    ELSE addressee_id IS NULL AND body_name IS NULL
  END
);
ALTER TABLE proposals ADD CONSTRAINT nobody_proposes_to_himself CHECK (addressee_id IS DISTINCT FROM asker_id);

-- What was sent says when; a draft was never sent.
ALTER TABLE proposals ADD CONSTRAINT sent_proposal_has_its_hour
  CHECK (CASE state WHEN 'draft' THEN sent_at IS NULL WHEN 'withdrawn' THEN true ELSE sent_at IS NOT NULL END);

-- An answer is whole: its kind, its hour and the receipt before it; a body without an account answers by number.
ALTER TABLE proposals ADD CONSTRAINT answer_is_whole CHECK (
  (state = 'answered') = (answer IS NOT NULL AND answered_at IS NOT NULL)
);
ALTER TABLE proposals ADD CONSTRAINT answered_after_receipt CHECK (state NOT IN ('received', 'answered') OR received_at IS NOT NULL);
ALTER TABLE proposals ADD CONSTRAINT answer_of_a_body_has_its_number
  CHECK (state <> 'answered' OR addressee <> 'training_body' OR (btrim(coalesce(answer_number, '')) <> '' AND answer_file_id IS NOT NULL));
ALTER TABLE proposals ADD CONSTRAINT withdrawn_has_its_hour CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL));

-- An answered or withdrawn proposal stands as it is.
CREATE FUNCTION refuse_settled_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('answered', 'withdrawn') THEN
    RAISE EXCEPTION 'the proposal is settled' USING ERRCODE = 'check_violation', CONSTRAINT = 'settled_proposal_stands';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER settled_proposal_stands BEFORE UPDATE OR DELETE ON proposals
  FOR EACH ROW EXECUTE FUNCTION refuse_settled_proposal();
