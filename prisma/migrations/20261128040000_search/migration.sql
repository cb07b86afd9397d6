-- CreateEnum
CREATE TYPE "facet_name" AS ENUM ('shelf', 'status', 'verdict', 'stance', 'kind', 'source', 'outlet', 'story', 'tag', 'unit', 'by', 'waiting', 'unnamed');

-- CreateTable
CREATE TABLE "claim_entry" (
    "claim_id" UUID NOT NULL,
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL,
    "logged_at" TIMESTAMPTZ(3) NOT NULL,
    "event_day" INTEGER NOT NULL,
    "disagreement" SMALLINT NOT NULL,
    "facets" BIGINT[],
    "happened" daterange,
    "said" datemultirange,
    "figures" nummultirange,

    CONSTRAINT "claim_entry_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "claim_facet" (
    "facet" BIGINT NOT NULL,
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL,
    "claim_id" UUID NOT NULL,

    CONSTRAINT "claim_facet_pkey" PRIMARY KEY ("facet","last_activity_at","claim_id")
);

-- CreateTable
CREATE TABLE "facet" (
    "id" BIGINT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL,
    "name" "facet_name" NOT NULL,
    "value" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "facet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facet_change" (
    "id" BIGSERIAL NOT NULL,
    "facet" BIGINT NOT NULL,
    "withdrawn" BOOLEAN,
    "name" "facet_name",
    "value" TEXT,
    "change" SMALLINT NOT NULL,

    CONSTRAINT "facet_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claim_entry_logged" ON "claim_entry"("logged_at" DESC, "claim_id" DESC);

-- CreateIndex
CREATE INDEX "claim_entry_event" ON "claim_entry"("event_day" DESC, "claim_id" DESC);

-- CreateIndex
CREATE INDEX "claim_entry_disagreement" ON "claim_entry"("disagreement" DESC, "claim_id" DESC);

-- CreateIndex
CREATE INDEX "facet_most" ON "facet"("withdrawn", "name", "count" DESC);

-- AddForeignKey
ALTER TABLE "claim_entry" ADD CONSTRAINT "claim_entry_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What Prisma cannot say ──────────────────────────────────────────────────────────────────────

-- Narrowing by a span of days or numbers (server/claim/narrow-queries.ts).
CREATE INDEX "claim_entry_happened" ON "claim_entry" USING gist ("happened") WHERE "happened" IS NOT NULL;
CREATE INDEX "claim_entry_said" ON "claim_entry" USING gist ("said") WHERE "said" IS NOT NULL;
CREATE INDEX "claim_entry_figures" ON "claim_entry" USING gist ("figures") WHERE "figures" IS NOT NULL;

-- Where nothing but the time of the last activity changed, an entry is written into its own page.
ALTER TABLE "claim_entry" SET (fillfactor = 85);

-- A change says what it counts where that may be new; one fewer is of a facet that is known.
ALTER TABLE "facet_change" ADD CONSTRAINT "facet_change_says_what_is_new" CHECK (
  "change" IN (-1, 1) AND ("change" = -1 OR num_nulls("withdrawn", "name", "value") = 0));
