-- Numbers that everybody sees do not move for what is off the record (docs/decisions/080).

-- What was written until now was counted, and keeps its numbers.
ALTER TABLE "revision" ADD COLUMN "apart" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "shown_number" INTEGER;
ALTER TABLE "revision" DISABLE TRIGGER "revision_written_once";
UPDATE "revision" SET "shown_number" = "number";
ALTER TABLE "revision" ENABLE TRIGGER "revision_written_once";
ALTER TABLE "revision" ALTER COLUMN "shown_number" SET NOT NULL;

ALTER TABLE "aggregate" ADD COLUMN "shown_number" INTEGER;
UPDATE "aggregate" SET "shown_number" = "revision_number";
ALTER TABLE "aggregate" ALTER COLUMN "shown_number" SET NOT NULL;

ALTER TABLE "attribution" ADD COLUMN "former_number" INTEGER;
ALTER TABLE "source" ADD COLUMN "former_number" INTEGER;
CREATE UNIQUE INDEX "source_former_number_key" ON "source"("former_number");

-- A former number was one that stood apart.
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_former_number" CHECK (former_number < 0);
ALTER TABLE "source" ADD CONSTRAINT "source_former_number" CHECK (former_number IS NULL OR (former_number < 0 AND number > 0));

-- A revision that is not apart is counted; the head counts no more than there are.
ALTER TABLE "revision" ADD CONSTRAINT "revision_shown_number"
  CHECK (shown_number BETWEEN (CASE WHEN apart THEN 0 ELSE 1 END) AND number);
ALTER TABLE "aggregate" ADD CONSTRAINT "aggregate_shown_number"
  CHECK (shown_number BETWEEN 0 AND revision_number);
