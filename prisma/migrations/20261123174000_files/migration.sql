ALTER TABLE "files" ADD COLUMN "pages" INTEGER;

-- Bytes are kept uncompressed, so that a part of a file is read without the rest.
ALTER TABLE file_contents ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- A file is at most 20 MB, and its hash is a SHA-256.
ALTER TABLE files ADD CONSTRAINT file_at_most_20_mb CHECK (size <= 20000000);
ALTER TABLE files ADD CONSTRAINT file_hash_is_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');

-- A file has a name, and it is NFC.
ALTER TABLE files ADD CONSTRAINT file_name_is_nfc CHECK (name <> '' AND name IS NFC NORMALIZED);

-- A file's size and hash are those of its bytes.
CREATE FUNCTION refuse_other_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM files WHERE id = NEW.file_id
      AND size = octet_length(NEW.bytes) AND sha256 = encode(sha256(NEW.bytes), 'hex')
  ) THEN
    RAISE EXCEPTION 'the bytes are not those of the file' USING ERRCODE = 'check_violation', CONSTRAINT = 'file_bytes_agree';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER file_bytes_agree BEFORE INSERT ON file_contents
  FOR EACH ROW EXECUTE FUNCTION refuse_other_bytes();

-- Bytes and what is known of them never change once kept.
CREATE TRIGGER file_contents_never_change BEFORE UPDATE ON file_contents
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER files_never_change BEFORE UPDATE ON files
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
