-- CreateIndex
CREATE INDEX "official_documents_template_version_id_idx" ON "official_documents"("template_version_id");

-- AddForeignKey
ALTER TABLE "official_documents" ADD CONSTRAINT "official_documents_template_version_id_fkey" FOREIGN KEY ("template_version_id") REFERENCES "document_templates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
