-- Every search leaves out unnamed sources of ours that its reader may not see: they are found at once
-- instead of among all sources.
CREATE INDEX "source_owner" ON "source"("owner");
