-- AlterTable
ALTER TABLE "article" ADD COLUMN     "external_id" TEXT;

-- AlterTable
ALTER TABLE "attribution" ADD COLUMN     "external_id" TEXT;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "external_id" TEXT;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "external_id" TEXT;

-- AlterTable
ALTER TABLE "story" ADD COLUMN     "external_id" TEXT;

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "may_write" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_token_digest_key" ON "api_token"("digest");

-- CreateIndex
CREATE INDEX "api_token_person" ON "api_token"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_external_id_key" ON "article"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "attribution_external_id_key" ON "attribution"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_external_id_key" ON "claim"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_external_id_key" ON "source"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "story_external_id_key" ON "story"("external_id");

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma cannot say ──────────────────────────────────────────────────────────────────────

ALTER TABLE "story" ADD CONSTRAINT "story_external_id_not_blank" CHECK (btrim(external_id) <> '');
ALTER TABLE "article" ADD CONSTRAINT "article_external_id_not_blank" CHECK (btrim(external_id) <> '');
ALTER TABLE "source" ADD CONSTRAINT "source_external_id_not_blank" CHECK (btrim(external_id) <> '');
ALTER TABLE "claim" ADD CONSTRAINT "claim_external_id_not_blank" CHECK (btrim(external_id) <> '');
ALTER TABLE "attribution" ADD CONSTRAINT "attribution_external_id_not_blank" CHECK (btrim(external_id) <> '');

ALTER TABLE "api_token"
  ADD CONSTRAINT "api_token_name_not_blank" CHECK (btrim(name) <> ''),
  ADD CONSTRAINT "api_token_digest" CHECK (digest ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "api_token_ends" CHECK (expires_at > created_at);

-- An external id that holds an erased word goes whole: blacked out, two could become one.
CREATE FUNCTION "drop_erased_external_id"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF public.erasure_under_way() IS NOT NULL THEN
    NEW.external_id := NULL;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "story_erased_external_id" BEFORE UPDATE OF external_id ON "story" FOR EACH ROW
  WHEN (NEW.external_id IS DISTINCT FROM OLD.external_id) EXECUTE FUNCTION "drop_erased_external_id"();
CREATE TRIGGER "article_erased_external_id" BEFORE UPDATE OF external_id ON "article" FOR EACH ROW
  WHEN (NEW.external_id IS DISTINCT FROM OLD.external_id) EXECUTE FUNCTION "drop_erased_external_id"();
CREATE TRIGGER "source_erased_external_id" BEFORE UPDATE OF external_id ON "source" FOR EACH ROW
  WHEN (NEW.external_id IS DISTINCT FROM OLD.external_id) EXECUTE FUNCTION "drop_erased_external_id"();
CREATE TRIGGER "claim_erased_external_id" BEFORE UPDATE OF external_id ON "claim" FOR EACH ROW
  WHEN (NEW.external_id IS DISTINCT FROM OLD.external_id) EXECUTE FUNCTION "drop_erased_external_id"();
CREATE TRIGGER "attribution_erased_external_id" BEFORE UPDATE OF external_id ON "attribution" FOR EACH ROW
  WHEN (NEW.external_id IS DISTINCT FROM OLD.external_id) EXECUTE FUNCTION "drop_erased_external_id"();
