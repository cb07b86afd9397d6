-- CreateEnum
CREATE TYPE "refetch_state" AS ENUM ('waiting', 'fetching', 'unchanged', 'changed', 'failed');

-- CreateTable
CREATE TABLE "refetch" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "refetch_state" NOT NULL,
    "version" INTEGER,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refetch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "refetch_of_article" ON "refetch"("article_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "refetch_to_run" ON "refetch"("state", "changed_at");

-- AddForeignKey
ALTER TABLE "refetch" ADD CONSTRAINT "refetch_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refetch" ADD CONSTRAINT "refetch_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "refetch"
  ADD CONSTRAINT "refetch_problem_iff_failed" CHECK ((state = 'failed') = (problem IS NOT NULL)),
  ADD CONSTRAINT "refetch_version_iff_compared" CHECK ((state IN ('unchanged', 'changed')) = (version IS NOT NULL));

-- Whoever presses while it is being fetched gets that one.
CREATE UNIQUE INDEX "refetch_under_way" ON "refetch" ("article_id") WHERE state IN ('waiting', 'fetching');
