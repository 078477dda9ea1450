-- CreateEnum
CREATE TYPE "document_profile" AS ENUM ('decree30', 'party');

-- CreateEnum
CREATE TYPE "number_pattern" AS ENUM ('hyphen', 'slash');

-- CreateEnum
CREATE TYPE "document_direction" AS ENUM ('outgoing', 'incoming');

-- CreateEnum
CREATE TYPE "document_state" AS ENUM ('draft', 'numbered', 'signed', 'received', 'cancelled');

-- CreateEnum
CREATE TYPE "signing_authority" AS ENUM ('own', 'on_behalf', 'deputising', 'by_order', 'by_authorisation', 'acting');

-- AlterEnum
ALTER TYPE "file_purpose" ADD VALUE 'document_file';
ALTER TYPE "file_purpose" ADD VALUE 'document_scan';

-- CreateTable
CREATE TABLE "document_books" (
    "id" UUID NOT NULL,
    "organisation_id" UUID,
    "cluster_id" UUID,
    "superior_body" TEXT NOT NULL DEFAULT '',
    "issuing_body" TEXT NOT NULL,
    "abbreviation" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "profile" "document_profile" NOT NULL DEFAULT 'decree30',
    "pattern" "number_pattern" NOT NULL DEFAULT 'hyphen',
    "common_series" BOOLEAN NOT NULL DEFAULT false,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "edit_key" UUID,

    CONSTRAINT "document_books_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_series" (
    "id" UUID NOT NULL,
    "book_id" UUID NOT NULL,
    "direction" "document_direction" NOT NULL,
    "type" TEXT NOT NULL DEFAULT '',
    "year" INTEGER NOT NULL,
    "before" INTEGER NOT NULL DEFAULT 0,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "document_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official_documents" (
    "id" UUID NOT NULL,
    "book_id" UUID NOT NULL,
    "direction" "document_direction" NOT NULL,
    "state" "document_state" NOT NULL,
    "kind" TEXT NOT NULL,
    "type" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "series_id" UUID,
    "number" INTEGER,
    "symbol" TEXT,
    "date" DATE,
    "place" TEXT NOT NULL DEFAULT '',
    "signer" TEXT NOT NULL DEFAULT '',
    "signer_post" TEXT NOT NULL DEFAULT '',
    "authority" "signing_authority" NOT NULL DEFAULT 'own',
    "addressee" TEXT NOT NULL DEFAULT '',
    "recipients" TEXT[],
    "sender" TEXT NOT NULL DEFAULT '',
    "sender_date" DATE,
    "year_id" UUID,
    "source_type" TEXT,
    "source_id" TEXT,
    "template_version_id" UUID,
    "prose" JSONB NOT NULL DEFAULT '{}',
    "data" JSONB NOT NULL DEFAULT '{}',
    "file_id" UUID,
    "scan_id" UUID,
    "signed_sha256" TEXT,
    "token" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "numbered_by_id" UUID,
    "numbered_at" TIMESTAMPTZ(6),
    "signed_by_id" UUID,
    "signed_at" TIMESTAMPTZ(6),
    "cancelled_by_id" UUID,
    "cancelled_at" TIMESTAMPTZ(6),
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "edit_key" UUID,

    CONSTRAINT "official_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brought_scans" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "document_id" UUID,
    "by_code" BOOLEAN NOT NULL DEFAULT false,
    "brought_by_id" UUID NOT NULL,
    "brought_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "brought_scans_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "document_books_organisation_id_key" ON "document_books"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_books_cluster_id_key" ON "document_books"("cluster_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_series_book_id_direction_type_year_key" ON "document_series"("book_id", "direction", "type", "year");

-- CreateIndex
CREATE UNIQUE INDEX "official_documents_token_key" ON "official_documents"("token");

-- CreateIndex
CREATE INDEX "official_documents_book_id_direction_state_idx" ON "official_documents"("book_id", "direction", "state");

-- CreateIndex
CREATE INDEX "official_documents_year_id_idx" ON "official_documents"("year_id");

-- CreateIndex
CREATE INDEX "official_documents_source_type_source_id_idx" ON "official_documents"("source_type", "source_id");

-- CreateIndex
CREATE INDEX "official_documents_file_id_idx" ON "official_documents"("file_id");

-- CreateIndex
CREATE INDEX "official_documents_scan_id_idx" ON "official_documents"("scan_id");

-- CreateIndex
CREATE UNIQUE INDEX "official_documents_series_id_number_key" ON "official_documents"("series_id", "number");

-- CreateIndex
CREATE INDEX "brought_scans_file_id_idx" ON "brought_scans"("file_id");

-- CreateIndex
CREATE INDEX "brought_scans_document_id_idx" ON "brought_scans"("document_id");

-- CreateIndex
CREATE INDEX "brought_scans_brought_by_id_idx" ON "brought_scans"("brought_by_id");

-- AddForeignKey
ALTER TABLE "document_books" ADD CONSTRAINT "document_books_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_books" ADD CONSTRAINT "document_books_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_series" ADD CONSTRAINT "document_series_book_id_fkey" FOREIGN KEY ("book_id") REFERENCES "document_books"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_documents" ADD CONSTRAINT "official_documents_book_id_fkey" FOREIGN KEY ("book_id") REFERENCES "document_books"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_documents" ADD CONSTRAINT "official_documents_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "document_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_documents" ADD CONSTRAINT "official_documents_year_id_fkey" FOREIGN KEY ("year_id") REFERENCES "cluster_years"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_documents" ADD CONSTRAINT "official_documents_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_documents" ADD CONSTRAINT "official_documents_scan_id_fkey" FOREIGN KEY ("scan_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brought_scans" ADD CONSTRAINT "brought_scans_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brought_scans" ADD CONSTRAINT "brought_scans_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "official_documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A book belongs to one school, unit or cluster, and its letterhead says who writes and where.
ALTER TABLE document_books ADD CONSTRAINT book_has_one_owner CHECK (num_nonnulls(organisation_id, cluster_id) = 1);
ALTER TABLE document_books ADD CONSTRAINT book_has_its_letterhead CHECK (btrim(issuing_body) <> '' AND btrim(abbreviation) <> '' AND btrim(place) <> '');

-- What a document is at each of its steps: a draft has no number, all else has number, series, day and subject.
ALTER TABLE official_documents ADD CONSTRAINT state_fits_direction CHECK (
  CASE direction WHEN 'outgoing' THEN state <> 'received' ELSE state IN ('received', 'cancelled') END
);
ALTER TABLE official_documents ADD CONSTRAINT registered_is_numbered CHECK (
  CASE WHEN state = 'draft' THEN num_nonnulls(number, series_id, symbol, date, numbered_at, numbered_by_id) = 0
  ELSE num_nonnulls(number, series_id, date, numbered_at, numbered_by_id) = 5 AND btrim(subject) <> '' AND (direction = 'incoming' OR symbol IS NOT NULL) END
);
ALTER TABLE official_documents ADD CONSTRAINT signed_says_what CHECK (
  num_nonnulls(signed_at, signed_by_id, signed_sha256) = CASE WHEN state = 'signed' THEN 3 ELSE 0 END AND (state = 'signed' OR scan_id IS NULL)
);
ALTER TABLE official_documents ADD CONSTRAINT cancelled_says_why CHECK (
  (state = 'cancelled') = (cancelled_at IS NOT NULL) AND (state = 'cancelled') = (cancelled_by_id IS NOT NULL)
  AND (state = 'cancelled') = (btrim(coalesce(cancel_reason, '')) <> '')
);
ALTER TABLE official_documents ADD CONSTRAINT incoming_says_whence CHECK (direction = 'outgoing' OR btrim(sender) <> '');
ALTER TABLE official_documents ADD CONSTRAINT sent_before_arrival CHECK (sender_date IS NULL OR date IS NULL OR sender_date <= date);
ALTER TABLE official_documents ADD CONSTRAINT source_is_whole CHECK ((source_type IS NULL) = (source_id IS NULL));
ALTER TABLE official_documents ADD CONSTRAINT token_is_secret CHECK (token ~ '^[A-Za-z0-9_-]{22}$');

-- One symbol stands for one outgoing document of a book and year, also when the book changes its series.
CREATE UNIQUE INDEX symbol_once_a_year ON official_documents (book_id, symbol, (extract(year FROM date))) WHERE direction = 'outgoing';

-- A series goes up by one number at a time, and begins after those that were given on paper as long as it has given none.
CREATE FUNCTION refuse_jumping_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.before < 0 OR NEW.last <> NEW.before THEN
      RAISE EXCEPTION 'a series begins without a number' USING ERRCODE = 'check_violation', CONSTRAINT = 'series_goes_up_by_one';
    END IF;
  ELSIF (NEW.id, NEW.book_id, NEW.direction, NEW.type, NEW.year) IS DISTINCT FROM (OLD.id, OLD.book_id, OLD.direction, OLD.type, OLD.year)
    OR NOT (
      (NEW.before = OLD.before AND NEW.last IN (OLD.last, OLD.last + 1))
      OR (OLD.last = OLD.before AND NEW.last = NEW.before AND NEW.before >= 0)
    ) THEN
    RAISE EXCEPTION 'a series goes up by one number' USING ERRCODE = 'check_violation', CONSTRAINT = 'series_goes_up_by_one';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER series_goes_up_by_one BEFORE INSERT OR UPDATE ON document_series
  FOR EACH ROW EXECUTE FUNCTION refuse_jumping_series();

-- No gap: a number that a series has given stands on a document when the transaction ends.
CREATE FUNCTION refuse_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last > NEW.before AND NOT EXISTS (SELECT 1 FROM official_documents WHERE series_id = NEW.id AND number = NEW.last) THEN
    RAISE EXCEPTION 'number % was given to no document', NEW.last USING ERRCODE = 'check_violation', CONSTRAINT = 'no_number_is_left_out';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER no_number_is_left_out AFTER INSERT OR UPDATE ON document_series
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_gap();

-- A document takes the last number of the series of its own book, direction, type and year, on a day that is not before that of the
-- number before it and has come.
CREATE FUNCTION refuse_foreign_number() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own document_series;
  common boolean;
BEGIN
  IF NEW.number IS NULL OR (TG_OP = 'UPDATE' AND OLD.number IS NOT NULL) THEN
    RETURN NEW;
  END IF;
  SELECT * INTO own FROM document_series WHERE id = NEW.series_id;
  SELECT common_series INTO common FROM document_books WHERE id = NEW.book_id;
  IF own.last IS DISTINCT FROM NEW.number OR NEW.number <= own.before OR own.book_id <> NEW.book_id OR own.direction <> NEW.direction
    OR own.year <> extract(year FROM NEW.date)
    OR own.type <> (CASE WHEN common OR NEW.direction = 'incoming' THEN '' ELSE NEW.type END) THEN
    RAISE EXCEPTION 'the number is not the next of its series' USING ERRCODE = 'check_violation', CONSTRAINT = 'number_is_the_next';
  END IF;
  IF NEW.date > field_day(field_now()) OR EXISTS (SELECT 1 FROM official_documents WHERE series_id = NEW.series_id AND date > NEW.date) THEN
    RAISE EXCEPTION 'the day is before that of the number before, or has not come' USING ERRCODE = 'check_violation', CONSTRAINT = 'numbers_follow_days';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER number_is_the_next BEFORE INSERT OR UPDATE ON official_documents
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_number();

-- Signed means frozen, and so does cancelled. Of a numbered or received document only its further way is written: the scan, a
-- signature, a cancellation, once a file where there was none. The book, direction and secret of a draft stand as well.
CREATE FUNCTION refuse_changed_document() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  further text[] := ARRAY['state', 'scan_id', 'signed_sha256', 'signed_at', 'signed_by_id', 'cancelled_at', 'cancelled_by_id', 'cancel_reason', 'version', 'edit_key'];
BEGIN
  IF OLD.state IN ('signed', 'cancelled') THEN
    RAISE EXCEPTION 'the document is %', OLD.state USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_document_is_frozen';
  END IF;
  IF OLD.state = 'draft' THEN
    IF (NEW.id, NEW.book_id, NEW.direction, NEW.token, NEW.created_at, NEW.created_by_id)
      IS DISTINCT FROM (OLD.id, OLD.book_id, OLD.direction, OLD.token, OLD.created_at, OLD.created_by_id)
      OR NEW.state NOT IN ('draft', 'numbered') THEN
      RAISE EXCEPTION 'a draft stays in its book' USING ERRCODE = 'check_violation', CONSTRAINT = 'draft_stays_in_its_book';
    END IF;
  ELSE
    IF OLD.file_id IS NULL THEN
      further := array_append(further, 'file_id');
    END IF;
    IF to_jsonb(NEW) - further <> to_jsonb(OLD) - further OR NEW.state = 'draft' THEN
      RAISE EXCEPTION 'the document has its number' USING ERRCODE = 'check_violation', CONSTRAINT = 'numbered_document_stands';
    END IF;
  END IF;
  IF NEW.state = 'signed' AND NOT EXISTS (SELECT 1 FROM files WHERE id = coalesce(NEW.scan_id, NEW.file_id) AND sha256 = NEW.signed_sha256) THEN
    RAISE EXCEPTION 'the hash is not that of what was signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'signed_hash_is_of_its_file';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER numbered_document_stands BEFORE UPDATE ON official_documents
  FOR EACH ROW EXECUTE FUNCTION refuse_changed_document();

-- What has a number is never deleted, and nothing is born signed or cancelled.
CREATE FUNCTION refuse_deleting_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' THEN
    RAISE EXCEPTION 'the document has its number' USING ERRCODE = 'check_violation', CONSTRAINT = 'registered_document_is_kept';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER registered_document_is_kept BEFORE DELETE ON official_documents
  FOR EACH ROW EXECUTE FUNCTION refuse_deleting_document();
CREATE FUNCTION refuse_born_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state NOT IN ('draft', 'received') THEN
    RAISE EXCEPTION 'a document begins as a draft, or as it is received' USING ERRCODE = 'check_violation', CONSTRAINT = 'document_begins_as_draft';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_begins_as_draft BEFORE INSERT ON official_documents
  FOR EACH ROW EXECUTE FUNCTION refuse_born_signed();

-- The register is searched by what its documents are about.
CREATE INDEX official_documents_subject_folded ON official_documents USING gin (fold_text(subject) gin_trgm_ops);
