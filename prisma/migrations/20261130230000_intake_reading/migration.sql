-- What was left out of the text that was read, the other reading where two differ, and why to doubt it.
ALTER TABLE "intake" ADD COLUMN "reading" JSONB;
