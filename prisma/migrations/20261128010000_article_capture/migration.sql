-- CreateEnum
CREATE TYPE "capture_way" AS ENUM ('fetched', 'uploaded', 'pasted');

-- CreateTable
CREATE TABLE "article_capture" (
    "id" UUID NOT NULL,
    "article_version_id" UUID NOT NULL,
    "way" "capture_way" NOT NULL,
    "url" TEXT,
    "file_name" TEXT,
    "content_type" TEXT NOT NULL,
    "raw" BYTEA,
    "size" INTEGER NOT NULL,
    "digest" TEXT,
    "words" TEXT,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "captured_by_id" UUID NOT NULL,

    CONSTRAINT "article_capture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "article_capture_version" ON "article_capture"("article_version_id");

-- AddForeignKey
ALTER TABLE "article_capture" ADD CONSTRAINT "article_capture_article_version_id_fkey" FOREIGN KEY ("article_version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_capture" ADD CONSTRAINT "article_capture_captured_by_id_fkey" FOREIGN KEY ("captured_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A capture is whole, or an erasure destroyed it: bytes, their digest and their words go together.
ALTER TABLE "article_capture"
  ADD CONSTRAINT "article_capture_whole" CHECK (
    num_nulls(raw, digest, words) IN (0, 3) AND size >= 0 AND (digest IS NULL OR digest ~ '^[0-9a-f]{64}$')),
  ADD CONSTRAINT "article_capture_way" CHECK (
    (way = 'fetched') = (url IS NOT NULL) AND (way = 'uploaded' OR file_name IS NULL));

-- Captures are written once.
CREATE TRIGGER "article_capture_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "article_capture"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

-- Bytes cannot be blacked out: what an erasure touches of a capture, its words, its address or the
-- name of its file, destroys them, and so does one that touches the text that was read from it.
CREATE FUNCTION "destroy_raw"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF public.erasure_under_way() IS NOT NULL THEN
    NEW.raw := NULL;
    NEW.digest := NULL;
    NEW.words := NULL;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "article_capture_destroyed_by_erasure" BEFORE UPDATE ON "article_capture"
  FOR EACH ROW EXECUTE FUNCTION "destroy_raw"();

CREATE FUNCTION "destroy_captures_of_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public.article_capture SET raw = NULL WHERE article_version_id = NEW.id AND raw IS NOT NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER "article_version_destroys_captures" AFTER UPDATE OF text ON "article_version"
  FOR EACH ROW EXECUTE FUNCTION "destroy_captures_of_version"();
