-- A nomination names a school, or says why there is none: neither is left empty.
ALTER TABLE nominations DROP CONSTRAINT nomination_school_or_reason;
ALTER TABLE nominations ADD CONSTRAINT nomination_school_or_reason CHECK (
  (organisation_id IS NOT NULL AND none_reason IS NULL)
  OR (organisation_id IS NULL AND coalesce(none_reason, '') <> '' AND poll_id IS NULL));

-- A poll is confirmed by a second person of another school, whose names stand there, and has its manifest before that.
ALTER TABLE polls DROP CONSTRAINT poll_confirmed_by_another;
ALTER TABLE polls ADD CONSTRAINT poll_confirmed_by_another CHECK (
  confirmed_at IS NULL OR (manifest IS NOT NULL AND manifest_sha256 IS NOT NULL
    AND confirmed_by_id IS NOT NULL AND confirmed_by_id <> prepared_by_id
    AND confirmed_by_school_id IS NOT NULL AND confirmed_by_school_id <> prepared_by_school_id));

-- Each state has its hour; a poll that was opened has the hour at which it closes, a cancelled one its reason.
ALTER TABLE polls DROP CONSTRAINT poll_states_have_hours;
ALTER TABLE polls ADD CONSTRAINT poll_states_have_hours CHECK (
  (state NOT IN ('open', 'closed', 'counted') OR (opened_at IS NOT NULL AND closes_at IS NOT NULL AND closes_at > opened_at))
  AND (state NOT IN ('closed', 'counted') OR closed_at IS NOT NULL)
  AND ((state = 'counted') = (result IS NOT NULL)) AND ((state = 'counted') = (counted_at IS NOT NULL))
  AND (state <> 'cancelled' OR (cancelled_at IS NOT NULL AND coalesce(cancel_reason, '') <> '')));
