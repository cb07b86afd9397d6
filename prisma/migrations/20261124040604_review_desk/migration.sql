-- CreateEnum
CREATE TYPE "priority" AS ENUM ('low', 'normal', 'high');

-- CreateEnum
CREATE TYPE "verdict_value" AS ENUM ('true', 'false', 'misleading', 'unproven');

-- CreateEnum
CREATE TYPE "correction_outcome" AS ENUM ('corrected', 'no_correction_needed');

-- CreateEnum
CREATE TYPE "erasure_kind" AS ENUM ('source', 'source_note', 'comment');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "aggregate_kind" ADD VALUE 'newsroom';
ALTER TYPE "aggregate_kind" ADD VALUE 'erasure';

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "ours" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "attribution" ADD COLUMN     "assigned_to_id" UUID,
ADD COLUMN     "resubmitted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "needed_by" TIMESTAMPTZ(3),
ADD COLUMN     "verdict" "verdict_value",
ADD COLUMN     "verdict_stale" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "erasure_id" UUID,
ALTER COLUMN "payload" DROP NOT NULL,
ALTER COLUMN "salt" DROP NOT NULL;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "proved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "sign_off" ADD COLUMN     "alone" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "source_identification" ADD COLUMN     "recorded_by_id" UUID NOT NULL;

-- AlterTable
ALTER TABLE "story" ADD COLUMN     "needed_by" TIMESTAMPTZ(3),
ADD COLUMN     "priority" "priority" NOT NULL DEFAULT 'normal';

