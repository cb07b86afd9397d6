-- CreateEnum
CREATE TYPE "words_state" AS ENUM ('changed', 'gone');

-- CreateEnum
CREATE TYPE "words_outcome" AS ENUM ('took_new', 'kept_old');

-- DropIndex
DROP INDEX "article_version_digest";

-- AlterTable
ALTER TABLE "passage" ADD COLUMN     "carried_from_id" UUID;

-- CreateTable
CREATE TABLE "words_check" (
    "id" UUID NOT NULL,
    "attribution_id" UUID NOT NULL,
    "article_version_id" UUID NOT NULL,
    "state" "words_state" NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "words_outcome",
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "words_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "words_check_attribution" ON "words_check"("attribution_id", "found_at");

-- CreateIndex
CREATE INDEX "words_check_article_version" ON "words_check"("article_version_id");

-- CreateIndex
CREATE INDEX "words_check_settled_by" ON "words_check"("settled_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "passage_carried_once" ON "passage"("carried_from_id", "article_version_id");

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_carried_from_id_fkey" FOREIGN KEY ("carried_from_id") REFERENCES "passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "words_check" ADD CONSTRAINT "words_check_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "words_check" ADD CONSTRAINT "words_check_article_version_id_fkey" FOREIGN KEY ("article_version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "words_check" ADD CONSTRAINT "words_check_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A later version follows the one before and differs from it; an earlier text may come back.
CREATE FUNCTION "check_version_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> 1 AND NOT EXISTS (
    SELECT 1 FROM article_version v
    WHERE v.article_id = NEW.article_id AND v.number = NEW.number - 1 AND v.digest <> NEW.digest
  ) THEN
    RAISE EXCEPTION 'a version follows the one before and differs from it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "article_version_follows" AFTER INSERT ON "article_version"
  FOR EACH ROW EXECUTE FUNCTION "check_version_follows"();

-- A passage is carried from an earlier version of its article into a later one.
CREATE FUNCTION "check_passage_carried"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.carried_from_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM passage p JOIN article_version o ON o.id = p.article_version_id
      JOIN article_version v ON v.article_id = o.article_id AND v.number > o.number
    WHERE p.id = NEW.carried_from_id AND v.id = NEW.article_version_id
  ) THEN
    RAISE EXCEPTION 'a passage is carried into a later version of its article' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "passage_carried_later" AFTER INSERT OR UPDATE OF carried_from_id, article_version_id ON "passage"
  FOR EACH ROW EXECUTE FUNCTION "check_passage_carried"();

-- Words are missed in a later version of the article that their attribution was read in.
CREATE FUNCTION "check_words_missed_later"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM attribution a JOIN article_version o ON o.id = a.article_version_id
      JOIN article_version v ON v.article_id = o.article_id AND v.number > o.number
    WHERE a.id = NEW.attribution_id AND v.id = NEW.article_version_id
  ) THEN
    RAISE EXCEPTION 'words are missed in a later version of their article' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "words_check_later" AFTER INSERT ON "words_check"
  FOR EACH ROW EXECUTE FUNCTION "check_words_missed_later"();

-- Settled by somebody; only words that stay as they were read are explained.
ALTER TABLE "words_check"
  ADD CONSTRAINT "words_check_settled_whole" CHECK (
    (outcome IS NULL) = (settled_at IS NULL) AND (outcome IS NULL) = (settled_by_id IS NULL)),
  ADD CONSTRAINT "words_check_note_of_kept" CHECK (note IS NULL OR (outcome = 'kept_old') IS TRUE);
-- One for an attribution at a time: while its words are missed and no others took their place.
CREATE UNIQUE INDEX "words_check_standing" ON "words_check" (attribution_id)
  WHERE returned_at IS NULL AND outcome IS DISTINCT FROM 'took_new';

-- As it was (20261124040604_review_desk), but for article versions: an article may have one text twice.
CREATE OR REPLACE FUNCTION "sweep_words"(erasure uuid, targets uuid[], standin text, words text[]) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  patterns text[];
  units integer[];
  anywhere text;
  swept record;
  keys jsonb;
  touched jsonb := '{}';
