-- Each head has remarks of its own on an item: a difference stands in writing beside what it differs from.
-- AlterTable
ALTER TABLE "hand_over_items" RENAME COLUMN "remark" TO "old_remark";
ALTER TABLE "hand_over_items" ADD COLUMN     "new_remark" TEXT NOT NULL DEFAULT '';

-- A remark that was left while both shared one belongs, by the audit, to who wrote it last.
UPDATE hand_over_items AS item SET new_remark = old_remark, old_remark = ''
WHERE old_remark <> '' AND (
  SELECT entry.after -> 'sides' FROM audit_entries AS entry
  WHERE entry.event = 'cycles.hand_over_item_ticked' AND entry.subject_id = item.id::text
    AND entry.after ->> 'remark' = item.old_remark AND coalesce(entry.before ->> 'remark', '') <> item.old_remark
  ORDER BY entry.id DESC LIMIT 1
) = '["new"]'::jsonb;
