-- AlterTable
ALTER TABLE "days_off" ADD COLUMN     "act_date" DATE,
ADD COLUMN     "act_number" TEXT;

-- A day that is entered names the act that announced it, by number and day.
ALTER TABLE days_off ADD CONSTRAINT day_off_names_its_act CHECK (
  (act_number IS NULL) = (act_date IS NULL) AND (act_number IS NULL OR btrim(act_number) <> '')
);
