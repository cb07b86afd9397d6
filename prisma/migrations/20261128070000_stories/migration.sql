-- CreateTable
CREATE TABLE "story_visit" (
    "person_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "since_at" TIMESTAMPTZ(3),

    CONSTRAINT "story_visit_pkey" PRIMARY KEY ("person_id","story_id")
);

-- CreateTable
CREATE TABLE "status_move" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "status_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "story_visit_story" ON "story_visit"("story_id");

-- CreateIndex
CREATE INDEX "status_move_claim" ON "status_move"("claim_id", "moved_at");

-- AddForeignKey
ALTER TABLE "story_visit" ADD CONSTRAINT "story_visit_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_visit" ADD CONSTRAINT "story_visit_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_move" ADD CONSTRAINT "status_move_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say: a move moves, and a visit comes after the one before it.
ALTER TABLE "status_move" ADD CONSTRAINT "status_move_moves" CHECK ("before" <> "after");
ALTER TABLE "story_visit" ADD CONSTRAINT "story_visit_in_order" CHECK ("since_at" <= "opened_at");
