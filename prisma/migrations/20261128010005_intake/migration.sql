-- CreateEnum
CREATE TYPE "intake_state" AS ENUM ('waiting', 'fetching', 'reading', 'ready', 'failed', 'here', 'added');

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "archive_url" TEXT;

-- CreateTable
CREATE TABLE "intake" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "article_kind" NOT NULL,
    "way" "capture_way" NOT NULL,
    "state" "intake_state" NOT NULL,
    "batch_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "address" TEXT,
    "file_name" TEXT,
    "content_type" TEXT,
    "url" TEXT,
    "raw" BYTEA,
    "size" INTEGER,
    "digest" TEXT,
    "words" TEXT,
    "text" TEXT,
    "found" JSONB,
    "problem" TEXT,
    "article_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "intake_of_person" ON "intake"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "intake_to_run" ON "intake"("state", "changed_at");

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "intake"
  ADD CONSTRAINT "intake_way" CHECK (
    (way = 'fetched') = (address IS NOT NULL) AND (way = 'fetched' OR url IS NULL)
    AND (way = 'uploaded' OR file_name IS NULL)),
  ADD CONSTRAINT "intake_problem_iff_failed" CHECK ((state = 'failed') = (problem IS NOT NULL)),
  ADD CONSTRAINT "intake_article_iff_one" CHECK ((state IN ('here', 'added')) = (article_id IS NOT NULL));
ALTER TABLE "article" ADD CONSTRAINT "article_archive_of_published" CHECK (kind = 'published' OR archive_url IS NULL);

-- As with captures: what an erasure touches of it destroys the bytes.
CREATE TRIGGER "intake_destroyed_by_erasure" BEFORE UPDATE ON "intake"
  FOR EACH ROW EXECUTE FUNCTION "destroy_raw"();
