-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "context" TEXT;

-- CreateTable
CREATE TABLE "claim_term" (
    "term" INTEGER NOT NULL,
    "claim" INTEGER NOT NULL,
    "weight" SMALLINT NOT NULL,

    CONSTRAINT "claim_term_pkey" PRIMARY KEY ("term","claim","weight")
);

-- CreateTable
CREATE TABLE "claim_word" (
    "id" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "claim_word_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_word_change" (
    "id" BIGSERIAL NOT NULL,
    "terms" INTEGER[],
    "words" TEXT[],
    "changes" INTEGER[],

    CONSTRAINT "claim_word_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claim_term_claim" ON "claim_term"("claim");

-- CreateIndex
CREATE INDEX "claim_word_trgm" ON "claim_word" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "claim_word_beginning" ON "claim_word"("word");

-- ── What Prisma cannot say ──────────────────────────────────────────────────────────────────────

-- Compared byte by byte, an index finds words by their beginning.
ALTER TABLE "claim_word" ALTER COLUMN "word" TYPE text COLLATE "C";

-- Claims are looked up in the index alone, which reads the table for pages that were not vacuumed yet.
ALTER TABLE "claim_term" SET (autovacuum_vacuum_insert_scale_factor = 0.02);
