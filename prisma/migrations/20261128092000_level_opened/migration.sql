-- From which level an attribution was opened to one that lets more out, and when: an acceptance after
-- that settles it. What was opened before this migration stays as it is.
ALTER TABLE "attribution" ADD COLUMN     "opened_from" "level",
ADD COLUMN     "opened_at" TIMESTAMPTZ(3);

-- The levels stand from the most open to the most closed.
ALTER TABLE "attribution"
  ADD CONSTRAINT "attribution_opened_whole" CHECK (
    CASE WHEN opened_from IS NULL THEN opened_at IS NULL
    ELSE opened_at IS NOT NULL AND opened_from > level END IS TRUE);
