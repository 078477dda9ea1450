-- The form that saved last may save again without reading anew.
ALTER TABLE "minutes" ADD COLUMN "edit_key" TEXT;
ALTER TABLE "year_reports" ADD COLUMN "edit_key" TEXT;
