ALTER TABLE "papers" ADD COLUMN "updated_by_id" UUID NOT NULL;
ALTER TABLE "paper_versions" ADD COLUMN "late" BOOLEAN NOT NULL DEFAULT false;

-- A window closes after it opens; titles come before papers are closed.
ALTER TABLE seminars ADD CONSTRAINT seminar_windows_in_order CHECK (
  titles_open_at < titles_close_at AND papers_open_at < papers_close_at AND titles_close_at <= papers_close_at
);

-- The rules of a paper name a least that is not above the most.
ALTER TABLE seminars ADD CONSTRAINT paper_rules_in_order CHECK (
  pages_min BETWEEN 1 AND pages_max AND abstract_min BETWEEN 0 AND abstract_max AND keywords_min BETWEEN 0 AND keywords_max
);

-- A line of a programme takes time, and only a paper's line has a paper.
ALTER TABLE programme_items ADD CONSTRAINT programme_item_takes_time CHECK (minutes BETWEEN 1 AND 480);
ALTER TABLE programme_items ADD CONSTRAINT programme_item_has_its_paper CHECK ((kind = 'paper') = (paper_id IS NOT NULL));

-- A paper is spoken once.
CREATE UNIQUE INDEX paper_spoken_once ON programme_items (paper_id) WHERE paper_id IS NOT NULL;

-- A programme takes only papers of its own seminar that were accepted to be spoken.
CREATE FUNCTION refuse_unaccepted_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.paper_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM papers WHERE id = NEW.paper_id AND seminar_id = NEW.seminar_id AND state = 'accepted_spoken'
  ) THEN
    RAISE EXCEPTION 'only an accepted paper is spoken' USING ERRCODE = 'check_violation', CONSTRAINT = 'programme_of_accepted_papers';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER programme_of_accepted_papers BEFORE INSERT OR UPDATE ON programme_items
  FOR EACH ROW EXECUTE FUNCTION refuse_unaccepted_paper();

-- A paper that stands in a programme stays accepted until it is taken out.
CREATE FUNCTION refuse_leaving_programme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'accepted_spoken' AND EXISTS (SELECT 1 FROM programme_items WHERE paper_id = NEW.id) THEN
    RAISE EXCEPTION 'a paper of the programme stays accepted' USING ERRCODE = 'check_violation', CONSTRAINT = 'programme_paper_stays_accepted';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER programme_paper_stays_accepted BEFORE UPDATE OF state ON papers
  FOR EACH ROW EXECUTE FUNCTION refuse_leaving_programme();

-- A withdrawn paper remembers where it stood, and no other does.
ALTER TABLE papers ADD CONSTRAINT withdrawn_paper_remembers CHECK (
  (state = 'withdrawn') = (state_before_withdrawal IS NOT NULL) AND state_before_withdrawal IS DISTINCT FROM 'withdrawn'
);

-- What is judged was handed in; what is to be revised has its day.
ALTER TABLE papers ADD CONSTRAINT judged_paper_was_submitted
  CHECK (state IN ('registered', 'withdrawn') OR submitted_at IS NOT NULL);
ALTER TABLE papers ADD CONSTRAINT revision_has_its_day CHECK (state <> 'revision_asked' OR revise_by IS NOT NULL);

-- One author presents.
CREATE UNIQUE INDEX one_presenter_a_paper ON paper_authors (paper_id) WHERE presents;

-- A version holds a file or a text, with its SHA-256 and its size.
ALTER TABLE paper_versions ADD CONSTRAINT version_holds_something CHECK (file_id IS NOT NULL OR text <> '');
ALTER TABLE paper_versions ADD CONSTRAINT version_has_its_hash CHECK (sha256 ~ '^[0-9a-f]{64}$' AND size > 0);

-- Versions are numbered 1, 2, 3 … without a gap.
CREATE FUNCTION refuse_version_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM paper_versions WHERE paper_id = NEW.paper_id) THEN
    RAISE EXCEPTION 'versions are numbered without a gap' USING ERRCODE = 'check_violation', CONSTRAINT = 'versions_without_gap';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER versions_without_gap BEFORE INSERT ON paper_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_version_gap();

-- What was handed in, and a paper's way, are never changed.
CREATE TRIGGER paper_versions_never_change BEFORE UPDATE OR DELETE ON paper_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER paper_steps_never_change BEFORE UPDATE OR DELETE ON paper_steps
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A point that is ticked off is done; one that is not done says why.
ALTER TABLE demanded_changes ADD CONSTRAINT demanded_change_in_words CHECK (text <> '' AND round >= 1);

-- Titles are found without accents.
CREATE INDEX papers_title_folded ON papers USING gin (fold_text(title) gin_trgm_ops);
