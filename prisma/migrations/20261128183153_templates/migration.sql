-- CreateEnum
CREATE TYPE "layout_profile" AS ENUM ('decree30', 'party');

-- AlterEnum
ALTER TYPE "file_purpose" ADD VALUE 'template';

-- CreateTable
CREATE TABLE "template_shelves" (
    "id" UUID NOT NULL,
    "organisation_id" UUID,
    "cluster_id" UUID,

    CONSTRAINT "template_shelves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_templates" (
    "id" UUID NOT NULL,
    "shelf_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "profile" "layout_profile" NOT NULL,
    "number" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,
    "faults" JSONB NOT NULL,
    "left_out" TEXT[],
    "findings" JSONB NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "document_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "template_choices" (
    "shelf_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "profile" "layout_profile" NOT NULL,
    "number" INTEGER,
    "chosen_by_id" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "template_choices_pkey" PRIMARY KEY ("shelf_id","kind","profile")
);

-- CreateTable
CREATE TABLE "layout_checks" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "profile" "layout_profile" NOT NULL,
    "findings" JSONB NOT NULL,
    "checked_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "layout_checks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "template_shelves_organisation_id_key" ON "template_shelves"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "template_shelves_cluster_id_key" ON "template_shelves"("cluster_id");

-- CreateIndex
CREATE INDEX "document_templates_file_id_idx" ON "document_templates"("file_id");

-- CreateIndex
CREATE INDEX "document_templates_uploaded_by_id_idx" ON "document_templates"("uploaded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_templates_shelf_id_kind_profile_number_key" ON "document_templates"("shelf_id", "kind", "profile", "number");

-- CreateIndex
CREATE INDEX "template_choices_chosen_by_id_idx" ON "template_choices"("chosen_by_id");

-- CreateIndex
CREATE INDEX "layout_checks_person_id_checked_at_idx" ON "layout_checks"("person_id", "checked_at");

-- AddForeignKey
ALTER TABLE "template_shelves" ADD CONSTRAINT "template_shelves_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_shelves" ADD CONSTRAINT "template_shelves_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_templates" ADD CONSTRAINT "document_templates_shelf_id_fkey" FOREIGN KEY ("shelf_id") REFERENCES "template_shelves"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_templates" ADD CONSTRAINT "document_templates_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_templates" ADD CONSTRAINT "document_templates_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_choices" ADD CONSTRAINT "template_choices_shelf_id_fkey" FOREIGN KEY ("shelf_id") REFERENCES "template_shelves"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_choices" ADD CONSTRAINT "template_choices_shelf_id_kind_profile_number_fkey" FOREIGN KEY ("shelf_id", "kind", "profile", "number") REFERENCES "document_templates"("shelf_id", "kind", "profile", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_choices" ADD CONSTRAINT "template_choices_chosen_by_id_fkey" FOREIGN KEY ("chosen_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "layout_checks" ADD CONSTRAINT "layout_checks_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A shelf is one office's: an organisation's or a cluster's, never both.
ALTER TABLE template_shelves ADD CONSTRAINT shelf_has_one_owner CHECK ((organisation_id IS NULL) <> (cluster_id IS NULL));

-- Versions are counted from one.
ALTER TABLE document_templates ADD CONSTRAINT versions_count_from_one CHECK (number >= 1);

-- A version stays as it was uploaded, so that what was taken back is what it was.
CREATE FUNCTION template_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a version of a template is never changed';
END $$;
CREATE TRIGGER template_version_stays BEFORE UPDATE OR DELETE ON document_templates
  FOR EACH ROW EXECUTE FUNCTION template_version_stays();

-- A version whose tags are at fault is not used.
CREATE FUNCTION chosen_template_is_sound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number IS NOT NULL AND EXISTS (
    SELECT 1 FROM document_templates t
    WHERE t.shelf_id = NEW.shelf_id AND t.kind = NEW.kind AND t.profile = NEW.profile AND t.number = NEW.number
      AND jsonb_array_length(t.faults) > 0
  ) THEN
    RAISE EXCEPTION 'a template whose tags are at fault is not used';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER chosen_template_is_sound BEFORE INSERT OR UPDATE ON template_choices
  FOR EACH ROW EXECUTE FUNCTION chosen_template_is_sound();
