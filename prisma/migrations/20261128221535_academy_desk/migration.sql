-- AlterTable
ALTER TABLE "dossiers" ADD COLUMN     "return_items" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "dossier_notes" (
    "id" UUID NOT NULL,
    "dossier_id" UUID NOT NULL,
    "piece" TEXT,
    "text" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "dossier_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "days_off" (
    "day" DATE NOT NULL,
    "working" BOOLEAN NOT NULL DEFAULT false,
    "vi" TEXT NOT NULL,
    "en" TEXT NOT NULL,

    CONSTRAINT "days_off_pkey" PRIMARY KEY ("day")
);

-- CreateIndex
CREATE INDEX "dossier_notes_dossier_id_idx" ON "dossier_notes"("dossier_id");

-- CreateIndex
CREATE INDEX "dossier_notes_by_id_idx" ON "dossier_notes"("by_id");

-- AddForeignKey
ALTER TABLE "dossier_notes" ADD CONSTRAINT "dossier_notes_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_notes" ADD CONSTRAINT "dossier_notes_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the Academy noted of a dossier stays as it was noted, and says something.
ALTER TABLE dossier_notes ADD CONSTRAINT note_says_something CHECK (btrim(text) <> '');
CREATE TRIGGER dossier_notes_append_only BEFORE UPDATE OR DELETE ON dossier_notes
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Pieces are asked for only of a dossier that is returned.
ALTER TABLE dossiers ADD CONSTRAINT items_of_a_returned_dossier CHECK (state = 'returned' OR return_items = '[]');

-- Only a Saturday or Sunday is worked in place of another day.
ALTER TABLE days_off ADD CONSTRAINT worked_day_is_a_weekend CHECK (NOT working OR extract(isodow FROM day) IN (6, 7));
ALTER TABLE days_off ADD CONSTRAINT day_off_has_its_name CHECK (btrim(vi) <> '' AND btrim(en) <> '');

-- Holidays of offices (Labour Code 2019, article 112, with the yearly announcements of the Government), workdays only, and the
-- Saturdays worked in their place. Of 2027 only New Year's Day is certain; the others are entered when they are announced.
INSERT INTO days_off (day, working, vi, en)
SELECT day::date, span.working, span.vi, span.en
FROM (VALUES
  ('2022-01-03', '2022-01-03', false, 'Tết Dương lịch', 'New Year'),
  ('2022-01-31', '2022-02-04', false, 'Tết Nguyên đán', 'Lunar New Year'),
  ('2022-04-11', '2022-04-11', false, 'Giỗ Tổ Hùng Vương', 'Hung Kings'' Day'),
  ('2022-05-02', '2022-05-03', false, 'Ngày Chiến thắng 30/4 và Quốc tế Lao động', 'Victory Day and Labour Day'),
  ('2022-09-01', '2022-09-02', false, 'Quốc khánh', 'National Day'),
  ('2023-01-02', '2023-01-02', false, 'Tết Dương lịch', 'New Year'),
  ('2023-01-20', '2023-01-26', false, 'Tết Nguyên đán', 'Lunar New Year'),
  ('2023-05-01', '2023-05-03', false, 'Giỗ Tổ Hùng Vương, Ngày Chiến thắng 30/4 và Quốc tế Lao động', 'Hung Kings'' Day, Victory Day and Labour Day'),
  ('2023-09-01', '2023-09-04', false, 'Quốc khánh', 'National Day'),
  ('2024-01-01', '2024-01-01', false, 'Tết Dương lịch', 'New Year'),
  ('2024-02-08', '2024-02-14', false, 'Tết Nguyên đán', 'Lunar New Year'),
  ('2024-04-18', '2024-04-18', false, 'Giỗ Tổ Hùng Vương', 'Hung Kings'' Day'),
  ('2024-04-29', '2024-05-01', false, 'Ngày Chiến thắng 30/4 và Quốc tế Lao động', 'Victory Day and Labour Day'),
  ('2024-05-04', '2024-05-04', true, 'Làm bù ngày 29/4', 'Worked in place of 29 April'),
  ('2024-09-02', '2024-09-03', false, 'Quốc khánh', 'National Day'),
  ('2025-01-01', '2025-01-01', false, 'Tết Dương lịch', 'New Year'),
  ('2025-01-27', '2025-01-31', false, 'Tết Nguyên đán', 'Lunar New Year'),
  ('2025-04-07', '2025-04-07', false, 'Giỗ Tổ Hùng Vương', 'Hung Kings'' Day'),
  ('2025-04-26', '2025-04-26', true, 'Làm bù ngày 02/5', 'Worked in place of 2 May'),
  ('2025-04-30', '2025-05-02', false, 'Ngày Chiến thắng 30/4 và Quốc tế Lao động', 'Victory Day and Labour Day'),
  ('2025-09-01', '2025-09-02', false, 'Quốc khánh', 'National Day'),
  ('2026-01-01', '2026-01-02', false, 'Tết Dương lịch', 'New Year'),
  ('2026-01-10', '2026-01-10', true, 'Làm bù ngày 02/01', 'Worked in place of 2 January'),
  ('2026-02-16', '2026-02-20', false, 'Tết Nguyên đán', 'Lunar New Year'),
  ('2026-04-27', '2026-04-27', false, 'Giỗ Tổ Hùng Vương', 'Hung Kings'' Day'),
  ('2026-04-30', '2026-05-01', false, 'Ngày Chiến thắng 30/4 và Quốc tế Lao động', 'Victory Day and Labour Day'),
  ('2026-08-22', '2026-08-22', true, 'Làm bù ngày 31/8', 'Worked in place of 31 August'),
  ('2026-08-31', '2026-09-02', false, 'Quốc khánh', 'National Day'),
  ('2027-01-01', '2027-01-01', false, 'Tết Dương lịch', 'New Year')
) AS span (since, until, working, vi, en), generate_series(span.since::date, span.until::date, interval '1 day') AS day
WHERE span.working OR extract(isodow FROM day) < 6;
