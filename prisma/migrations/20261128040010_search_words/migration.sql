-- Words are found whatever their accents and endings. All of these extensions are trusted: the owner of
-- the database may create them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE TEXT SEARCH CONFIGURATION "onrecord" (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION "onrecord"
  ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH unaccent, english_stem;

-- CreateTable
CREATE TABLE "claim_text" (
    "claim_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "claim_text_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "article_text" (
    "article_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "article_text_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "id" BIGINT NOT NULL,
    "word" TEXT NOT NULL,
    "fold" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "named" BOOLEAN NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claim_text_words" ON "claim_text" USING GIN ("part" int4_ops, "words" tsvector_ops);

-- CreateIndex
CREATE INDEX "article_text_words" ON "article_text" USING GIN ("part" int4_ops, "words" tsvector_ops);

-- CreateIndex
CREATE INDEX "search_word_trgm" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "search_word_fold" ON "search_word"("fold");

-- CreateIndex
CREATE INDEX "search_word_stem" ON "search_word"("stem");

-- AddForeignKey
ALTER TABLE "claim_text" ADD CONSTRAINT "claim_text_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_text" ADD CONSTRAINT "article_text_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What Prisma cannot say ──────────────────────────────────────────────────────────────────────

-- Triggers keep the words of an article, so that a new version and an erasure need nobody to think of
-- them. A withdrawn article has none, and of own reporting only the title is found.
CREATE FUNCTION "write_article_text"(of uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM public.article_text t WHERE t.article_id = of
    AND NOT EXISTS (SELECT 1 FROM public.article a WHERE a.id = of AND a.withdrawn_at IS NULL);
  INSERT INTO public.article_text (article_id, part, words)
  SELECT a.id, a.number / 8192,
    setweight(to_tsvector('public.onrecord', a.title), 'A')
      || setweight(to_tsvector('public.onrecord', coalesce(a.byline, '')), 'B')
      -- Longer texts have more words than PostgreSQL keeps of one.
      || setweight(to_tsvector('public.onrecord', coalesce((
        SELECT left(v.text, 200000) FROM public.article_version v
        WHERE v.article_id = a.id AND a.kind = 'published' ORDER BY v.number DESC LIMIT 1), '')), 'D')
  FROM public.article a WHERE a.id = of AND a.withdrawn_at IS NULL
  ON CONFLICT (article_id) DO UPDATE SET words = excluded.words
    WHERE article_text.words <> excluded.words;
$$;

CREATE FUNCTION "article_changed_its_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.write_article_text(NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER "article_words" AFTER INSERT OR UPDATE OF title, byline, kind, withdrawn_at ON "article"
  FOR EACH ROW EXECUTE FUNCTION "article_changed_its_words"();

CREATE FUNCTION "version_changed_its_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM public.write_article_text(NEW.article_id);
  RETURN NULL;
END $$;

CREATE TRIGGER "article_version_words" AFTER INSERT OR UPDATE OF text ON "article_version"
  FOR EACH ROW EXECUTE FUNCTION "version_changed_its_words"();

-- A word is changed by an erasure alone: then it goes.
CREATE FUNCTION "forget_erased_word"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM public.search_word WHERE id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER "search_word_erased" AFTER UPDATE OF word, fold, stem ON "search_word"
  FOR EACH ROW WHEN (NEW.word <> OLD.word OR NEW.fold <> OLD.fold OR NEW.stem <> OLD.stem)
  EXECUTE FUNCTION "forget_erased_word"();

-- The articles that are here already; the server fills in the claims as it starts.
SELECT "write_article_text"(id) FROM "article";
