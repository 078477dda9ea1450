ALTER TABLE "pledges" ADD COLUMN "edit_key" UUID;
ALTER TABLE "registrations" DROP COLUMN "late_consent_at",
ADD COLUMN "draft" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN "edit_key" UUID;

CREATE TYPE "late_matter" AS ENUM ('registration', 'signature');
CREATE TABLE "late_consents" (
    "year_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "matter" "late_matter" NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "late_consents_pkey" PRIMARY KEY ("year_id","organisation_id","matter")
);
CREATE INDEX "late_consents_organisation_id_idx" ON "late_consents"("organisation_id");
ALTER TABLE "late_consents" ADD CONSTRAINT "late_consents_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "late_consents" ADD CONSTRAINT "late_consents_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A school's movement names its school, and only a school's does.
ALTER TABLE movements ADD CONSTRAINT school_movement_names_its_school
  CHECK ((level = 'school') = (organisation_id IS NOT NULL));

-- The Academy's movement unfolds no other, and none ends before it starts.
ALTER TABLE movements ADD CONSTRAINT academy_movement_is_the_root CHECK (level <> 'academy' OR parent_id IS NULL);
ALTER TABLE movements ADD CONSTRAINT movement_ends_after_start CHECK (ends_on >= starts_on);

-- One movement of the Academy, one of the cluster and one of each school in a year.
CREATE UNIQUE INDEX one_movement_a_level
  ON movements (year_id, level, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'));

-- A movement unfolds the one above it, of the same year.
CREATE FUNCTION refuse_strange_parent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM movements p WHERE p.id = NEW.parent_id AND p.year_id = NEW.year_id
      AND p.level = CASE NEW.level WHEN 'cluster' THEN 'academy' ELSE 'cluster' END::movement_level
  ) THEN
    RAISE EXCEPTION 'a movement unfolds the one above it' USING ERRCODE = 'check_violation', CONSTRAINT = 'movement_unfolds_the_one_above';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER movement_unfolds_the_one_above BEFORE INSERT OR UPDATE ON movements
  FOR EACH ROW EXECUTE FUNCTION refuse_strange_parent();

-- A registration that was sent says when; a received one when it was received; a returned one why.
ALTER TABLE registrations ADD CONSTRAINT sent_registration_has_its_hour CHECK (state = 'draft' OR submitted_at IS NOT NULL);
ALTER TABLE registrations ADD CONSTRAINT received_registration_has_its_hour CHECK ((state = 'received') = (received_at IS NOT NULL));
ALTER TABLE registrations ADD CONSTRAINT returned_registration_has_a_reason
  CHECK (state <> 'returned' OR btrim(coalesce(return_reason, '')) <> '');

-- A planned figure is not negative.
ALTER TABLE registration_targets ADD CONSTRAINT planned_not_negative CHECK (planned >= 0);

-- A received registration stands as it was received, with its targets and titles.
CREATE FUNCTION refuse_received_registration() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  registration uuid := CASE WHEN TG_OP = 'INSERT' THEN (to_jsonb(NEW) ->> 'registration_id')::uuid
    ELSE coalesce(to_jsonb(OLD) ->> 'registration_id', to_jsonb(OLD) ->> 'id')::uuid END;
BEGIN
  IF EXISTS (SELECT 1 FROM registrations WHERE id = registration AND state = 'received') THEN
    RAISE EXCEPTION 'the registration is received' USING ERRCODE = 'check_violation', CONSTRAINT = 'received_registration_stands';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER received_registration_stands BEFORE UPDATE OR DELETE ON registrations
  FOR EACH ROW EXECUTE FUNCTION refuse_received_registration();
CREATE TRIGGER received_targets_stand BEFORE INSERT OR UPDATE OR DELETE ON registration_targets
  FOR EACH ROW EXECUTE FUNCTION refuse_received_registration();
CREATE TRIGGER received_titles_stand BEFORE INSERT OR UPDATE OR DELETE ON registration_titles
  FOR EACH ROW EXECUTE FUNCTION refuse_received_registration();

-- A pledge is adopted together with the hash of its text.
ALTER TABLE pledges ADD CONSTRAINT adopted_pledge_has_its_hash CHECK ((adopted_at IS NULL) = (text_sha256 IS NULL));

-- An adopted pledge is frozen: its row and its commitments.
CREATE FUNCTION refuse_adopted_pledge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.adopted_at IS NOT NULL THEN
    RAISE EXCEPTION 'the pledge is adopted' USING ERRCODE = 'check_violation', CONSTRAINT = 'adopted_pledge_is_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER adopted_pledge_is_frozen BEFORE UPDATE OR DELETE ON pledges
  FOR EACH ROW EXECUTE FUNCTION refuse_adopted_pledge();

CREATE FUNCTION refuse_adopted_commitments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM pledges WHERE adopted_at IS NOT NULL
      AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.pledge_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.pledge_id END)
  ) THEN
    RAISE EXCEPTION 'the pledge is adopted' USING ERRCODE = 'check_violation', CONSTRAINT = 'adopted_commitments_are_frozen';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER adopted_commitments_are_frozen BEFORE INSERT OR UPDATE OR DELETE ON pledge_commitments
  FOR EACH ROW EXECUTE FUNCTION refuse_adopted_commitments();

-- One signs the adopted text, for a school of the year.
CREATE FUNCTION refuse_strange_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM pledges p JOIN year_schools s ON s.year_id = p.year_id AND s.organisation_id = NEW.organisation_id
    WHERE p.id = NEW.pledge_id AND p.text_sha256 = NEW.text_sha256
  ) THEN
    RAISE EXCEPTION 'one signs the adopted text, for a school of the year' USING ERRCODE = 'check_violation', CONSTRAINT = 'signature_under_the_adopted_text';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_under_the_adopted_text BEFORE INSERT ON pledge_signatures
  FOR EACH ROW EXECUTE FUNCTION refuse_strange_signature();

-- A signature is given once and for ever; so is a consent to lateness, with its reason.
CREATE TRIGGER pledge_signatures_append_only BEFORE UPDATE OR DELETE ON pledge_signatures
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER late_consents_append_only BEFORE UPDATE OR DELETE ON late_consents
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE late_consents ADD CONSTRAINT late_consent_has_a_reason CHECK (btrim(reason) <> '');
