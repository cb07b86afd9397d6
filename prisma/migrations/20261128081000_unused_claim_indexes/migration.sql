-- A claim is picked by its rare words (claim_term) and listed by its facets (claim_facet). These two
-- indexes were left over from before, and took a third of the time that a claim takes to insert.
DROP INDEX "claim_statement_trgm";
DROP INDEX "claim_status_activity";
