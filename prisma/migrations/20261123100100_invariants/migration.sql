-- What the schema language cannot say. Each invariant opens with its words; each has a test that tries to break it.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The field's clock: the database's clock, moved by the demonstration's offset.
CREATE FUNCTION field_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT clock_timestamp() + coalesce((SELECT offset_micros FROM clock_offset WHERE id = 1), 0) * interval '1 microsecond'
$$;

-- The calendar day of an instant in Vietnam.
CREATE FUNCTION field_day(instant timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT (instant AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
$$;

-- Search without accents: đ and d, old and new tone placement are one.
CREATE FUNCTION fold_text(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT public.unaccent('public.unaccent'::regdictionary, lower(normalize($1, NFC)))
$$;

-- There is one installation row, and one clock offset at most.
ALTER TABLE installation ADD CONSTRAINT installation_single CHECK (id = 1);
ALTER TABLE clock_offset ADD CONSTRAINT clock_offset_single CHECK (id = 1);
INSERT INTO installation (id) VALUES (1);

-- The clock is moved only in a demonstration.
CREATE FUNCTION refuse_clock_outside_demonstration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM installation WHERE demonstration) THEN
    RAISE EXCEPTION 'the clock is moved only in a demonstration' USING ERRCODE = 'check_violation', CONSTRAINT = 'clock_only_in_demonstration';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER clock_only_in_demonstration BEFORE INSERT OR UPDATE ON clock_offset
  FOR EACH ROW EXECUTE FUNCTION refuse_clock_outside_demonstration();

-- A demonstration never becomes a real installation, nor the other way round once it holds people.
CREATE FUNCTION refuse_turning_demonstration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.demonstration IS DISTINCT FROM OLD.demonstration AND EXISTS (SELECT 1 FROM people) THEN
    RAISE EXCEPTION 'an installation with people keeps its kind' USING ERRCODE = 'check_violation', CONSTRAINT = 'demonstration_is_for_ever';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER demonstration_is_for_ever BEFORE UPDATE ON installation
  FOR EACH ROW EXECUTE FUNCTION refuse_turning_demonstration();

-- The audit is only ever appended to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_not_emptied BEFORE TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An organisation, and a cluster, has one name on each day.
ALTER TABLE organisation_names ADD CONSTRAINT organisation_one_name_a_day
  EXCLUDE USING gist (organisation_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE cluster_names ADD CONSTRAINT cluster_one_name_a_day
  EXCLUDE USING gist (cluster_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

-- A school belongs to one cluster on each day.
ALTER TABLE cluster_memberships ADD CONSTRAINT school_in_one_cluster_a_day
  EXCLUDE USING gist (organisation_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

-- Two spans of time that end before they begin are no spans.
ALTER TABLE terms ADD CONSTRAINT term_ends_after_start CHECK (ends_at IS NULL OR ends_at > starts_at);
ALTER TABLE appointments ADD CONSTRAINT appointment_ends_after_start CHECK (ends_at IS NULL OR ends_at >= starts_at);

-- Never two heads of one cluster at one moment.
ALTER TABLE terms ADD CONSTRAINT one_head_at_a_time
  EXCLUDE USING gist (cluster_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (role = 'head');

-- A school holds one office of a cluster at a time: no head who is his own deputy.
ALTER TABLE terms ADD CONSTRAINT one_office_a_school
  EXCLUDE USING gist (cluster_id WITH =, organisation_id WITH =, tstzrange(starts_at, ends_at) WITH &&);

-- After a cluster's first head there is never a moment without one: head terms meet end to start, and the last is open.
CREATE FUNCTION refuse_headless_cluster() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cluster uuid := coalesce(NEW.cluster_id, OLD.cluster_id);
BEGIN
  IF EXISTS (
    SELECT 1 FROM (
      SELECT ends_at, lead(starts_at) OVER (ORDER BY starts_at) AS next_start
      FROM terms WHERE cluster_id = cluster AND role = 'head'
    ) AS heads
    WHERE ends_at IS DISTINCT FROM next_start
  ) OR (TG_OP = 'DELETE' AND OLD.role = 'head' AND NOT EXISTS (
    SELECT 1 FROM terms WHERE cluster_id = cluster AND role = 'head'
  )) THEN
    RAISE EXCEPTION 'a cluster is never without a head' USING ERRCODE = 'check_violation', CONSTRAINT = 'never_without_a_head';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER never_without_a_head AFTER INSERT OR UPDATE OR DELETE ON terms
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_headless_cluster();

-- The same office of the same organisation is held once by one person at a time.
ALTER TABLE appointments ADD CONSTRAINT one_appointment_an_office
  EXCLUDE USING gist (person_id WITH =, organisation_id WITH =, office WITH =, tstzrange(starts_at, ends_at) WITH &&);

-- A rule's scope has one value on each day.
ALTER TABLE rules ADD CONSTRAINT one_rule_a_day
  EXCLUDE USING gist (code WITH =, coalesce(cluster_id, '00000000-0000-0000-0000-000000000000') WITH =, coalesce(year, 0) WITH =, daterange(valid_from, valid_to, '[]') WITH &&);

-- A closed year has its hour of closing, and no other year has.
ALTER TABLE cluster_years ADD CONSTRAINT closed_year_has_its_hour CHECK ((gate = 'closed') = (closed_at IS NOT NULL));

-- A closed year is read-only: its row, and the names it was closed with.
CREATE FUNCTION refuse_closed_year() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.gate = 'closed' THEN
    RAISE EXCEPTION 'the year is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'closed_year_is_read_only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_year_is_read_only BEFORE UPDATE ON cluster_years
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_year();

-- A file's size is its bytes; nothing is empty.
ALTER TABLE files ADD CONSTRAINT file_not_empty CHECK (size > 0);
