-- AlterTable
ALTER TABLE "attribution" ADD COLUMN     "suggestion" TEXT;

-- CreateTable
CREATE TABLE "version_sentence" (
    "article_version_id" UUID NOT NULL,
    "hash" BIGINT NOT NULL,

    CONSTRAINT "version_sentence_pkey" PRIMARY KEY ("article_version_id","hash")
);

-- CreateTable
CREATE TABLE "suggestion_dismissal" (
    "id" UUID NOT NULL,
    "article_version_id" UUID NOT NULL,
    "suggestion" TEXT NOT NULL,
    "dismissed_by_id" UUID NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "suggestion_dismissal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "version_sentence_hash" ON "version_sentence"("hash");

-- CreateIndex
CREATE INDEX "suggestion_dismissal_version" ON "suggestion_dismissal"("article_version_id");

-- AddForeignKey
ALTER TABLE "version_sentence" ADD CONSTRAINT "version_sentence_article_version_id_fkey" FOREIGN KEY ("article_version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_dismissal" ADD CONSTRAINT "suggestion_dismissal_article_version_id_fkey" FOREIGN KEY ("article_version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_dismissal" ADD CONSTRAINT "suggestion_dismissal_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_dismissal" ADD CONSTRAINT "suggestion_dismissal_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand from here on.

-- Where a suggestion stands in its version (domain/suggestion/key.ts): a place, never words.
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_suggestion_is_a_place"
  CHECK ("suggestion" ~ '^[cf][0-9]{1,8}(\.[1-9])?$');
ALTER TABLE "suggestion_dismissal" ADD CONSTRAINT "suggestion_dismissal_of_a_place"
  CHECK ("suggestion" ~ '^[cf][0-9]{1,8}(\.[1-9])?$');
ALTER TABLE "suggestion_dismissal" ADD CONSTRAINT "suggestion_dismissal_undone_whole"
  CHECK (("undone_at" IS NULL) = ("undone_by_id" IS NULL));

-- A suggestion is dismissed once until that is undone.
CREATE UNIQUE INDEX "suggestion_dismissal_standing" ON "suggestion_dismissal" ("article_version_id", "suggestion")
  WHERE "undone_at" IS NULL;

-- The sentences of a text of thirty characters and more, each as 64 bits of a digest, whatever its
-- case, white space, quotation marks and punctuation. Character classes are spelled out, since
-- [[:alnum:]] knows no letters beyond ASCII under the C locale.
CREATE FUNCTION "sentence_hashes"(body text) RETURNS SETOF bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT DISTINCT ('x' || substr(md5(plain), 1, 16))::bit(64)::bigint
  FROM (
    SELECT btrim(regexp_replace(lower(sentence), E'[\\s"“”„«»‘’''`´,.;:!?…()\\[\\]–—-]+', ' ', 'g')) AS plain
    FROM regexp_split_to_table(body, E'[.!?…]+["”’»)]*\\s+|\\n+') AS sentence
  ) AS sentences
  WHERE length(plain) >= 30
$$;

-- Keeps the sentences of a version true: also after an erasure changed its text, so that no number is
-- left from which an erased sentence could be guessed.
CREATE FUNCTION "keep_version_sentences"() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public.version_sentence WHERE article_version_id = NEW.id;
  INSERT INTO public.version_sentence (article_version_id, hash)
    SELECT NEW.id, h FROM public.sentence_hashes(NEW.text) AS h;
  RETURN NULL;
END $$;
CREATE TRIGGER "article_version_sentences" AFTER INSERT OR UPDATE OF "text" ON "article_version"
  FOR EACH ROW EXECUTE FUNCTION "keep_version_sentences"();

INSERT INTO "version_sentence" ("article_version_id", "hash")
  SELECT v."id", h FROM "article_version" v, "sentence_hashes"(v."text") AS h;
