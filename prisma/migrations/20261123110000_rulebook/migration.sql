-- A rule's last day does not lie before its first.
ALTER TABLE rules ADD CONSTRAINT rule_ends_after_start CHECK (valid_to IS NULL OR valid_to >= valid_from);

-- A rule says what it rests on, in both languages.
ALTER TABLE rules ADD CONSTRAINT rule_names_its_article CHECK (btrim(article_vi) <> '' AND btrim(article_en) <> '');

-- What is shipped: for every cluster and year, until the law, the Academy or a cluster says otherwise. Where no public text
-- gives a figure, the basis is `cluster` and the article says that it is a custom that may be set anew.
INSERT INTO rules (id, code, value, basis, article_vi, article_en, valid_from, valid_to)
SELECT gen_random_uuid(), shipped.code, shipped.value::jsonb, shipped.basis::rule_basis, shipped.vi, shipped.en, shipped.since::date, shipped.until::date
FROM (VALUES
  ('calendar.gate_dates', '{"preparation":{"day":"03-15","next":false},"launch":{"day":"04-02","next":false},"activity":{"day":"09-30","next":false},"self_scoring":{"day":"10-21","next":false},"verification":{"day":"11-05","next":false},"conference":{"day":"11-25","next":false},"ratification":{"day":"02-15","next":true},"hand_over":{"day":"03-01","next":true}}',
    'cluster', 'Lệ của các cụm: lịch một năm thi đua', 'Custom of the clusters: the calendar of a year', '2000-01-01', NULL),
  ('calendar.substitute_days', '{"preparation":15,"launch":10,"activity":10,"self_scoring":7,"verification":7,"conference":10,"hand_over":15}',
    'cluster', 'Lệ của cụm: làm thay khi quá hạn mà chưa có ai làm', 'Custom of the cluster: acting in place of who is late', '2000-01-01', NULL),
  ('calendar.reminders_a_day', '1', 'cluster', 'Lệ của cụm: nhắc lịch sự, mỗi ngày một lần', 'Custom of the cluster: courteous reminders, once a day', '2000-01-01', NULL),
  ('planning.directive_answer_days', '10', 'cluster', 'Lệ của cụm: trả lời văn bản của Học viện', 'Custom of the cluster: answering a document of the Academy', '2000-01-01', NULL),
  ('planning.comment_days', '7', 'cluster', 'Lệ của cụm: góp ý dự thảo kế hoạch số 01', 'Custom of the cluster: comments on draft plan no. 01', '2000-01-01', NULL),
  ('movements.pledge_commitments', '{"min":4,"max":8}', 'cluster', 'Lệ của các cụm: bản giao ước thi đua', 'Custom of the clusters: the emulation pledge', '2000-01-01', NULL),
  ('movements.late_needs_consent', 'true', 'cluster', 'Lệ của cụm: đăng ký, ký giao ước bổ sung', 'Custom of the cluster: making up a registration or signature', '2000-01-01', NULL),
  ('papers.file_mb', '20', 'cluster', 'Giới hạn của hệ thống', 'Limit of the system', '2000-01-01', NULL),
  ('papers.pages', '{"min":5,"max":10}', 'cluster', 'Thể lệ thường gặp của các thư mời viết bài', 'Paper rules usual in calls for papers', '2000-01-01', NULL),
  ('papers.abstract_words', '{"min":50,"max":200}', 'cluster', 'Thể lệ thường gặp của các thư mời viết bài', 'Paper rules usual in calls for papers', '2000-01-01', NULL),
  ('papers.keywords', '{"min":3,"max":6}', 'cluster', 'Thể lệ thường gặp của các thư mời viết bài', 'Paper rules usual in calls for papers', '2000-01-01', NULL),
  ('papers.spoken_minutes', '10', 'cluster', 'Lệ của cụm: thời lượng một tham luận', 'Custom of the cluster: time for one paper', '2000-01-01', NULL),
  ('scoring.answer_days', '5', 'cluster', 'Lệ của cụm: trường giải trình khi thẩm định', 'Custom of the cluster: a school''s explanation in verification', '2000-01-01', NULL),
  ('scoring.standing_group_least', '2', 'cluster', 'Lệ của cụm: không ai xét việc của chính mình', 'Custom of the cluster: nobody judges his own case', '2000-01-01', NULL),
  ('proposals.answer_days', '20', 'cluster', 'Lệ của cụm: trả lời đề xuất, kiến nghị', 'Custom of the cluster: answering a proposal', '2000-01-01', NULL),
  ('polls.quorum', '{"n":2,"d":3,"of":"members","over":false}', 'cluster', 'Lệ của cụm: số đơn vị có mặt để biểu quyết', 'Custom of the cluster: members present for a vote', '2000-01-01', NULL),
  ('polls.rounds', '2', 'cluster', 'Lệ của cụm: mỗi nội dung bỏ phiếu nhiều nhất hai lần', 'Custom of the cluster: at most two votes on one question', '2000-01-01', NULL),
  ('polls.written_votes', 'true', 'cluster', 'Lệ của cụm: lấy ý kiến bằng văn bản của đơn vị vắng mặt, ghi vào biên bản', 'Custom of the cluster: absent members are asked in writing, and the minutes say so', '2000-01-01', '2023-12-31'),
  ('polls.written_votes', 'true', 'law', 'Điều 30 khoản 7 Nghị định 98/2023/NĐ-CP', 'Article 30.7 of Decree 98/2023/NĐ-CP', '2024-01-01', '2025-06-30'),
  ('polls.written_votes', 'true', 'law', 'Nghị định 152/2025/NĐ-CP', 'Decree 152/2025/NĐ-CP', '2025-07-01', NULL),
  ('polls.candidate_votes_on_itself', 'true', 'cluster', 'Lệ của cụm: đơn vị được đề nghị vẫn biểu quyết và vẫn tính trong mẫu số', 'Custom of the cluster: a candidate school votes, and counts in the denominator', '2000-01-01', NULL),
  ('awards.flag_quota', '1', 'cluster', 'Chỉ tiêu thường gặp của các cụm; hướng dẫn hằng năm của Học viện quyết định', 'Quota usual in the clusters; the Academy''s yearly guidance decides', '2000-01-01', NULL),
  ('awards.certificate_quota', '1', 'cluster', 'Chỉ tiêu thường gặp của các cụm; hướng dẫn hằng năm của Học viện quyết định', 'Quota usual in the clusters; the Academy''s yearly guidance decides', '2000-01-01', NULL),
  ('awards.threshold', '{"n":4,"d":5,"of":"members","over":false}', 'cluster', 'Lệ của cụm: ít nhất 80% tổng số thành viên', 'Custom of the cluster: at least 80 % of all members', '2000-01-01', '2023-12-31'),
  ('awards.threshold', '{"n":4,"d":5,"of":"members","over":false}', 'law', 'Điều 30 khoản 7 Nghị định 98/2023/NĐ-CP', 'Article 30.7 of Decree 98/2023/NĐ-CP', '2024-01-01', '2025-06-30'),
  ('awards.threshold', '{"n":4,"d":5,"of":"members","over":false}', 'law', 'Nghị định 152/2025/NĐ-CP', 'Decree 152/2025/NĐ-CP', '2025-07-01', NULL),
  ('awards.ties', '["women_share","run_off","score","standing_group"]', 'cluster', 'Lệ của cụm: xử lý khi bằng phiếu', 'Custom of the cluster: what decides a tie', '2000-01-01', '2025-06-30'),
  ('awards.ties', '["women_share","run_off","score","standing_group"]', 'cluster', 'Điều 4 Nghị định 152/2025/NĐ-CP ưu tiên tập thể có từ 70% nữ; các bước sau theo lệ của cụm', 'Article 4 of Decree 152/2025/NĐ-CP prefers a collective with at least 70 % women; the further steps are custom', '2025-07-01', NULL),
  ('awards.registered_only', 'true', 'cluster', 'Lệ của cụm: không đăng ký thì không được xét', 'Custom of the cluster: who has not registered is not considered', '2000-01-01', NULL),
  ('awards.signed_only', 'true', 'cluster', 'Lệ của cụm: không ký giao ước thì không được xét', 'Custom of the cluster: who has not signed is not considered', '2000-01-01', NULL),
  ('awards.reported_only', 'true', 'cluster', 'Lệ của cụm: không báo cáo, không tự chấm thì không được xét', 'Custom of the cluster: who has not reported is not considered', '2000-01-01', NULL),
  ('leadership.deputy_count', '2', 'cluster', 'Lệ của các cụm: thường có hai Cụm phó', 'Custom of the clusters: usually two deputies', '2000-01-01', NULL),
  ('leadership.majority', '{"n":1,"d":2,"of":"members","over":true}', 'cluster', 'Lệ của cụm: quá nửa tổng số thành viên', 'Custom of the cluster: more than half of all members', '2000-01-01', NULL),
  ('leadership.form', '"agreement"', 'cluster', 'Lệ của cụm: thống nhất bầu', 'Custom of the cluster: election by agreement of all', '2000-01-01', NULL),
  ('leadership.ties', '["run_off","longer_wait","standing_group"]', 'cluster', 'Lệ của cụm: xử lý khi bằng phiếu bầu', 'Custom of the cluster: what decides a tied election', '2000-01-01', NULL),
  ('rotation.rest', '"every_member"', 'academy', 'Hướng dẫn 1122 năm 2011 về luân phiên Cụm trưởng', 'Guidance 1122 of 2011 on the rotation of heads', '2000-01-01', NULL),
  ('rotation.rest_years', '5', 'cluster', 'Lệ của cụm: số năm nghỉ, khi cụm chọn nghỉ theo năm', 'Custom of the cluster: years of rest, where it rests by years', '2000-01-01', NULL),
  ('rotation.head_may_be_reelected', 'false', 'academy', 'Hướng dẫn 1122 năm 2011 về luân phiên Cụm trưởng', 'Guidance 1122 of 2011 on the rotation of heads', '2000-01-01', NULL),
  ('rotation.rest_for_deputies', 'false', 'cluster', 'Lệ của cụm: Cụm phó có thể được bầu lại', 'Custom of the cluster: deputies may be elected again', '2000-01-01', NULL),
  ('rotation.judged_only', 'true', 'cluster', 'Lệ của cụm: trường không được xét năm trước thì không được đề cử', 'Custom of the cluster: a school not judged the year before is not nominated', '2000-01-01', NULL),
  ('rotation.merged_turn', '"later"', 'cluster', 'Lệ của cụm: trường hợp nhất nhận lượt muộn hơn của các trường trước đó', 'Custom of the cluster: a merged school inherits the later turn of its parents', '2000-01-01', NULL),
  ('ratification.decide_days', '20', 'academy', 'Thời hạn thẩm định hồ sơ của Học viện: 20 ngày làm việc', 'The Academy''s time for appraisal: 20 working days', '2000-01-01', NULL),
  ('ratification.return_days', '5', 'academy', 'Thời hạn trả hồ sơ chưa đủ của Học viện: 5 ngày làm việc', 'The Academy''s time to return an incomplete dossier: 5 working days', '2000-01-01', NULL),
  ('cycles.hand_over_days', '100', 'cluster', 'Lệ của cụm: lịch công tác bàn giao', 'Custom of the cluster: the calendar that is handed over', '2000-01-01', NULL)
) AS shipped (code, value, basis, vi, en, since, until);
