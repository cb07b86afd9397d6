-- Trigram look-up of names and statements.
CREATE EXTENSION IF NOT EXISTS pg_trgm;


-- CreateEnum
CREATE TYPE "role" AS ENUM ('journalist', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "invitation_kind" AS ENUM ('set_up', 'invite');

-- CreateEnum
CREATE TYPE "article_kind" AS ENUM ('published', 'own_reporting');

-- CreateEnum
CREATE TYPE "reporting_form" AS ENUM ('interview', 'call', 'event', 'document');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('person', 'organization', 'outlet', 'document', 'unnamed');

-- CreateEnum
CREATE TYPE "unnamed_owner" AS ENUM ('theirs', 'ours');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('event', 'quantity', 'position', 'prediction');

-- CreateEnum
CREATE TYPE "claim_link_kind" AS ENUM ('contradicts', 'supports', 'supersedes', 'part_of', 'presupposes');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('asserts', 'confirms', 'denies', 'declines_to_comment', 'did_not_respond', 'questions', 'retracts');

-- CreateEnum
CREATE TYPE "scope" AS ENUM ('whole', 'part');

-- CreateEnum
CREATE TYPE "level" AS ENUM ('as_published', 'on_record', 'background', 'deep_background', 'off_record');

-- CreateEnum
CREATE TYPE "qualifier" AS ENUM ('exactly', 'about', 'almost', 'at_least', 'at_most', 'more_than', 'less_than');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('logged', 'accepted', 'under_re_review', 'changes_requested', 'rejected');

-- CreateEnum
CREATE TYPE "passage_form" AS ENUM ('direct', 'paraphrased');

-- CreateEnum
CREATE TYPE "translated" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "decision" AS ENUM ('accepted', 'changes_requested', 'rejected');

-- CreateEnum
CREATE TYPE "origin_mark_kind" AS ENUM ('same_origin', 'different_people');

-- CreateEnum
CREATE TYPE "aggregate_kind" AS ENUM ('claim', 'article', 'source', 'story', 'person', 'invitation');

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "role" NOT NULL DEFAULT 'journalist',
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "kind" "invitation_kind" NOT NULL,
    "token_digest" TEXT NOT NULL,
    "email" TEXT,
    "role" "role" NOT NULL,
    "invited_by_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "article_kind" NOT NULL,
    "reporting_form" "reporting_form",
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "story_id" UUID,
    "publisher_id" UUID,
    "url" TEXT,
    "canonical_url" TEXT,
    "language" TEXT NOT NULL,
    "published_on" TEXT NOT NULL,
    "published_earliest" TIMESTAMPTZ(3),
    "published_latest" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "added_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "captured_by_id" UUID NOT NULL,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "source_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "note" TEXT,
    "owner" "unnamed_owner",
    "stated_reason" TEXT,
    "count_low" INTEGER,
    "count_high" INTEGER,
    "outlet_id" UUID,
    "official" BOOLEAN NOT NULL DEFAULT false,
    "held" BOOLEAN NOT NULL DEFAULT false,
    "authenticated_at" TIMESTAMPTZ(3),
    "authenticated_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_alias" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "search_name" TEXT NOT NULL,
    "language" TEXT,

    CONSTRAINT "source_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_role" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "organization_id" UUID,
    "heads_it" BOOLEAN NOT NULL DEFAULT false,
    "speaks_for_id" UUID,
    "held_from" TEXT,
    "held_until" TEXT,
    "from_earliest" TIMESTAMPTZ(3),
    "until_latest" TIMESTAMPTZ(3),

    CONSTRAINT "source_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_identity" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "how" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_identification" (
    "id" UUID NOT NULL,
    "unnamed_id" UUID NOT NULL,
    "named_id" UUID NOT NULL,
    "identified_on" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_identification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "statement" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "story_id" UUID,
    "tags" TEXT[],
    "event_time" TEXT,
    "event_earliest" TIMESTAMPTZ(3),
    "event_latest" TIMESTAMPTZ(3),
    "counted" TEXT,
    "population" TEXT,
    "unit" TEXT,
    "logged_by_id" UUID NOT NULL,
    "attribution_count" INTEGER NOT NULL DEFAULT 0,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "waiting_count" INTEGER NOT NULL,
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_participant" (
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "own_act" BOOLEAN NOT NULL,

    CONSTRAINT "claim_participant_pkey" PRIMARY KEY ("claim_id","source_id")
);

