-- A body that is no more is not commended: as dated data with what it rests on, like every other rule.
INSERT INTO rules (id, code, value, basis, article_vi, article_en, valid_from, valid_to) VALUES
  (gen_random_uuid(), 'awards.dissolved_bar', 'true', 'law', 'Quy định của pháp luật về thi đua, khen thưởng: không khen thưởng tập thể đã giải thể',
    'The law on emulation and commendation: a dissolved body is not commended', '2000-01-01', NULL);
