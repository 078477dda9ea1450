-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "awaits_code" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "proved_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "second_factors" (
    "person_id" UUID NOT NULL,
    "wrapped" TEXT NOT NULL,
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(6),

    CONSTRAINT "second_factors_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "backup_codes" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "backup_codes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "backup_codes_person_id_code_hash_key" ON "backup_codes"("person_id", "code_hash");

-- AddForeignKey
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "backup_codes" ADD CONSTRAINT "backup_codes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A session that waits for its code has proved nothing, and never becomes one that opens: that is a new row with a new id.
ALTER TABLE sessions ADD CONSTRAINT waiting_session_proves_nothing CHECK (NOT (awaits_code AND proved_at IS NOT NULL));
CREATE FUNCTION refuse_waking_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.awaits_code IS DISTINCT FROM NEW.awaits_code THEN
    RAISE EXCEPTION 'a session that waits stays waiting' USING ERRCODE = 'check_violation', CONSTRAINT = 'waiting_session_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER waiting_session_stays BEFORE UPDATE OF awaits_code ON sessions FOR EACH ROW EXECUTE FUNCTION refuse_waking_session();

-- A code is taken once: the last step of a key only goes forward, and a confirmed key is never exchanged under its owner's hands.
CREATE FUNCTION refuse_step_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.wrapped = OLD.wrapped AND NEW.last_step < OLD.last_step THEN
    RAISE EXCEPTION 'the last step goes forward' USING ERRCODE = 'check_violation', CONSTRAINT = 'last_step_goes_forward';
  END IF;
  IF OLD.confirmed_at IS NOT NULL AND (NEW.person_id, NEW.wrapped, NEW.confirmed_at) IS DISTINCT FROM (OLD.person_id, OLD.wrapped, OLD.confirmed_at) THEN
    RAISE EXCEPTION 'a confirmed key stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'confirmed_key_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER last_step_goes_forward BEFORE UPDATE ON second_factors FOR EACH ROW EXECUTE FUNCTION refuse_step_back();

-- A backup code that was used stays used, and none becomes another's or another code.
CREATE FUNCTION refuse_renewed_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL OR (NEW.person_id, NEW.code_hash) IS DISTINCT FROM (OLD.person_id, OLD.code_hash) THEN
    RAISE EXCEPTION 'a backup code is used once' USING ERRCODE = 'check_violation', CONSTRAINT = 'backup_code_used_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER backup_code_used_once BEFORE UPDATE ON backup_codes FOR EACH ROW EXECUTE FUNCTION refuse_renewed_code();

-- What is kept is a hash and a sealed key, never the words themselves.
ALTER TABLE backup_codes ADD CONSTRAINT backup_code_is_hashed CHECK (code_hash ~ '^[A-Za-z0-9_-]{43}$');
ALTER TABLE second_factors ADD CONSTRAINT key_is_sealed CHECK (wrapped ~ '^[A-Za-z0-9_-]{60,}$');

-- Who signs in without a password has nothing to prove with, and no second factor.
CREATE FUNCTION refuse_factor_without_password() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM people p WHERE p.id = NEW.person_id AND p.password_hash IS NOT NULL) THEN
    RAISE EXCEPTION 'a second factor follows a password' USING ERRCODE = 'check_violation', CONSTRAINT = 'factor_follows_password';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER factor_follows_password BEFORE INSERT ON second_factors FOR EACH ROW EXECUTE FUNCTION refuse_factor_without_password();