-- CreateTable
CREATE TABLE "claim_link" (
    "id" UUID NOT NULL,
    "kind" "claim_link_kind" NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attribution" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "article_version_id" UUID NOT NULL,
    "speaker_id" UUID,
    "principal_id" UUID,
    "stance" "stance" NOT NULL,
    "scope" "scope" NOT NULL DEFAULT 'whole',
    "scope_words" TEXT,
    "level" "level" NOT NULL,
    "said_on" TEXT NOT NULL,
    "said_earliest" TIMESTAMPTZ(3),
    "said_latest" TIMESTAMPTZ(3),
    "figure_low" DECIMAL,
    "figure_high" DECIMAL,
    "qualifier" "qualifier",
    "note" TEXT,
    "repeats_id" UUID,
    "material_at" TIMESTAMPTZ(3),
    "material_by_id" UUID,
    "logged_by_id" UUID NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "review" "review_state" NOT NULL DEFAULT 'logged',
    "content_digest" TEXT NOT NULL,

    CONSTRAINT "attribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attribution_author" (
    "attribution_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "attribution_author_pkey" PRIMARY KEY ("attribution_id","person_id")
);

-- CreateTable
CREATE TABLE "attribution_relay" (
    "attribution_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" UUID NOT NULL,
    "words" TEXT,

    CONSTRAINT "attribution_relay_pkey" PRIMARY KEY ("attribution_id","position")
);

-- CreateTable
CREATE TABLE "passage" (
    "id" UUID NOT NULL,
    "article_version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "form" "passage_form" NOT NULL,
    "language" TEXT NOT NULL,
    "translated" "translated" NOT NULL,
    "original_words" TEXT,
    "original_language" TEXT,

    CONSTRAINT "passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attribution_passage" (
    "attribution_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "attribution_passage_pkey" PRIMARY KEY ("attribution_id","passage_id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "attribution_id" UUID NOT NULL,
    "decision" "decision" NOT NULL,
    "reason" TEXT,
    "digest" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attribution_withdrawal" (
    "id" UUID NOT NULL,
    "attribution_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
    "restored_at" TIMESTAMPTZ(3),

    CONSTRAINT "attribution_withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "origin_mark" (
    "id" UUID NOT NULL,
    "claim_id" UUID,
    "kind" "origin_mark_kind" NOT NULL,
    "first_attribution_id" UUID,
    "second_attribution_id" UUID,
    "first_source_id" UUID,
    "second_source_id" UUID,
    "reason" TEXT NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "confirmed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "origin_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aggregate" (
    "id" UUID NOT NULL,
    "kind" "aggregate_kind" NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "revision_hash" TEXT NOT NULL,

    CONSTRAINT "aggregate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "aggregate_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "attribution_id" UUID,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "payload_digest" TEXT NOT NULL,
    "previous_hash" TEXT,
    "hash" TEXT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_account" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_digest_key" ON "invitation"("token_digest");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_accepted_by_id_key" ON "invitation"("accepted_by_id");

-- CreateIndex
CREATE INDEX "invitation_invited_by" ON "invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "submission_person" ON "submission"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "story_number_key" ON "story"("number");

-- CreateIndex
CREATE UNIQUE INDEX "article_number_key" ON "article"("number");

-- CreateIndex
CREATE UNIQUE INDEX "article_canonical_url_key" ON "article"("canonical_url");

-- CreateIndex
CREATE INDEX "article_created" ON "article"("created_at", "id");

-- CreateIndex
CREATE INDEX "article_story" ON "article"("story_id");

-- CreateIndex
CREATE INDEX "article_publisher" ON "article"("publisher_id");

-- CreateIndex
CREATE INDEX "article_version_by_digest" ON "article_version"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_number" ON "article_version"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_digest" ON "article_version"("article_id", "digest");

-- CreateIndex
CREATE UNIQUE INDEX "source_number_key" ON "source"("number");

-- CreateIndex
CREATE INDEX "source_search_name_trgm" ON "source" USING GIN ("search_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "source_outlet" ON "source"("outlet_id");

-- CreateIndex
CREATE INDEX "source_alias_search_name_trgm" ON "source_alias" USING GIN ("search_name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "source_alias_name" ON "source_alias"("source_id", "name");

-- CreateIndex
CREATE INDEX "source_role_holder" ON "source_role"("source_id");

-- CreateIndex
CREATE INDEX "source_role_organization" ON "source_role"("organization_id");

-- CreateIndex
CREATE INDEX "source_role_speaks_for" ON "source_role"("speaks_for_id");

-- CreateIndex
CREATE INDEX "known_identity_person" ON "known_identity"("person_id");

-- CreateIndex
CREATE INDEX "known_identity_recorded_by" ON "known_identity"("recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "known_identity_once" ON "known_identity"("source_id", "person_id");

-- CreateIndex
CREATE INDEX "source_identification_unnamed" ON "source_identification"("unnamed_id");

-- CreateIndex
CREATE INDEX "source_identification_named" ON "source_identification"("named_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_number_key" ON "claim"("number");

-- CreateIndex
CREATE INDEX "claim_activity" ON "claim"("last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claim_status_activity" ON "claim"("status", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claim_story_activity" ON "claim"("story_id", "last_activity_at" DESC);

-- CreateIndex
CREATE INDEX "claim_statement_trgm" ON "claim" USING GIN ("statement" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "claim_participant_source" ON "claim_participant"("source_id");

-- CreateIndex
CREATE INDEX "claim_link_to" ON "claim_link"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_link_once" ON "claim_link"("from_id", "to_id", "kind");

-- CreateIndex
CREATE INDEX "attribution_article_version" ON "attribution"("article_version_id");

-- CreateIndex
CREATE INDEX "attribution_speaker" ON "attribution"("speaker_id");

-- CreateIndex
CREATE INDEX "attribution_principal" ON "attribution"("principal_id");

-- CreateIndex
CREATE INDEX "attribution_repeats" ON "attribution"("repeats_id");

-- CreateIndex
CREATE INDEX "attribution_review" ON "attribution"("review", "logged_at");

-- CreateIndex
CREATE INDEX "attribution_logged_by" ON "attribution"("logged_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "attribution_number" ON "attribution"("claim_id", "number");

-- CreateIndex
CREATE INDEX "attribution_author_person" ON "attribution_author"("person_id");

-- CreateIndex
CREATE INDEX "attribution_relay_source" ON "attribution_relay"("source_id");

-- CreateIndex
CREATE INDEX "passage_place" ON "passage"("article_version_id", "start");

-- CreateIndex
CREATE INDEX "attribution_passage_passage" ON "attribution_passage"("passage_id");

-- CreateIndex
CREATE INDEX "sign_off_attribution" ON "sign_off"("attribution_id", "decided_at");

-- CreateIndex
CREATE INDEX "sign_off_decided_by" ON "sign_off"("decided_by_id");

-- CreateIndex
CREATE INDEX "attribution_withdrawal_attribution" ON "attribution_withdrawal"("attribution_id");

-- CreateIndex
CREATE INDEX "origin_mark_claim" ON "origin_mark"("claim_id");

-- CreateIndex
CREATE INDEX "origin_mark_first_source" ON "origin_mark"("first_source_id");

-- CreateIndex
CREATE INDEX "origin_mark_second_source" ON "origin_mark"("second_source_id");

-- CreateIndex
CREATE INDEX "revision_actor" ON "revision"("actor_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "revision_number" ON "revision"("aggregate_id", "number");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_captured_by_id_fkey" FOREIGN KEY ("captured_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_authenticated_by_id_fkey" FOREIGN KEY ("authenticated_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_alias" ADD CONSTRAINT "source_alias_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_role" ADD CONSTRAINT "source_role_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_role" ADD CONSTRAINT "source_role_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_role" ADD CONSTRAINT "source_role_speaks_for_id_fkey" FOREIGN KEY ("speaks_for_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_identity" ADD CONSTRAINT "known_identity_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_identity" ADD CONSTRAINT "known_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_identity" ADD CONSTRAINT "known_identity_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_identification" ADD CONSTRAINT "source_identification_unnamed_id_fkey" FOREIGN KEY ("unnamed_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_identification" ADD CONSTRAINT "source_identification_named_id_fkey" FOREIGN KEY ("named_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_logged_by_id_fkey" FOREIGN KEY ("logged_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_participant" ADD CONSTRAINT "claim_participant_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_participant" ADD CONSTRAINT "claim_participant_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_article_version_id_fkey" FOREIGN KEY ("article_version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_principal_id_fkey" FOREIGN KEY ("principal_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_repeats_id_fkey" FOREIGN KEY ("repeats_id") REFERENCES "attribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_material_by_id_fkey" FOREIGN KEY ("material_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_logged_by_id_fkey" FOREIGN KEY ("logged_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_author" ADD CONSTRAINT "attribution_author_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_author" ADD CONSTRAINT "attribution_author_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_relay" ADD CONSTRAINT "attribution_relay_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_relay" ADD CONSTRAINT "attribution_relay_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_article_version_id_fkey" FOREIGN KEY ("article_version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_passage" ADD CONSTRAINT "attribution_passage_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_passage" ADD CONSTRAINT "attribution_passage_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attribution_withdrawal" ADD CONSTRAINT "attribution_withdrawal_attribution_id_fkey" FOREIGN KEY ("attribution_id") REFERENCES "attribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_mark" ADD CONSTRAINT "origin_mark_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_mark" ADD CONSTRAINT "origin_mark_first_attribution_id_fkey" FOREIGN KEY ("first_attribution_id") REFERENCES "attribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_mark" ADD CONSTRAINT "origin_mark_second_attribution_id_fkey" FOREIGN KEY ("second_attribution_id") REFERENCES "attribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_mark" ADD CONSTRAINT "origin_mark_first_source_id_fkey" FOREIGN KEY ("first_source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_mark" ADD CONSTRAINT "origin_mark_second_source_id_fkey" FOREIGN KEY ("second_source_id") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_mark" ADD CONSTRAINT "origin_mark_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_mark" ADD CONSTRAINT "origin_mark_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_aggregate_id_fkey" FOREIGN KEY ("aggregate_id") REFERENCES "aggregate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What Prisma cannot say ──────────────────────────────────────────────────────────────────────

-- References start at four digits, so that C-1042 reads as one.
ALTER SEQUENCE "claim_number_seq" RESTART WITH 1001;

-- Words that a form refuses are refused here too.
ALTER TABLE "person"
  ADD CONSTRAINT "person_email_lower_case" CHECK (email = lower(email)),
  ADD CONSTRAINT "person_name_not_blank" CHECK (btrim(name) <> '');

ALTER TABLE "invitation"
  ADD CONSTRAINT "invitation_kind_email" CHECK ((kind = 'invite') = (email IS NOT NULL)),
  ADD CONSTRAINT "invitation_accepted_by_somebody" CHECK ((accepted_at IS NULL) = (accepted_by_id IS NULL));

ALTER TABLE "article"
  ADD CONSTRAINT "article_publisher_iff_published" CHECK ((kind = 'published') = (publisher_id IS NOT NULL)),
  ADD CONSTRAINT "article_form_iff_own_reporting" CHECK ((kind = 'own_reporting') = (reporting_form IS NOT NULL)),
  ADD CONSTRAINT "article_own_reporting_has_no_url" CHECK (kind = 'published' OR (url IS NULL AND canonical_url IS NULL)),
  ADD CONSTRAINT "article_title_not_blank" CHECK (btrim(title) <> ''),
  ADD CONSTRAINT "article_published_in_order" CHECK (published_earliest <= published_latest);

ALTER TABLE "article_version"
  ADD CONSTRAINT "article_version_size" CHECK (octet_length(text) BETWEEN 1 AND 1048576),
  ADD CONSTRAINT "article_version_digest_of_text" CHECK (digest = encode(sha256(convert_to(text, 'UTF8')), 'hex'));

ALTER TABLE "source"
  ADD CONSTRAINT "source_name_not_blank" CHECK (btrim(name) <> ''),
  ADD CONSTRAINT "source_owner_iff_unnamed" CHECK ((kind = 'unnamed') = (owner IS NOT NULL)),
  ADD CONSTRAINT "source_unnamed_fields" CHECK (
    kind = 'unnamed' OR (stated_reason IS NULL AND count_low IS NULL AND count_high IS NULL AND outlet_id IS NULL)),
  ADD CONSTRAINT "source_count_in_order" CHECK (count_low >= 1 AND (count_high IS NULL OR count_high >= count_low)),
  ADD CONSTRAINT "source_count_has_low" CHECK (count_high IS NULL OR count_low IS NOT NULL),
  ADD CONSTRAINT "source_ours_has_no_outlet" CHECK (owner IS DISTINCT FROM 'ours' OR outlet_id IS NULL),
  ADD CONSTRAINT "source_document_fields" CHECK (
    kind = 'document' OR (NOT official AND NOT held AND authenticated_at IS NULL)),
  ADD CONSTRAINT "source_authenticated_by_somebody" CHECK ((authenticated_at IS NULL) = (authenticated_by_id IS NULL)),
  ADD CONSTRAINT "source_authenticated_is_held" CHECK (authenticated_at IS NULL OR held);

ALTER TABLE "source_role"
  ADD CONSTRAINT "source_role_not_of_itself" CHECK (organization_id IS DISTINCT FROM source_id),
  ADD CONSTRAINT "source_role_speaks_for_another" CHECK (speaks_for_id IS DISTINCT FROM source_id),
  ADD CONSTRAINT "source_role_heads_something" CHECK (NOT heads_it OR organization_id IS NOT NULL);

ALTER TABLE "source_identification"
  ADD CONSTRAINT "source_identification_of_two" CHECK (unnamed_id <> named_id);

ALTER TABLE "claim"
  ADD CONSTRAINT "claim_statement_size" CHECK (btrim(statement) <> '' AND char_length(statement) <= 500),
  ADD CONSTRAINT "claim_counted_iff_quantity" CHECK ((kind = 'quantity') = (counted IS NOT NULL)),
  ADD CONSTRAINT "claim_quantity_fields" CHECK (kind = 'quantity' OR (population IS NULL AND unit IS NULL)),
  ADD CONSTRAINT "claim_event_in_order" CHECK (event_earliest <= event_latest);

ALTER TABLE "claim_link"
  ADD CONSTRAINT "claim_link_of_two" CHECK (from_id <> to_id);

ALTER TABLE "attribution"
  ADD CONSTRAINT "attribution_words_iff_part" CHECK ((scope = 'part') = (scope_words IS NOT NULL)),
  ADD CONSTRAINT "attribution_figure_whole" CHECK (
    (figure_low IS NULL) = (figure_high IS NULL) AND (figure_low IS NULL) = (qualifier IS NULL)),
  ADD CONSTRAINT "attribution_figure_in_order" CHECK (figure_low <= figure_high),
  ADD CONSTRAINT "attribution_principal_of_a_speaker" CHECK (
    principal_id IS NULL OR (speaker_id IS NOT NULL AND principal_id <> speaker_id)),
  ADD CONSTRAINT "attribution_repeats_another" CHECK (repeats_id <> id),
  ADD CONSTRAINT "attribution_material_is_a_denial" CHECK (material_at IS NULL OR stance = 'denies'),
  ADD CONSTRAINT "attribution_material_by_somebody" CHECK ((material_at IS NULL) = (material_by_id IS NULL)),
  ADD CONSTRAINT "attribution_said_in_order" CHECK (said_earliest <= said_latest);

ALTER TABLE "passage"
  ADD CONSTRAINT "passage_place" CHECK (start >= 0 AND "end" > start AND exact <> ''),
  ADD CONSTRAINT "passage_original_needs_translation" CHECK (translated = 'yes' OR original_words IS NULL);

ALTER TABLE "sign_off"
  ADD CONSTRAINT "sign_off_reason" CHECK ((decision = 'accepted' OR btrim(reason) <> '') IS TRUE);

ALTER TABLE "origin_mark"
  ADD CONSTRAINT "origin_mark_shape" CHECK (
    CASE kind
      WHEN 'same_origin' THEN
        claim_id IS NOT NULL AND first_attribution_id <> second_attribution_id
        AND first_source_id IS NULL AND second_source_id IS NULL
      ELSE
        first_source_id <> second_source_id
        AND first_attribution_id IS NULL AND second_attribution_id IS NULL
    END IS TRUE),
  ADD CONSTRAINT "origin_mark_second_editor" CHECK (confirmed_by_id IS DISTINCT FROM marked_by_id);

ALTER TABLE "revision"
  ADD CONSTRAINT "revision_starts_the_chain" CHECK ((number = 1) = (previous_hash IS NULL));

-- One open withdrawal an attribution.
CREATE UNIQUE INDEX "attribution_withdrawal_open" ON "attribution_withdrawal" (attribution_id) WHERE restored_at IS NULL;

-- At most one set-up link may be open.
CREATE UNIQUE INDEX "invitation_one_set_up" ON "invitation" (kind)
  WHERE kind = 'set_up' AND accepted_at IS NULL AND revoked_at IS NULL;

-- Versions, sign-offs and revisions are written once.
CREATE FUNCTION "refuse_rewriting_history"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "article_version_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "article_version"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();
CREATE TRIGGER "sign_off_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sign_off"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();
CREATE TRIGGER "revision_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "revision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_rewriting_history"();

-- A repeat passes on an attribution of the same claim.
CREATE FUNCTION "check_repeat_within_claim"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.repeats_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM attribution a WHERE a.id = NEW.repeats_id AND a.claim_id = NEW.claim_id
  ) THEN
    RAISE EXCEPTION 'a repeat passes on an attribution of the same claim' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "attribution_repeat_within_claim" BEFORE INSERT OR UPDATE OF repeats_id, claim_id ON "attribution"
  FOR EACH ROW EXECUTE FUNCTION "check_repeat_within_claim"();

-- A passage stands in the article version that its attribution was read in.
CREATE FUNCTION "check_passage_in_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM attribution a JOIN passage p ON p.article_version_id = a.article_version_id
    WHERE a.id = NEW.attribution_id AND p.id = NEW.passage_id
  ) THEN
    RAISE EXCEPTION 'a passage stands in the version that its attribution was read in' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "attribution_passage_in_version" BEFORE INSERT OR UPDATE ON "attribution_passage"
  FOR EACH ROW EXECUTE FUNCTION "check_passage_in_version"();
