-- CreateEnum
CREATE TYPE "rule_act_state" AS ENUM ('draft', 'adopted');

-- CreateEnum
CREATE TYPE "rule_act_kind" AS ENUM ('minutes', 'decision', 'regulations');

-- AlterTable
ALTER TABLE "rules" ADD COLUMN     "act_id" UUID,
ADD COLUMN     "passage_id" UUID;

-- CreateTable
CREATE TABLE "rule_acts" (
    "id" UUID NOT NULL,
    "cluster_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "state" "rule_act_state" NOT NULL DEFAULT 'draft',
    "drafted_by_id" UUID NOT NULL,
    "drafted_by_school_id" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ(6) NOT NULL,
    "kind" "rule_act_kind",
    "number" TEXT,
    "signed_on" DATE,
    "adopted_by_id" UUID,
    "adopted_at" TIMESTAMPTZ(6),

    CONSTRAINT "rule_acts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_drafts" (
    "id" UUID NOT NULL,
    "act_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "rule_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_texts" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "vi" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "issued_on" DATE,
    "valid_from" DATE,
    "valid_to" DATE,
    "source_vi" TEXT NOT NULL,
    "source_en" TEXT NOT NULL,

    CONSTRAINT "legal_texts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_passages" (
    "id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "article_vi" TEXT NOT NULL,
    "article_en" TEXT NOT NULL,
    "vi" TEXT NOT NULL,
    "en" TEXT NOT NULL,

    CONSTRAINT "legal_passages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rule_acts_cluster_id_year_idx" ON "rule_acts"("cluster_id", "year");

-- CreateIndex
CREATE INDEX "rule_acts_drafted_by_school_id_idx" ON "rule_acts"("drafted_by_school_id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_drafts_act_id_code_key" ON "rule_drafts"("act_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "legal_texts_number_key" ON "legal_texts"("number");

-- CreateIndex
CREATE UNIQUE INDEX "legal_passages_text_id_article_vi_key" ON "legal_passages"("text_id", "article_vi");

-- CreateIndex
CREATE INDEX "rules_passage_id_idx" ON "rules"("passage_id");

-- CreateIndex
CREATE INDEX "rules_act_id_idx" ON "rules"("act_id");

-- AddForeignKey
ALTER TABLE "rules" ADD CONSTRAINT "rules_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "legal_passages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rules" ADD CONSTRAINT "rules_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "rule_acts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_acts" ADD CONSTRAINT "rule_acts_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "clusters"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_acts" ADD CONSTRAINT "rule_acts_drafted_by_school_id_fkey" FOREIGN KEY ("drafted_by_school_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_drafts" ADD CONSTRAINT "rule_drafts_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "rule_acts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_passages" ADD CONSTRAINT "legal_passages_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "legal_texts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A cluster has one draft of the rules of one year at a time.
CREATE UNIQUE INDEX one_draft_of_rules ON rule_acts (cluster_id, year) WHERE state = 'draft';

-- Rules are adopted by an act that has its kind, number and day, and by somebody; a draft has none of them.
ALTER TABLE rule_acts ADD CONSTRAINT adopted_by_an_act CHECK (
  (state = 'draft' AND kind IS NULL AND number IS NULL AND signed_on IS NULL AND adopted_by_id IS NULL AND adopted_at IS NULL)
  OR (state = 'adopted' AND kind IS NOT NULL AND number IS NOT NULL AND btrim(number) <> '' AND signed_on IS NOT NULL
    AND adopted_by_id IS NOT NULL AND adopted_at IS NOT NULL)
);

-- An adopted act and what it adopted stand as they are.
CREATE FUNCTION adopted_act_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'adopted' THEN
    RAISE EXCEPTION 'adopted_act_stands' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER adopted_act_stands BEFORE UPDATE OR DELETE ON rule_acts FOR EACH ROW EXECUTE FUNCTION adopted_act_stands();

CREATE FUNCTION adopted_lines_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM rule_acts WHERE id = CASE WHEN TG_OP = 'INSERT' THEN NEW.act_id ELSE OLD.act_id END AND state = 'adopted') THEN
    RAISE EXCEPTION 'adopted_lines_stand' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER adopted_lines_stand BEFORE INSERT OR UPDATE OR DELETE ON rule_drafts FOR EACH ROW EXECUTE FUNCTION adopted_lines_stand();

-- A legal text's last day does not lie before its first.
ALTER TABLE legal_texts ADD CONSTRAINT text_ends_after_start CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_to >= valid_from);

-- The texts that the shipped rules rest on. Days that no public source gives are left open.
INSERT INTO legal_texts (id, number, vi, en, issued_on, valid_from, valid_to, source_vi, source_en) VALUES
  (gen_random_uuid(), '06/2022/QH15', 'Luật Thi đua, khen thưởng', 'Law on Emulation and Commendation', '2022-06-15', '2024-01-01', NULL,
    'Cơ sở dữ liệu quốc gia về pháp luật (vbpl.vn)', 'National database of legal texts (vbpl.vn)'),
  (gen_random_uuid(), '98/2023/NĐ-CP', 'Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    'Decree detailing articles of the Law on Emulation and Commendation', '2023-12-31', '2024-01-01', '2025-06-30',
    'Cơ sở dữ liệu quốc gia về pháp luật (vbpl.vn)', 'National database of legal texts (vbpl.vn)'),
  (gen_random_uuid(), '152/2025/NĐ-CP', 'Nghị định quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; thay Nghị định 98/2023/NĐ-CP',
    'Decree on the division of powers in emulation and commendation; takes the place of Decree 98/2023/NĐ-CP', '2025-06-14', '2025-07-01', NULL,
    'Cơ sở dữ liệu quốc gia về pháp luật (vbpl.vn)', 'National database of legal texts (vbpl.vn)'),
  (gen_random_uuid(), '15/2025/TT-BNV', 'Thông tư của Bộ Nội vụ về thi đua, khen thưởng', 'Circular of the Ministry of Home Affairs on emulation and commendation',
    NULL, NULL, NULL, 'thuvienphapluat.vn', 'thuvienphapluat.vn'),
  (gen_random_uuid(), '1122 (2011)', 'Hướng dẫn năm 2011 về tổ chức hoạt động của cụm, khối thi đua', 'Guidance of 2011 on how emulation clusters and blocks work',
    NULL, NULL, NULL, 'thuvienphapluat.vn', 'thuvienphapluat.vn'),
  (gen_random_uuid(), '550-QĐ/HVCTQG', 'Quyết định của Học viện công nhận cụm thi đua, Cụm trưởng, Cụm phó năm 2021',
    'Decision of the Academy recognising clusters, heads and deputies of 2021', '2021-02-03', NULL, NULL,
    'truongchinhtribentre.edu.vn, ngày 12/5/2021', 'truongchinhtribentre.edu.vn, 12/05/2021'),
  (gen_random_uuid(), '30-HD/HVCTQG', 'Hướng dẫn của Học viện về công tác thi đua, khen thưởng năm 2021',
    'Guidance of the Academy on emulation and commendation in 2021', '2021-02-03', NULL, NULL,
    'truongchinhtribentre.edu.vn, ngày 12/5/2021', 'truongchinhtribentre.edu.vn, 12/05/2021');

INSERT INTO legal_passages (id, text_id, article_vi, article_en, vi, en)
SELECT gen_random_uuid(), t.id, said.article_vi, said.article_en, said.vi, said.en
FROM (VALUES
  ('98/2023/NĐ-CP', 'Điều 30 khoản 7', 'Article 30.7',
    'Đề nghị tặng cờ thi đua cấp bộ phải được ít nhất 80% thành viên của hội đồng cấp trình đồng ý, tính trên tổng số thành viên; thành viên vắng mặt được lấy ý kiến bằng văn bản và biên bản ghi rõ việc đó. Với danh hiệu cá nhân bậc cao hơn, tỷ lệ là 90%.',
    'A nomination for a flag of ministry rank needs the agreement of at least 80 % of the submitting council, counted of all members; absent members are asked in writing, and the minutes say so. For the higher individual titles the share is 90 %.'),
  ('152/2025/NĐ-CP', 'Quy định về tỷ lệ phiếu', 'Provisions on the share of votes',
    'Áp dụng từ ngày 01/7/2025, thay quy định tại Điều 30 khoản 7 Nghị định 98/2023/NĐ-CP: ít nhất 80% tổng số thành viên; thành viên vắng mặt được lấy ý kiến bằng văn bản.',
    'In force from 01/07/2025, in place of article 30.7 of Decree 98/2023/NĐ-CP: at least 80 % of all members; absent members are asked in writing.'),
  ('152/2025/NĐ-CP', 'Điều 4', 'Article 4',
    'Khi đạt tiêu chuẩn ngang nhau thì ưu tiên cá nhân nữ, tập thể có từ 70% nữ trở lên.',
    'Between equals, a woman is preferred, or a collective with at least 70 % women.'),
  ('152/2025/NĐ-CP', 'Điều 4 khoản 2', 'Article 4.2',
    'Thành tích đã dùng để khen thưởng đột xuất, khen thưởng theo chuyên đề không dùng làm căn cứ đề nghị cấp trên khen thưởng công trạng.',
    'An achievement used for a sudden or thematic award does not support a merit award at the upper level.'),
  ('152/2025/NĐ-CP', 'Điều 4 khoản 4', 'Article 4.4',
    'Chưa xét khen thưởng khi đang xem xét kỷ luật; khi đang bị thanh tra, điều tra mà có dấu hiệu vi phạm; khi có khiếu nại, tố cáo hoặc báo chí nêu vi phạm đang được xác minh.',
    'Nobody is commended while discipline is being considered; while under inspection or investigation with signs of violation; while a complaint, a denunciation or wrongdoing reported by the press is being verified.'),
  ('1122 (2011)', 'Về Cụm trưởng, Cụm phó', 'On head and deputies',
    'Cụm trưởng, Cụm phó do các đơn vị thành viên bầu luân phiên vào cuối năm.',
    'Head and deputies are elected by the members, in rotation, at the end of the year.')
) AS said (number, article_vi, article_en, vi, en)
JOIN legal_texts t ON t.number = said.number;

-- What bars a school while a fact about it is being verified is a rule like the others, and rests on the text of its day.
INSERT INTO rules (id, code, value, basis, article_vi, article_en, valid_from, valid_to) VALUES
  (gen_random_uuid(), 'awards.facts_bar', 'true', 'law', 'Quy định của pháp luật về thi đua, khen thưởng', 'The law on emulation and commendation', '2000-01-01', '2025-06-30'),
  (gen_random_uuid(), 'awards.facts_bar', 'true', 'law', 'Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP', 'Article 4.4 of Decree 152/2025/NĐ-CP', '2025-07-01', NULL);

UPDATE rules SET passage_id = p.id
FROM legal_passages p JOIN legal_texts t ON t.id = p.text_id
WHERE rules.cluster_id IS NULL AND (
  (rules.code IN ('awards.threshold', 'polls.written_votes') AND rules.valid_from = '2024-01-01' AND t.number = '98/2023/NĐ-CP' AND p.article_vi = 'Điều 30 khoản 7')
  OR (rules.code IN ('awards.threshold', 'polls.written_votes') AND rules.valid_from = '2025-07-01' AND t.number = '152/2025/NĐ-CP' AND p.article_vi = 'Quy định về tỷ lệ phiếu')
  OR (rules.code = 'awards.ties' AND rules.valid_from = '2025-07-01' AND t.number = '152/2025/NĐ-CP' AND p.article_vi = 'Điều 4')
  OR (rules.code = 'awards.facts_bar' AND rules.valid_from = '2025-07-01' AND t.number = '152/2025/NĐ-CP' AND p.article_vi = 'Điều 4 khoản 4')
  OR (rules.code IN ('rotation.rest', 'rotation.head_may_be_reelected') AND t.number = '1122 (2011)')
);
