-- AlterEnum
ALTER TYPE "programme_item_kind" ADD VALUE 'part';

-- CreateTable
CREATE TABLE "programme_releases" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "released_by_id" UUID,
    "superseded_at" TIMESTAMPTZ(6),

    CONSTRAINT "programme_releases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_release_lines" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "programme_item_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "speaker" TEXT NOT NULL DEFAULT '',
    "paper_id" UUID,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "programme_release_lines_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "programme_releases_seminar_id_number_key" ON "programme_releases"("seminar_id", "number");

-- CreateIndex
CREATE INDEX "programme_releases_released_by_id_idx" ON "programme_releases"("released_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_release_lines_release_id_position_key" ON "programme_release_lines"("release_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "programme_release_lines_release_id_line_id_key" ON "programme_release_lines"("release_id", "line_id");

-- CreateIndex
CREATE INDEX "programme_release_lines_paper_id_idx" ON "programme_release_lines"("paper_id");

-- AddForeignKey
ALTER TABLE "programme_releases" ADD CONSTRAINT "programme_releases_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_releases" ADD CONSTRAINT "programme_releases_released_by_id_fkey" FOREIGN KEY ("released_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_release_lines" ADD CONSTRAINT "programme_release_lines_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "programme_releases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_release_lines" ADD CONSTRAINT "programme_release_lines_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was published before versions were counted is the first of them.
INSERT INTO programme_releases (id, seminar_id, number, at)
SELECT gen_random_uuid(), id, 1, programme_published_at FROM seminars WHERE programme_published_at IS NOT NULL;
INSERT INTO programme_release_lines (id, release_id, line_id, position, kind, title, speaker, paper_id, minutes)
SELECT gen_random_uuid(), r.id, i.id, i.position, i.kind, i.title, i.speaker, i.paper_id, i.minutes
FROM programme_items i JOIN programme_releases r ON r.seminar_id = i.seminar_id;

-- A line of a programme takes time, but for the heading of a part. (A new value of a type cannot be named as such in the
-- transaction that adds it.)
ALTER TABLE programme_items DROP CONSTRAINT programme_item_takes_time;
ALTER TABLE programme_items ADD CONSTRAINT programme_item_takes_time CHECK (
  CASE WHEN kind::text = 'part' THEN minutes = 0 ELSE minutes BETWEEN 1 AND 480 END
);

-- One version at a time is in force.
CREATE UNIQUE INDEX one_programme_in_force ON programme_releases (seminar_id) WHERE superseded_at IS NULL;

-- Versions are numbered 1, 2, 3 … without a gap.
CREATE FUNCTION refuse_release_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM programme_releases WHERE seminar_id = NEW.seminar_id) THEN
    RAISE EXCEPTION 'released programmes are numbered without a gap' USING ERRCODE = 'check_violation', CONSTRAINT = 'releases_without_gap';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER releases_without_gap BEFORE INSERT ON programme_releases FOR EACH ROW EXECUTE FUNCTION refuse_release_gap();

-- What was released stays as it was; of a version only that it was superseded is said later, once.
CREATE FUNCTION refuse_changing_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'programme_releases' THEN
    IF OLD.superseded_at IS NULL AND (NEW.id, NEW.seminar_id, NEW.number, NEW.at, NEW.released_by_id)
      IS NOT DISTINCT FROM (OLD.id, OLD.seminar_id, OLD.number, OLD.at, OLD.released_by_id) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'a released programme is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'release_is_frozen';
END $$;
CREATE TRIGGER release_is_frozen BEFORE UPDATE OR DELETE ON programme_releases
  FOR EACH ROW EXECUTE FUNCTION refuse_changing_release();
CREATE TRIGGER release_line_is_frozen BEFORE UPDATE OR DELETE ON programme_release_lines
  FOR EACH ROW EXECUTE FUNCTION refuse_changing_release();
