-- One of our unnamed sources that once spoke off the record stays hidden from everybody else, also when
-- the row that it spoke in names another one since.
ALTER TABLE "source" ADD COLUMN     "spoke_off_record" BOOLEAN NOT NULL DEFAULT false;
UPDATE "source" s SET spoke_off_record = true WHERE s.owner = 'ours' AND EXISTS (
  SELECT 1 FROM attribution a WHERE s.id IN (a.speaker_id, a.principal_id) AND a.level = 'off_record');
