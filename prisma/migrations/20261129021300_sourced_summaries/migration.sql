-- A summary of a legal text says no more than the public source that it was taken from.
UPDATE legal_passages SET
  vi = 'Nghị định 152/2025/NĐ-CP thay Nghị định 98/2023/NĐ-CP từ ngày 01/7/2025. Nguồn đã đọc không nêu điều khoản mới về tỷ lệ phiếu; ở đây giữ như Điều 30 khoản 7 của Nghị định trước: ít nhất 80% tổng số thành viên, lấy ý kiến bằng văn bản của thành viên vắng mặt.',
  en = 'Decree 152/2025/NĐ-CP took the place of Decree 98/2023/NĐ-CP on 01/07/2025. The source that was read does not quote its provision on the share of votes; kept here as article 30.7 of the earlier decree had it: at least 80 % of all members, absent members asked in writing.'
FROM legal_texts t
WHERE t.id = text_id AND t.number = '152/2025/NĐ-CP' AND article_vi = 'Quy định về tỷ lệ phiếu';

UPDATE legal_passages SET
  vi = 'Chưa xét khen thưởng khi đang xem xét kỷ luật; khi đang bị thanh tra, điều tra mà có dấu hiệu vi phạm; khi có khiếu nại hoặc vi phạm báo chí nêu đang được xác minh.',
  en = 'Nobody is commended while discipline is being considered; while under inspection or investigation with signs of violation; while a complaint or wrongdoing reported by the press is being verified.'
FROM legal_texts t
WHERE t.id = text_id AND t.number = '152/2025/NĐ-CP' AND article_vi = 'Điều 4 khoản 4';

UPDATE legal_passages SET
  vi = 'Mỗi cụm có một Cụm trưởng, thường có hai Cụm phó, do các đơn vị thành viên bầu luân phiên vào cuối năm. Nguồn không nêu bao lâu một đơn vị được làm lại.',
  en = 'A cluster has one head and usually two deputies, elected by the members in rotation at the end of the year. The source does not say when a member may have its next turn.'
FROM legal_texts t
WHERE t.id = text_id AND t.number = '1122 (2011)' AND article_vi = 'Về Cụm trưởng, Cụm phó';

-- The guidance says that heads are elected in rotation; that every member has its turn first is how clusters read it.
UPDATE rules SET
  article_vi = 'Hướng dẫn 1122 năm 2011: bầu luân phiên. Mọi trường đến lượt rồi mới làm lại là cách cụm hiểu luân phiên',
  article_en = 'Guidance 1122 of 2011: election in rotation. That every member has its turn first is how the cluster reads it'
WHERE code = 'rotation.rest' AND cluster_id IS NULL AND act_id IS NULL;
UPDATE rules SET
  article_vi = 'Hướng dẫn 1122 năm 2011: bầu luân phiên. Cụm trưởng không được bầu lại ngay là cách cụm hiểu luân phiên',
  article_en = 'Guidance 1122 of 2011: election in rotation. That a head is not elected again at once is how the cluster reads it'
WHERE code = 'rotation.head_may_be_reelected' AND cluster_id IS NULL AND act_id IS NULL;

-- What the law said of facts being verified before Decree 152/2025 is not in the sources: until then it is custom.
UPDATE rules SET basis = 'cluster',
  article_vi = 'Lệ của cụm; từ ngày 01/7/2025 theo Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP',
  article_en = 'Custom of the cluster; from 01/07/2025 by article 4.4 of Decree 152/2025/NĐ-CP'
WHERE code = 'awards.facts_bar' AND cluster_id IS NULL AND valid_to = '2025-06-30';
UPDATE rules SET
  article_vi = 'Nghị định 152/2025/NĐ-CP, thay Điều 30 khoản 7 Nghị định 98/2023/NĐ-CP',
  article_en = 'Decree 152/2025/NĐ-CP, in place of article 30.7 of Decree 98/2023/NĐ-CP'
WHERE code IN ('awards.threshold', 'polls.written_votes') AND cluster_id IS NULL AND valid_from = '2025-07-01';
