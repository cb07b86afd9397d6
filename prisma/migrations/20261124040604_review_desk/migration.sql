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
ALTER TABLE "person" ADD COLUMN     "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false;

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
CREATE TABLE "two_factor" (
    "id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
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
CREATE UNIQUE INDEX "two_factor_user_id_key" ON "two_factor"("user_id");

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
CREATE INDEX "claim_merged_into" ON "claim"("merged_into_id");

-- CreateIndex
CREATE INDEX "revision_erasure" ON "revision"("erasure_id");

-- CreateIndex
CREATE INDEX "source_merged_into" ON "source"("merged_into_id");

-- CreateIndex
CREATE INDEX "source_identification_recorded_by" ON "source_identification"("recorded_by_id");

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
