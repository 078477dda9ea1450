-- CreateTable
CREATE TABLE "stages" (
    "seminar_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "conclusions" TEXT NOT NULL DEFAULT '',
    "conclusions_version" INTEGER NOT NULL DEFAULT 0,
    "conclusions_edit" TEXT,
    "thanked_at" TIMESTAMPTZ(6),

    CONSTRAINT "stages_pkey" PRIMARY KEY ("seminar_id")
);

-- CreateTable
CREATE TABLE "stage_steps" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "line_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "person_id" UUID NOT NULL,
    "undone_at" TIMESTAMPTZ(6),

    CONSTRAINT "stage_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "floor_questions" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "line_id" UUID,
    "asker" TEXT NOT NULL,
    "school_id" UUID,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "written_by_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(6),

    CONSTRAINT "floor_questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker_substitutes" (
    "paper_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "speaker_substitutes_pkey" PRIMARY KEY ("paper_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "stage_steps_seminar_id_number_key" ON "stage_steps"("seminar_id", "number");

-- CreateIndex
CREATE INDEX "stage_steps_person_id_idx" ON "stage_steps"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "floor_questions_seminar_id_number_key" ON "floor_questions"("seminar_id", "number");

-- CreateIndex
CREATE INDEX "floor_questions_school_id_idx" ON "floor_questions"("school_id");

-- CreateIndex
CREATE INDEX "floor_questions_written_by_id_idx" ON "floor_questions"("written_by_id");

-- CreateIndex
CREATE INDEX "speaker_substitutes_person_id_idx" ON "speaker_substitutes"("person_id");

-- AddForeignKey
ALTER TABLE "stages" ADD CONSTRAINT "stages_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_steps" ADD CONSTRAINT "stage_steps_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_steps" ADD CONSTRAINT "stage_steps_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "floor_questions" ADD CONSTRAINT "floor_questions_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "floor_questions" ADD CONSTRAINT "floor_questions_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "floor_questions" ADD CONSTRAINT "floor_questions_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_substitutes" ADD CONSTRAINT "speaker_substitutes_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "speaker_substitutes" ADD CONSTRAINT "speaker_substitutes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A press once made stays; of it only that it was undone is said later, once. Presses are numbered 1, 2, 3 … without a gap.
CREATE FUNCTION keep_stage_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.number = (SELECT coalesce(max(number), 0) + 1 FROM stage_steps WHERE seminar_id = NEW.seminar_id) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'presses are numbered without a gap' USING ERRCODE = 'check_violation', CONSTRAINT = 'steps_without_gap';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.undone_at IS NULL AND (NEW.id, NEW.seminar_id, NEW.number, NEW.line_id, NEW.at, NEW.person_id)
    IS NOT DISTINCT FROM (OLD.id, OLD.seminar_id, OLD.number, OLD.line_id, OLD.at, OLD.person_id) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a press on the stage is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'step_is_kept';
END $$;
CREATE TRIGGER step_is_kept BEFORE INSERT OR UPDATE OR DELETE ON stage_steps FOR EACH ROW EXECUTE FUNCTION keep_stage_steps();

-- A question says who asked it and what.
ALTER TABLE floor_questions ADD CONSTRAINT question_says_who_and_what CHECK (asker <> '' AND text <> '');
