-- CreateTable
CREATE TABLE "paper_readings" (
    "version_id" UUID NOT NULL,
    "model" JSONB,
    "problem" TEXT NOT NULL DEFAULT '',
    "text" TEXT[],
    "read_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "paper_readings_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "paper_shingles" (
    "hash" BIGINT NOT NULL,
    "version_id" UUID NOT NULL,

    CONSTRAINT "paper_shingles_pkey" PRIMARY KEY ("hash","version_id")
);

-- CreateIndex
CREATE INDEX "paper_shingles_version_id_idx" ON "paper_shingles"("version_id");

-- AddForeignKey
ALTER TABLE "paper_readings" ADD CONSTRAINT "paper_readings_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "paper_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_shingles" ADD CONSTRAINT "paper_shingles_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "paper_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A reading holds what the version says, or says why it could not be read.
ALTER TABLE paper_readings ADD CONSTRAINT reading_or_its_problem CHECK ((model IS NULL) = (problem <> ''));