BEGIN
  SELECT array_agg(p.pattern ORDER BY p.units DESC, p.pattern), array_agg(p.units ORDER BY p.units DESC, p.pattern)
    INTO patterns, units FROM public.erasure_patterns(words) p;
  IF patterns IS NULL THEN
    RETURN touched;
  END IF;
  anywhere := '(?:' || replace(array_to_string(patterns, '|'), '\"', '\\*"') || ')';
  FOR swept IN
    SELECT t.relname AS name,
      string_agg(format(CASE
        WHEN a.atttypid IN ('json'::regtype, 'jsonb'::regtype) AND t.relname = 'revision' THEN '%1$I = NULL, salt = NULL, erasure_id = $5'
        WHEN t.relname = 'article' AND a.attname = 'canonical_url' THEN '%1$I = CASE WHEN %1$I ~* $6 THEN NULL ELSE %1$I END'
        WHEN a.atttypid IN ('json'::regtype, 'jsonb'::regtype) THEN '%1$I = public.black_out_json(%1$I::jsonb, $1, $2, $3, $4)'
        WHEN a.atttypid IN ('text[]'::regtype, 'varchar[]'::regtype) THEN '%1$I = public.black_out_list(%1$I, $1, $2)'
        ELSE '%1$I = public.black_out(%1$I, $1, $2)' END, a.attname), ', ') AS changes,
      string_agg(format(CASE
        WHEN a.atttypid IN ('json'::regtype, 'jsonb'::regtype) THEN
          '(%1$I::text ~* $6 AND public.black_out_json(%1$I::jsonb, $1, $2, $3, NULL) IS DISTINCT FROM %1$I::jsonb)'
        WHEN a.atttypid IN ('text[]'::regtype, 'varchar[]'::regtype) THEN
          '(%1$I::text ~* $6 AND public.black_out_list(%1$I, $1, $2) IS DISTINCT FROM %1$I)'
        ELSE '(%1$I ~* $6 AND public.black_out(%1$I, $1, $2) IS DISTINCT FROM %1$I)' END, a.attname), ' OR ') AS condition
    FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
    WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p')
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'json'::regtype, 'jsonb'::regtype,
        'text[]'::regtype, 'varchar[]'::regtype)
      AND t.relname NOT IN ('_prisma_migrations', 'account', 'aggregate', 'invitation', 'newsroom', 'notification_choice',
        'person', 'rate_limit', 'second_factor', 'session', 'verification')
      AND a.attname NOT IN ('action', 'article_urgency', 'becomes', 'claim_urgency', 'content_digest', 'digest', 'event_time',
        'hash', 'held_from', 'held_until', 'identified_on', 'kind', 'language', 'original_language', 'payload_digest',
        'previous_hash', 'published_on', 'said_on', 'salt', 'status', 'status_after', 'status_before', 'urgency')
    GROUP BY t.relname ORDER BY t.relname
  LOOP
    IF erasure IS NULL THEN
      EXECUTE format('SELECT jsonb_agg(coalesce(to_jsonb(t) ->> ''id'', to_jsonb(t) ->> ''attribution_id'')) FROM public.%I t WHERE %s',
          swept.name, swept.condition)
        INTO keys USING patterns, units, targets, standin, erasure, anywhere;
    ELSIF swept.name = 'article_version' THEN
      -- With the digest of what is left, which `seal_erasure` gives to sign-offs alone. Versions that
      -- differed in an erased word alone are one text afterwards.
      WITH changed AS (
        UPDATE public.article_version v SET text = n.text, digest = encode(sha256(convert_to(n.text, 'UTF8')), 'hex')
        FROM (
          SELECT o.id, public.black_out(o.text, patterns, units) AS text FROM public.article_version o WHERE o.text ~* anywhere
        ) n WHERE v.id = n.id AND n.text IS DISTINCT FROM v.text RETURNING v.id
      )
      SELECT jsonb_agg(id) INTO keys FROM changed;
      IF keys IS NOT NULL THEN
        touched := touched || jsonb_build_object('article_version', keys);
      END IF;
      CONTINUE;
    ELSE
      EXECUTE format('WITH changed AS (UPDATE public.%1$I t SET %2$s WHERE %3$s RETURNING to_jsonb(t) AS r)
          SELECT jsonb_agg(coalesce(r ->> ''id'', r ->> ''attribution_id'')) FROM changed',
          swept.name, swept.changes, swept.condition)
        INTO keys USING patterns, units, targets, standin, erasure, anywhere;
    END IF;
    IF keys IS NOT NULL THEN
      touched := touched || jsonb_build_object(swept.name, keys);
    END IF;
  END LOOP;
  RETURN touched;
END $$;
