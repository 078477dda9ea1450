-- Bonus money of an award: a multiple of the base salary in force on the day of the decision. The Government sets the base
-- salary (until 30/06/2013: the general minimum wage); the multiples are known from Decree 98/2023 on, zero says "not on record".
INSERT INTO rules (id, code, value, basis, article_vi, article_en, valid_from, valid_to)
SELECT gen_random_uuid(), 'awards.base_salary', to_jsonb(salary.amount), 'law', 'Nghị định ' || salary.decree || '/NĐ-CP', 'Decree ' || salary.decree || '/NĐ-CP',
  salary.since::date, (lead(salary.since::date) OVER (ORDER BY salary.since::date)) - 1
FROM (VALUES
  (180000, '175/1999', '2000-01-01'), (210000, '77/2000', '2001-01-01'), (290000, '03/2003', '2003-01-01'),
  (350000, '118/2005', '2005-10-01'), (450000, '94/2006', '2006-10-01'), (540000, '166/2007', '2008-01-01'),
  (650000, '33/2009', '2009-05-01'), (730000, '28/2010', '2010-05-01'), (830000, '22/2011', '2011-05-01'),
  (1050000, '31/2012', '2012-05-01'), (1150000, '66/2013', '2013-07-01'), (1210000, '47/2016', '2016-05-01'),
  (1300000, '47/2017', '2017-07-01'), (1390000, '72/2018', '2018-07-01'), (1490000, '38/2019', '2019-07-01'),
  (1800000, '24/2023', '2023-07-01'), (2340000, '73/2024', '2024-07-01')
) AS salary (amount, decree, since);

INSERT INTO rules (id, code, value, basis, article_vi, article_en, valid_from, valid_to)
SELECT gen_random_uuid(), 'awards.' || award.code || '_bonus', to_jsonb(CASE WHEN span.known THEN award.multiple ELSE 0 END),
  'law', span.vi, span.en, span.since::date, span.until::date
FROM (VALUES ('flag', 8), ('certificate', 3)) AS award (code, multiple),
(VALUES
  (false, 'Chưa có dữ liệu về mức tiền thưởng trước ngày 01/01/2024', 'No figure on record for bonus money before 01/01/2024', '2000-01-01', '2023-12-31'),
  (true, 'Nghị định 98/2023/NĐ-CP', 'Decree 98/2023/NĐ-CP', '2024-01-01', '2025-06-30'),
  (true, 'Nghị định 152/2025/NĐ-CP', 'Decree 152/2025/NĐ-CP', '2025-07-01', NULL)
) AS span (known, vi, en, since, until);