-- CreateTable
CREATE TABLE "second_factor" (
    "person_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER NOT NULL DEFAULT 0,
    "recovery_digests" TEXT[],

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "newsroom" (
    "id" UUID NOT NULL,
    "two_person_rule" BOOLEAN NOT NULL DEFAULT true,
    "second_factor_for" "role"[],

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_off_undo" (
    "sign_off_id" UUID NOT NULL,
    "undone_by_id" UUID NOT NULL,
    "undone_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_off_undo_pkey" PRIMARY KEY ("sign_off_id")
);

-- CreateTable
CREATE TABLE "review_item" (
    "attribution_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "story_id" UUID,
    "review" "review_state" NOT NULL,
    "stance" "stance" NOT NULL,
    "assigned_to_id" UUID,
    "logged_by_id" UUID NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "needed_by" TIMESTAMPTZ(3),
    "changes_status" BOOLEAN NOT NULL,
    "becomes" TEXT,
    "sole_basis" BOOLEAN NOT NULL,
    "unnamed" BOOLEAN NOT NULL,
    "folded" BOOLEAN NOT NULL,
    "closed" BOOLEAN NOT NULL,
    "article_urgency" TEXT NOT NULL,
    "claim_urgency" TEXT NOT NULL,
    "urgency" TEXT NOT NULL,

    CONSTRAINT "review_item_pkey" PRIMARY KEY ("attribution_id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "value" "verdict_value" NOT NULL,
    "rationale" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "given_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict_basis" (
    "verdict_id" UUID NOT NULL,
    "attribution_id" UUID NOT NULL,

    CONSTRAINT "verdict_basis_pkey" PRIMARY KEY ("verdict_id","attribution_id")
);

-- CreateTable
CREATE TABLE "claim_use" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "attached_by_id" UUID NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL,
    "detached_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "status_before" TEXT NOT NULL,
    "status_after" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "correction_outcome",
    "note" TEXT,
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "response_request" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "asked_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "response_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "attribution_id" UUID,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","person_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "claim_id" UUID,
    "attribution_id" UUID,
    "comment_id" UUID,
    "about_id" UUID,
    "actor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mail_wanted" BOOLEAN NOT NULL DEFAULT false,
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_choice" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mail" BOOLEAN NOT NULL,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateTable
CREATE TABLE "source_merge" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "into_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "merged_by_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_merge" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "into_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "moved" JSONB NOT NULL,
    "merged_by_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "erasure_kind" NOT NULL,
    "target_id" UUID NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "refused_at" TIMESTAMPTZ(3),
    "carried_out_at" TIMESTAMPTZ(3),
    "places" JSONB,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sign_off_undo_person" ON "sign_off_undo"("undone_by_id");

-- CreateIndex
CREATE INDEX "review_item_order" ON "review_item"("folded", "article_urgency", "article_id", "claim_urgency", "claim_id", "urgency", "attribution_id");

-- CreateIndex
CREATE INDEX "review_item_article" ON "review_item"("article_id");

-- CreateIndex
CREATE INDEX "review_item_claim" ON "review_item"("claim_id");

-- CreateIndex
CREATE INDEX "review_item_assigned" ON "review_item"("assigned_to_id", "folded");

-- CreateIndex
CREATE INDEX "review_item_story" ON "review_item"("story_id");

-- CreateIndex
CREATE INDEX "verdict_claim" ON "verdict"("claim_id", "given_at");

-- CreateIndex
CREATE INDEX "verdict_given_by" ON "verdict"("given_by_id");

-- CreateIndex
CREATE INDEX "verdict_confirmed_by" ON "verdict"("confirmed_by_id");

-- CreateIndex
CREATE INDEX "verdict_withdrawn_by" ON "verdict"("withdrawn_by_id");

-- CreateIndex
CREATE INDEX "verdict_basis_attribution" ON "verdict_basis"("attribution_id");

-- CreateIndex
CREATE INDEX "claim_use_claim" ON "claim_use"("claim_id");

-- CreateIndex
CREATE INDEX "claim_use_article" ON "claim_use"("article_id");

-- CreateIndex
CREATE INDEX "claim_use_attached_by" ON "claim_use"("attached_by_id");

-- CreateIndex
CREATE INDEX "correction_open" ON "correction"("settled_at", "raised_at");

-- CreateIndex
CREATE INDEX "correction_claim" ON "correction"("claim_id");

-- CreateIndex
CREATE INDEX "correction_article" ON "correction"("article_id");

-- CreateIndex
CREATE INDEX "correction_settled_by" ON "correction"("settled_by_id");

-- CreateIndex
CREATE INDEX "response_request_claim" ON "response_request"("claim_id");

-- CreateIndex
CREATE INDEX "response_request_source" ON "response_request"("source_id");

-- CreateIndex
CREATE INDEX "response_request_asked_by" ON "response_request"("asked_by_id");

-- CreateIndex
CREATE INDEX "comment_claim" ON "comment"("claim_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_attribution" ON "comment"("attribution_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_author" ON "comment"("author_id");

-- CreateIndex
CREATE INDEX "comment_mention_person" ON "comment_mention"("person_id");

-- CreateIndex
CREATE INDEX "notification_unread" ON "notification"("person_id", "read_at");

-- CreateIndex
CREATE INDEX "notification_list" ON "notification"("person_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notification_claim" ON "notification"("claim_id");

-- CreateIndex
CREATE INDEX "notification_attribution" ON "notification"("attribution_id");

-- CreateIndex
CREATE INDEX "notification_comment" ON "notification"("comment_id");

-- CreateIndex
CREATE INDEX "source_merge_from" ON "source_merge"("from_id");

-- CreateIndex
CREATE INDEX "source_merge_into" ON "source_merge"("into_id");

-- CreateIndex
CREATE INDEX "source_merge_merged_by" ON "source_merge"("merged_by_id");

-- CreateIndex
CREATE INDEX "source_merge_undone_by" ON "source_merge"("undone_by_id");

-- CreateIndex
CREATE INDEX "claim_merge_from" ON "claim_merge"("from_id");

-- CreateIndex
CREATE INDEX "claim_merge_into" ON "claim_merge"("into_id");

-- CreateIndex
CREATE INDEX "claim_merge_merged_by" ON "claim_merge"("merged_by_id");

-- CreateIndex
CREATE INDEX "claim_merge_undone_by" ON "claim_merge"("undone_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "erasure_number_key" ON "erasure"("number");

-- CreateIndex
CREATE INDEX "erasure_requested_by" ON "erasure"("requested_by_id");

-- CreateIndex
CREATE INDEX "erasure_decided_by" ON "erasure"("decided_by_id");

-- CreateIndex
CREATE INDEX "erasure_target" ON "erasure"("target_id");

-- CreateIndex
CREATE INDEX "attribution_assigned_to" ON "attribution"("assigned_to_id");

-- CreateIndex
CREATE INDEX "revision_attribution" ON "revision"("attribution_id");

-- CreateIndex
CREATE INDEX "claim_merged_into" ON "claim"("merged_into_id");

-- CreateIndex
CREATE INDEX "revision_erasure" ON "revision"("erasure_id");

-- CreateIndex
CREATE INDEX "source_merged_into" ON "source"("merged_into_id");

-- CreateIndex
CREATE INDEX "source_identification_recorded_by" ON "source_identification"("recorded_by_id");

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_identification" ADD CONSTRAINT "source_identification_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off_undo" ADD CONSTRAINT "sign_off_undo_sign_off_id_fkey" FOREIGN KEY ("sign_off_id") REFERENCES "sign_off"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off_undo" ADD CONSTRAINT "sign_off_undo_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_basis" ADD CONSTRAINT "verdict_basis_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_basis" ADD CONSTRAINT "verdict_basis_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_use" ADD CONSTRAINT "claim_use_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_use" ADD CONSTRAINT "claim_use_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_use" ADD CONSTRAINT "claim_use_attached_by_id_fkey" FOREIGN KEY ("attached_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_request" ADD CONSTRAINT "response_request_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_request" ADD CONSTRAINT "response_request_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response_request" ADD CONSTRAINT "response_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_merge" ADD CONSTRAINT "source_merge_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_merge" ADD CONSTRAINT "source_merge_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_merge" ADD CONSTRAINT "source_merge_merged_by_id_fkey" FOREIGN KEY ("merged_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_merge" ADD CONSTRAINT "source_merge_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_merge" ADD CONSTRAINT "claim_merge_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_merge" ADD CONSTRAINT "claim_merge_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_merge" ADD CONSTRAINT "claim_merge_merged_by_id_fkey" FOREIGN KEY ("merged_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_merge" ADD CONSTRAINT "claim_merge_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_erasure_id_fkey" FOREIGN KEY ("erasure_id") REFERENCES "erasure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What Prisma cannot say ──────────────────────────────────────────────────────────────────────

-- Two-person rule: nobody signs off what they wrote, unless the newsroom switched the rule off; then
-- the sign-off says so, and no other says it. The settings are held until the transaction ends, so
-- that switching the rule on waits for the sign-offs under way and is obeyed by all later ones.
CREATE FUNCTION "check_two_person_rule"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own boolean;
BEGIN
  own := EXISTS (
    SELECT 1 FROM attribution_author a
    WHERE a.attribution_id = NEW.attribution_id AND a.person_id = NEW.decided_by_id
  );
  IF own THEN
    PERFORM 1 FROM newsroom WHERE NOT two_person_rule FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'nobody signs off what they wrote' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW.alone <> own THEN
    RAISE EXCEPTION 'a sign-off says that an author decided alone exactly where one did' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "sign_off_two_person_rule" BEFORE INSERT ON "sign_off"
  FOR EACH ROW EXECUTE FUNCTION "check_two_person_rule"();

-- Newsroom: one row, which has this id.
ALTER TABLE "newsroom"
  ADD CONSTRAINT "newsroom_is_one" CHECK (id = '00000000-0000-7000-8000-000000000001');

-- Second factor: recovery codes come with its confirmation.
ALTER TABLE "second_factor"
  ADD CONSTRAINT "second_factor_codes_once_confirmed" CHECK (confirmed_at IS NOT NULL OR recovery_digests = '{}');

-- Talk and notices: a comment has words; what was mailed was wanted by mail.
ALTER TABLE "comment" ADD CONSTRAINT "comment_text_size"
  CHECK (btrim("text") <> '' AND char_length("text") <= 4000);
ALTER TABLE "notification" ADD CONSTRAINT "notification_mailed_was_wanted"
  CHECK ("mailed_at" IS NULL OR "mail_wanted");
-- The outbox: what is still to be mailed (server/mail-jobs/queries.ts).
CREATE INDEX "notification_to_mail" ON "notification"("created_at")
  WHERE "mail_wanted" AND "mailed_at" IS NULL;

-- Verdicts: given with a reason, in force or taken back by somebody, and the grave ones by two people.
ALTER TABLE "verdict"
  ADD CONSTRAINT "verdict_rationale_not_blank" CHECK (btrim(rationale) <> ''),
  ADD CONSTRAINT "verdict_confirmed_whole" CHECK (
    (confirmed_by_id IS NULL) = (confirmed_at IS NULL)
    AND (confirmed_by_id IS NULL OR value IN ('false', 'misleading'))),
  ADD CONSTRAINT "verdict_withdrawn_whole" CHECK (
    CASE WHEN withdrawn_at IS NULL THEN withdrawn_by_id IS NULL AND withdrawn_reason IS NULL
    ELSE withdrawn_by_id IS NOT NULL AND btrim(withdrawn_reason) <> '' END IS TRUE);

-- Nobody confirms their own verdict, unless the newsroom switched the two-person rule off.
CREATE FUNCTION "check_verdict_second_editor"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.confirmed_by_id = NEW.given_by_id THEN
    PERFORM 1 FROM newsroom WHERE NOT two_person_rule FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a verdict is confirmed by another editor than its own' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "verdict_second_editor" BEFORE INSERT OR UPDATE OF confirmed_by_id, given_by_id ON "verdict"
  FOR EACH ROW EXECUTE FUNCTION "check_verdict_second_editor"();

-- What decided a verdict stood under its claim when it was given; a merge may move it afterwards.
CREATE FUNCTION "check_verdict_basis_of_claim"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM verdict v JOIN attribution a ON a.claim_id = v.claim_id
    WHERE v.id = NEW.verdict_id AND a.id = NEW.attribution_id
  ) THEN
    RAISE EXCEPTION 'what decided a verdict is an attribution of its claim' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "verdict_basis_of_claim" BEFORE INSERT ON "verdict_basis"
  FOR EACH ROW EXECUTE FUNCTION "check_verdict_basis_of_claim"();

-- Taking back: by the editor who decided, and once.
CREATE FUNCTION "check_taken_back_by_its_editor"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM sign_off s
    WHERE s.id = NEW.sign_off_id AND s.decided_by_id = NEW.undone_by_id AND s.decided_at <= NEW.undone_at
  ) THEN
    RAISE EXCEPTION 'a decision is taken back by the editor who made it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "sign_off_undo_by_its_editor" BEFORE INSERT ON "sign_off_undo"
  FOR EACH ROW EXECUTE FUNCTION "check_taken_back_by_its_editor"();
CREATE TRIGGER "sign_off_undo_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sign_off_undo"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

-- Use in our own articles: a published article of ours relies on a claim, once at a time.
ALTER TABLE "article"
  ADD CONSTRAINT "article_ours_is_published" CHECK (NOT ours OR kind = 'published');
CREATE UNIQUE INDEX "claim_use_one_open" ON "claim_use" (claim_id, article_id) WHERE detached_at IS NULL;

CREATE FUNCTION "check_use_of_our_article"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.detached_at IS NULL AND NOT EXISTS (SELECT 1 FROM article a WHERE a.id = NEW.article_id AND a.ours) THEN
    RAISE EXCEPTION 'only an article of ours relies on claims' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "claim_use_of_our_article" BEFORE INSERT OR UPDATE ON "claim_use"
  FOR EACH ROW EXECUTE FUNCTION "check_use_of_our_article"();

CREATE FUNCTION "check_article_stays_ours"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT NEW.ours AND EXISTS (SELECT 1 FROM claim_use u WHERE u.article_id = NEW.id AND u.detached_at IS NULL) THEN
    RAISE EXCEPTION 'an article stays ours while it relies on claims' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "article_stays_ours" BEFORE UPDATE OF ours ON "article"
  FOR EACH ROW EXECUTE FUNCTION "check_article_stays_ours"();

-- Corrections: one open for a claim in an article; settled by somebody, with an outcome and a note.
CREATE UNIQUE INDEX "correction_one_open" ON "correction" (claim_id, article_id) WHERE settled_at IS NULL;
ALTER TABLE "correction"
  ADD CONSTRAINT "correction_settled_whole" CHECK (
    CASE WHEN settled_at IS NULL THEN settled_by_id IS NULL AND outcome IS NULL AND note IS NULL
    ELSE settled_by_id IS NOT NULL AND outcome IS NOT NULL AND btrim(note) <> '' END IS TRUE);

-- Responses sought: how is said, and the deadline comes after the asking.
ALTER TABLE "response_request"
  ADD CONSTRAINT "response_request_how_not_blank" CHECK (btrim(how) <> ''),
  ADD CONSTRAINT "response_request_deadline_later" CHECK (deadline > asked_at);

-- Merges: a source stands for others of its kind, never for or as one of our unnamed ones.
ALTER TABLE "source"
  ADD CONSTRAINT "source_merged_into_another" CHECK (merged_into_id <> id);
ALTER TABLE "claim"
  ADD CONSTRAINT "claim_merged_into_another" CHECK (merged_into_id <> id);
ALTER TABLE "source_merge"
  ADD CONSTRAINT "source_merge_of_two" CHECK (from_id <> into_id),
  ADD CONSTRAINT "source_merge_reason_not_blank" CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT "source_merge_undone_whole" CHECK ((undone_at IS NULL) = (undone_by_id IS NULL));
ALTER TABLE "claim_merge"
  ADD CONSTRAINT "claim_merge_of_two" CHECK (from_id <> into_id),
  ADD CONSTRAINT "claim_merge_reason_not_blank" CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT "claim_merge_undone_whole" CHECK ((undone_at IS NULL) = (undone_by_id IS NULL));
-- One merge of a source or a claim at a time.
CREATE UNIQUE INDEX "source_merge_standing" ON "source_merge" (from_id) WHERE undone_at IS NULL;
CREATE UNIQUE INDEX "claim_merge_standing" ON "claim_merge" (from_id) WHERE undone_at IS NULL;

CREATE FUNCTION "check_source_merge"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.merged_into_id IS NOT NULL AND (NEW.owner = 'ours' OR NOT EXISTS (
    SELECT 1 FROM source s WHERE s.id = NEW.merged_into_id AND s.kind = NEW.kind AND s.owner IS DISTINCT FROM 'ours'
  )) OR EXISTS (
    SELECT 1 FROM source s WHERE s.merged_into_id = NEW.id AND (s.kind <> NEW.kind OR NEW.owner = 'ours')
  ) THEN
    RAISE EXCEPTION 'a source is merged with one of its kind, and never one of our unnamed sources' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "source_merged_with_its_like" AFTER INSERT OR UPDATE OF merged_into_id, kind, owner ON "source"
  FOR EACH ROW EXECUTE FUNCTION "check_source_merge"();

-- Origin marks: none relates one of our unnamed sources to a named one.
CREATE FUNCTION "check_origin_mark"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ours boolean;
  named boolean;
BEGIN
  IF NEW.kind = 'different_people' THEN
    IF (SELECT count(*) FROM source WHERE id IN (NEW.first_source_id, NEW.second_source_id) AND kind = 'unnamed') <> 2 THEN
      RAISE EXCEPTION 'different people are two unnamed sources' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  SELECT bool_or(of_ours), bool_or(NOT of_ours AND of_named) INTO ours, named FROM (
    SELECT coalesce(s.owner = 'ours', false) OR coalesce(p.owner = 'ours', false) AS of_ours,
      coalesce(s.kind <> 'unnamed', false) OR coalesce(p.kind <> 'unnamed', false) AS of_named
    FROM attribution a LEFT JOIN source s ON s.id = a.speaker_id LEFT JOIN source p ON p.id = a.principal_id
    WHERE a.id IN (NEW.first_attribution_id, NEW.second_attribution_id)
  ) mouths;
  IF ours AND named THEN
    RAISE EXCEPTION 'no mark relates one of our unnamed sources to a named one' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "origin_mark_keeps_ours_apart"
  AFTER INSERT OR UPDATE OF kind, first_attribution_id, second_attribution_id, first_source_id, second_source_id ON "origin_mark"
  FOR EACH ROW EXECUTE FUNCTION "check_origin_mark"();

-- Identified as: an unnamed source of another outlet, as a named one.
CREATE FUNCTION "check_identification"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.unnamed_id AND kind = 'unnamed' AND owner = 'theirs')
    OR NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.named_id AND kind <> 'unnamed')
  THEN
    RAISE EXCEPTION 'an unnamed source of theirs is identified as a named one' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "source_identification_of_theirs" AFTER INSERT OR UPDATE OF unnamed_id, named_id ON "source_identification"
  FOR EACH ROW EXECUTE FUNCTION "check_identification"();

-- Erasures: two people, but for a note about an unnamed source of ours; one open for a thing.
ALTER TABLE "erasure"
  ADD CONSTRAINT "erasure_legal_basis_not_blank" CHECK (btrim(legal_basis) <> ''),
  ADD CONSTRAINT "erasure_second_person" CHECK (kind = 'source_note' OR decided_by_id IS DISTINCT FROM requested_by_id),
  ADD CONSTRAINT "erasure_decided_whole" CHECK (
    num_nonnulls(refused_at, carried_out_at) <= CASE WHEN decided_by_id IS NULL THEN 0 ELSE 1 END);
CREATE UNIQUE INDEX "erasure_one_open" ON "erasure" (target_id) WHERE decided_by_id IS NULL;
-- A revision has payload and salt, or says which erasure took them.
ALTER TABLE "revision"
  ADD CONSTRAINT "revision_erased_whole" CHECK (
    num_nulls(payload, salt) = CASE WHEN erasure_id IS NULL THEN 0 ELSE 2 END);

-- The erasure that this transaction is carrying out: confirmed, neither refused nor done. Null: none.
CREATE FUNCTION "erasure_under_way"() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT e.id FROM public.erasure e
  WHERE e.id::text = current_setting('onrecord.erasure', true)
    AND e.decided_by_id IS NOT NULL AND e.refused_at IS NULL AND e.carried_out_at IS NULL
$$;

-- What is written once is changed by an erasure alone, and never deleted.
CREATE OR REPLACE FUNCTION "refuse_rewriting_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND public.erasure_under_way() IS NOT NULL THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- Words as regular expressions: whole words, whatever their case; a space also where an address or a
-- file name has something else between two words; all apostrophes and all hyphens alike.
CREATE FUNCTION "erasure_patterns"(words text[]) RETURNS TABLE (pattern text, units integer)
LANGUAGE sql IMMUTABLE AS $$
  SELECT DISTINCT ON (units, pattern) pattern, units FROM (
    SELECT regexp_replace(regexp_replace(regexp_replace(
        regexp_replace(form, '([^[:alnum:][:space:]])', '\\\1', 'g'),
        '\\[''’ʼ]', '[''’ʼ]', 'g'),
        '\\[-‐‑–]', '[-‐‑–]', 'g'),
        '[[:space:]]', '[[:space:]\u00a0\u202f_+./-]', 'g') AS pattern,
      -- UTF-16 code units, in which passages count
      char_length(form) + (SELECT count(*)::int FROM regexp_matches(form, '[^\u0001-\uffff]', 'g')) AS units
    FROM (
      SELECT DISTINCT unnest(ARRAY[normalize(btrim(word), NFC), normalize(btrim(word), NFD),
        replace(btrim(word), ' ', '%20')]) AS form
      FROM unnest(words) AS word
    ) forms
    WHERE form ~ '[[:alnum:]].*[[:alnum:]]' AND form !~* '^erased source e-[0-9]+$'
  ) patterns
  ORDER BY units DESC, pattern
$$;

-- A text with every one of these words blacked out, as long as it was.
CREATE FUNCTION "black_out"(words text, patterns text[], units integer[], filler text DEFAULT '█')
RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  FOR i IN 1 .. coalesce(cardinality(patterns), 0) LOOP
    words := regexp_replace(words, '(?<![[:alnum:]])(?:' || patterns[i] || ')(?![[:alnum:]])', repeat(filler, units[i]), 'gi');
  END LOOP;
  RETURN words;
END $$;

-- The same in JSON; what names an erased source by its id gets the name that stands for it.
CREATE FUNCTION "black_out_json"(value jsonb, patterns text[], units integer[], targets uuid[], standin text)
RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  result jsonb;
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'string' THEN
      RETURN to_jsonb(public.black_out(value #>> '{}', patterns, units));
    WHEN 'array' THEN
      SELECT coalesce(jsonb_agg(public.black_out_json(part, patterns, units, targets, standin) ORDER BY place), '[]')
        INTO result FROM jsonb_array_elements(value) WITH ORDINALITY AS parts (part, place);
      RETURN result;
    WHEN 'object' THEN
      SELECT coalesce(jsonb_object_agg(public.black_out(key, patterns, units),
          public.black_out_json(part, patterns, units, targets, standin)), '{}')
        INTO result FROM jsonb_each(value) AS parts (key, part);
      IF standin IS NOT NULL AND value ? 'name'
        AND coalesce(value ->> 'sourceId', value ->> 'id') = ANY (targets::text[])
      THEN
        result := result || jsonb_build_object('name', standin);
      END IF;
      RETURN result;
    ELSE
      RETURN value;
  END CASE;
END $$;

-- A list of texts.
CREATE FUNCTION "black_out_list"(list text[], patterns text[], units integer[]) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
  SELECT array_agg(public.black_out(word, patterns, units) ORDER BY place) FROM unnest(list) WITH ORDINALITY AS words (word, place)
$$;

-- The sources that an erasure is about: its target and what was merged into it.
CREATE FUNCTION "erasure_targets"(target uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM public.source WHERE target IN (id, merged_into_id)
$$;

-- Every spelling of them that the desk knows: present and former names, aliases also if removed since,
-- and the names in what was signed off.
CREATE FUNCTION "erasure_words"(targets uuid[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT word), '{}') FROM (
    SELECT unnest(ARRAY[name, search_name]) AS word FROM public.source WHERE id = ANY (targets)
    UNION ALL
    SELECT unnest(ARRAY[name, search_name]) FROM public.source_alias WHERE source_id = ANY (targets)
    UNION ALL
    SELECT unnest(ARRAY[payload #>> '{before,name}', payload #>> '{after,name}',
        payload #>> '{before,description}', payload #>> '{after,description}'])
      FROM public.revision WHERE aggregate_id = ANY (targets) AND action IN ('created', 'changed', 'alias_added', 'alias_removed')
    UNION ALL
    SELECT payload ->> 'name' FROM public.revision
      WHERE action = 'source_changed' AND payload ->> 'sourceId' = ANY (targets::text[])
    UNION ALL
    SELECT jsonb_path_query(s.content, 'lax $.** ? (@.id == $id || @.sourceId == $id).name', jsonb_build_object('id', t)) #>> '{}'
      FROM public.sign_off s, unnest(targets) AS t
  ) words WHERE word IS NOT NULL
$$;

-- Blacks out these words in every text, JSON and list of texts of every table of the desk, also of
-- tables that come later; without `erasure` it only counts. Left out: the newsroom's own accounts,
-- bookkeeping, digests, and columns that hold words of the application instead of people's.
-- @returns by table the keys of the rows: {"claim": ["…"], …}
CREATE FUNCTION "sweep_words"(erasure uuid, targets uuid[], standin text, words text[]) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  patterns text[];
  units integer[];
  anywhere text;
  swept record;
  version record;
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
      -- Two versions that differed in the case of a word alone stay two.
      SELECT jsonb_agg(v.id) INTO keys FROM public.article_version v
        WHERE v.text ~* anywhere AND public.black_out(v.text, patterns, units) IS DISTINCT FROM v.text;
      FOR version IN SELECT (jsonb_array_elements_text(coalesce(keys, '[]')))::uuid AS id LOOP
        UPDATE public.article_version v SET text = n.text, digest = n.digest
        FROM (
          SELECT b.text, encode(sha256(convert_to(b.text, 'UTF8')), 'hex') AS digest
          FROM public.article_version o, unnest(ARRAY['█', '▓', '▒', '░']) WITH ORDINALITY AS f (filler, place),
            LATERAL (SELECT public.black_out(o.text, patterns, units, f.filler) AS text) b
          WHERE o.id = version.id AND NOT EXISTS (
            SELECT 1 FROM public.article_version s WHERE s.article_id = o.article_id AND s.id <> o.id
              AND s.digest = encode(sha256(convert_to(b.text, 'UTF8')), 'hex'))
          ORDER BY f.place LIMIT 1
        ) n WHERE v.id = version.id;
      END LOOP;
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

-- Carries out a confirmed erasure but for the digests, which the application computes and seals.
-- @returns by table the keys of the rows that were changed
CREATE FUNCTION "erase_content"(erasure_id uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  e public.erasure;
  targets uuid[];
  words text[];
  standin text;
  touched jsonb := '{}';
  keys jsonb;
BEGIN
  PERFORM set_config('onrecord.erasure', $1::text, true);
  SELECT * INTO e FROM public.erasure WHERE id = public.erasure_under_way() FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a confirmed erasure that is not carried out yet erases' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF e.kind = 'source' THEN
    -- Nobody writes one of the words while they are looked for; who began before is waited for.
    LOCK TABLE public.article, public.article_version, public.attribution, public.attribution_relay, public.claim,
      public.comment, public.passage, public.revision, public.sign_off, public.source, public.source_alias
      IN SHARE ROW EXCLUSIVE MODE;
    targets := public.erasure_targets(e.target_id);
    words := public.erasure_words(targets);
    standin := 'Erased source E-' || e.number;
    WITH gone AS (DELETE FROM public.source_alias WHERE source_id = ANY (targets) RETURNING id)
      SELECT coalesce(jsonb_agg(id), '[]') INTO keys FROM gone;
    UPDATE public.source SET name = standin, search_name = lower(standin), note = NULL, stated_reason = NULL
      WHERE id = ANY (targets);
    -- Two spellings of somebody else that would become one.
    WITH gone AS (
      DELETE FROM public.source_alias a USING public.source_alias b
      WHERE a.source_id = b.source_id AND a.id > b.id AND lower(a.name) = lower(b.name)
        AND EXISTS (SELECT 1 FROM public.erasure_patterns(words) p WHERE a.name ~* p.pattern) RETURNING a.id)
      SELECT keys || coalesce(jsonb_agg(id), '[]') INTO keys FROM gone;
    touched := public.sweep_words(e.id, targets, standin, words);
    touched := touched || jsonb_build_object('source', coalesce(touched -> 'source', '[]') || to_jsonb(targets));
    IF keys <> '[]' THEN
      touched := touched || jsonb_build_object('source_alias', coalesce(touched -> 'source_alias', '[]') || keys);
    END IF;
  ELSIF e.kind = 'source_note' THEN
    UPDATE public.source SET note = NULL WHERE id = e.target_id AND owner = 'ours';
    WITH changed AS (UPDATE public.known_identity SET how = 'erased' WHERE source_id = e.target_id RETURNING id)
      SELECT jsonb_agg(id) INTO keys FROM changed;
    touched := jsonb_strip_nulls(jsonb_build_object('source', jsonb_build_array(e.target_id), 'known_identity', keys));
    WITH changed AS (
      UPDATE public.revision SET payload = NULL, salt = NULL, erasure_id = e.id
      WHERE aggregate_id = e.target_id
        AND payload @? 'lax $.** ? (exists (@.note ? (@ != null)) || exists (@.how ? (@ != null)))' RETURNING id)
      SELECT jsonb_agg(id) INTO keys FROM changed;
    touched := touched || jsonb_strip_nulls(jsonb_build_object('revision', keys));
  ELSE
    UPDATE public.comment SET text = 'Erased by E-' || e.number WHERE id = e.target_id;
    touched := jsonb_build_object('comment', jsonb_build_array(e.target_id));
    WITH changed AS (
      UPDATE public.revision SET payload = NULL, salt = NULL, erasure_id = e.id
      WHERE payload ->> 'commentId' = e.target_id::text RETURNING id)
      SELECT jsonb_agg(id) INTO keys FROM changed;
    touched := touched || jsonb_strip_nulls(jsonb_build_object('revision', keys));
  END IF;
  RETURN touched;
END $$;

-- Ends an erasure: sign-offs get the digests of their blacked-out content, and what held an old digest,
-- from which a name could be guessed, loses it. Marks the erasure as carried out.
CREATE FUNCTION "seal_erasure"(erasure_id uuid, sign_offs uuid[], digests text[], places jsonb, done_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old text[];
BEGIN
  IF public.erasure_under_way() IS DISTINCT FROM $1 THEN
    RAISE EXCEPTION 'only the erasure under way is sealed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  SELECT coalesce(array_agg(s.digest), '{}') INTO old FROM public.sign_off s WHERE s.id = ANY (sign_offs);
  UPDATE public.verdict v SET evidence = n.evidence FROM (
    SELECT w.id, (SELECT jsonb_set(w.evidence, '{rows}', coalesce(jsonb_agg(CASE WHEN r.row ->> 'digest' = c.was
          THEN r.row || jsonb_build_object('digest', c.becomes) ELSE r.row END ORDER BY r.place), '[]'))
        FROM jsonb_array_elements(w.evidence -> 'rows') WITH ORDINALITY AS r (row, place)
        LEFT JOIN (SELECT DISTINCT s.digest AS was, n.digest AS becomes FROM public.sign_off s
          JOIN unnest(sign_offs, digests) AS n (id, digest) ON n.id = s.id) c ON c.was = r.row ->> 'digest') AS evidence
    FROM public.verdict w WHERE jsonb_typeof(w.evidence -> 'rows') = 'array'
  ) n WHERE n.id = v.id AND n.evidence IS DISTINCT FROM v.evidence;
  UPDATE public.revision SET payload = NULL, salt = NULL, erasure_id = $1
    WHERE payload ->> 'digest' = ANY (old);
  UPDATE public.sign_off s SET digest = n.digest FROM unnest(sign_offs, digests) AS n (id, digest) WHERE s.id = n.id;
  UPDATE public.erasure SET carried_out_at = done_at, places = $4 WHERE id = $1;
  PERFORM set_config('onrecord.erasure', '', true);
END $$;

REVOKE ALL ON FUNCTION "erase_content"(uuid), "seal_erasure"(uuid, uuid[], text[], jsonb, timestamptz) FROM PUBLIC;

-- Source protection: own reporting that is not on the record has an unnamed source of ours as its
-- speaker, whichever of the three rows changes.
CREATE FUNCTION "check_protected_speaker"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.level <> 'on_record' AND EXISTS (
    SELECT 1 FROM article_version v JOIN article r ON r.id = v.article_id
    WHERE v.id = NEW.article_version_id AND r.kind = 'own_reporting'
  ) THEN
    -- Held until the transaction ends, so that the source stays what it is meanwhile.
    PERFORM 1 FROM source s WHERE s.id = NEW.speaker_id AND s.owner = 'ours' FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'own reporting that is not on the record never names its speaker' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "attribution_protected_speaker" BEFORE INSERT OR UPDATE OF level, speaker_id, article_version_id ON "attribution"
  FOR EACH ROW EXECUTE FUNCTION "check_protected_speaker"();

CREATE FUNCTION "check_speaker_stays_protected"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.owner = 'ours' AND NEW.owner IS DISTINCT FROM 'ours' AND EXISTS (
    SELECT 1 FROM attribution a JOIN article_version v ON v.id = a.article_version_id JOIN article r ON r.id = v.article_id
    WHERE a.speaker_id = NEW.id AND a.level <> 'on_record' AND r.kind = 'own_reporting'
  ) THEN
    RAISE EXCEPTION 'who spoke to us not on the record stays an unnamed source of ours' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "source_speaker_stays_protected" BEFORE UPDATE OF kind, owner ON "source"
  FOR EACH ROW EXECUTE FUNCTION "check_speaker_stays_protected"();

CREATE FUNCTION "check_article_names_no_protected"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'own_reporting' AND OLD.kind <> 'own_reporting' AND EXISTS (
    SELECT 1 FROM attribution a JOIN article_version v ON v.id = a.article_version_id LEFT JOIN source s ON s.id = a.speaker_id
    WHERE v.article_id = NEW.id AND a.level <> 'on_record' AND s.owner IS DISTINCT FROM 'ours'
  ) THEN
    RAISE EXCEPTION 'an article that names who was not on the record is no own reporting' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "article_names_no_protected" BEFORE UPDATE OF kind ON "article"
  FOR EACH ROW EXECUTE FUNCTION "check_article_names_no_protected"();

-- Review queue: an item waits, says what it would change, and sorts alike in every collation.
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_waits" CHECK ("review" IN ('logged', 'under_re_review'));
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_becomes_iff_changes" CHECK (("becomes" IS NOT NULL) = "changes_status");
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_folded_changes_nothing" CHECK (NOT "folded" OR ("review" = 'logged' AND NOT "changes_status"));
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_urgency_in_digits" CHECK ("urgency" ~ '^[0-9]{34}$' AND "claim_urgency" ~ '^[0-9]{34}$' AND "article_urgency" ~ '^[0-9]{34}$');
