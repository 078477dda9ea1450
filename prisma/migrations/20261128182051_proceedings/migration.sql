-- CreateEnum
CREATE TYPE "proceedings_order" AS ENUM ('programme', 'theme');

-- CreateEnum
CREATE TYPE "proceedings_run_state" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "proceedings_step" AS ENUM ('reading', 'setting', 'writing');

-- CreateEnum
CREATE TYPE "certificate_kind" AS ENUM ('presentation', 'attendance');

-- AlterEnum
ALTER TYPE "file_purpose" ADD VALUE 'proceedings';

-- CreateTable
CREATE TABLE "proceedings" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "foreword" TEXT NOT NULL DEFAULT '',
    "signed" TEXT NOT NULL DEFAULT '',
    "editors" TEXT[],
    "order" "proceedings_order" NOT NULL DEFAULT 'programme',
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "published_run_id" UUID,
    "published_at" TIMESTAMPTZ(6),

    CONSTRAINT "proceedings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proceedings_runs" (
    "id" UUID NOT NULL,
    "proceedings_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "proceedings_run_state" NOT NULL DEFAULT 'queued',
    "step" "proceedings_step" NOT NULL DEFAULT 'reading',
    "papers_read" INTEGER NOT NULL DEFAULT 0,
    "papers" INTEGER NOT NULL DEFAULT 0,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(6) NOT NULL,
    "heard_at" TIMESTAMPTZ(6),
    "worker_key" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(6),
    "problem" TEXT NOT NULL DEFAULT '',
    "pages" INTEGER,
    "losses" JSONB NOT NULL DEFAULT '[]',
    "word_file_id" UUID,
    "pdf_file_id" UUID,

    CONSTRAINT "proceedings_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_series" (
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "certificate_series_pkey" PRIMARY KEY ("organisation_id","year")
);

-- CreateTable
CREATE TABLE "certificates" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "kind" "certificate_kind" NOT NULL,
    "organisation_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "paper_id" UUID,
    "delegate_id" UUID,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "work" TEXT NOT NULL DEFAULT '',
    "topic" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "issued_on" DATE NOT NULL,
    "post" TEXT NOT NULL,
    "signer" TEXT NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "certificates_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "proceedings_seminar_id_key" ON "proceedings"("seminar_id");

-- CreateIndex
CREATE UNIQUE INDEX "proceedings_published_run_id_key" ON "proceedings"("published_run_id");

-- CreateIndex
CREATE UNIQUE INDEX "proceedings_runs_word_file_id_key" ON "proceedings_runs"("word_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "proceedings_runs_pdf_file_id_key" ON "proceedings_runs"("pdf_file_id");

-- CreateIndex
CREATE INDEX "proceedings_runs_requested_by_id_idx" ON "proceedings_runs"("requested_by_id");

-- CreateIndex
CREATE INDEX "proceedings_runs_state_heard_at_idx" ON "proceedings_runs"("state", "heard_at");

-- CreateIndex
CREATE UNIQUE INDEX "proceedings_runs_proceedings_id_number_key" ON "proceedings_runs"("proceedings_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_token_hash_key" ON "certificates"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_paper_id_key" ON "certificates"("paper_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_delegate_id_key" ON "certificates"("delegate_id");

-- CreateIndex
CREATE INDEX "certificates_seminar_id_kind_idx" ON "certificates"("seminar_id", "kind");

-- CreateIndex
CREATE INDEX "certificates_issued_by_id_idx" ON "certificates"("issued_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificates_organisation_id_year_number_key" ON "certificates"("organisation_id", "year", "number");

-- AddForeignKey
ALTER TABLE "proceedings" ADD CONSTRAINT "proceedings_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proceedings" ADD CONSTRAINT "proceedings_published_run_id_fkey" FOREIGN KEY ("published_run_id") REFERENCES "proceedings_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proceedings_runs" ADD CONSTRAINT "proceedings_runs_proceedings_id_fkey" FOREIGN KEY ("proceedings_id") REFERENCES "proceedings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proceedings_runs" ADD CONSTRAINT "proceedings_runs_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proceedings_runs" ADD CONSTRAINT "proceedings_runs_word_file_id_fkey" FOREIGN KEY ("word_file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proceedings_runs" ADD CONSTRAINT "proceedings_runs_pdf_file_id_fkey" FOREIGN KEY ("pdf_file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_series" ADD CONSTRAINT "certificate_series_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "delegates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A file that is sent in has at most 20 MB; a book that the product makes of forty of them at most 200 MB.
ALTER TABLE files DROP CONSTRAINT file_at_most_20_mb;
ALTER TABLE files ADD CONSTRAINT file_at_most_20_mb CHECK (size <= CASE WHEN purpose::text = 'proceedings' THEN 200000000 ELSE 20000000 END);

-- One making of a book at a time.
CREATE UNIQUE INDEX proceedings_one_making ON proceedings_runs (proceedings_id) WHERE state IN ('queued', 'running');

-- A making that is done has both files and its pages; one that failed says why; one that is at work has a worker.
ALTER TABLE proceedings_runs ADD CONSTRAINT made_has_its_files CHECK ((state = 'done') = (word_file_id IS NOT NULL AND pdf_file_id IS NOT NULL AND pages IS NOT NULL));
ALTER TABLE proceedings_runs ADD CONSTRAINT failure_says_why CHECK ((state = 'failed') = (problem <> ''));
ALTER TABLE proceedings_runs ADD CONSTRAINT work_has_a_worker CHECK ((state = 'running') = (worker_key IS NOT NULL));

-- A certificate of presenting belongs to a paper, one of attending to a delegate; it says to whom.
ALTER TABLE certificates ADD CONSTRAINT certificate_has_its_deed CHECK (
  (kind = 'presentation' AND paper_id IS NOT NULL AND delegate_id IS NULL) OR (kind = 'attendance' AND delegate_id IS NOT NULL AND paper_id IS NULL));
ALTER TABLE certificates ADD CONSTRAINT certificate_says_to_whom CHECK (btrim(name) <> '' AND btrim(signer) <> '');

-- Certificates of a school are numbered 1, 2, 3 … in each year without a gap, and stay as they were given.
CREATE FUNCTION keep_certificates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.number = (SELECT coalesce(max(number), 0) + 1 FROM certificates WHERE organisation_id = NEW.organisation_id AND year = NEW.year) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'certificates are numbered without a gap' USING ERRCODE = 'check_violation', CONSTRAINT = 'certificates_without_gap';
  END IF;
  RAISE EXCEPTION 'a certificate stays as it was given' USING ERRCODE = 'check_violation', CONSTRAINT = 'certificate_is_kept';
END $$;
CREATE TRIGGER certificate_is_kept BEFORE INSERT OR UPDATE OR DELETE ON certificates FOR EACH ROW EXECUTE FUNCTION keep_certificates();
