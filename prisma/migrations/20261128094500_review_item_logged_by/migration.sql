-- The filter of the queue offers people of whom anything waits without reading all that waits.
CREATE INDEX "review_item_logged_by" ON "review_item"("logged_by_id");
