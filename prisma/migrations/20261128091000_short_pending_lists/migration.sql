-- What is written since the index was last brought up to date is looked through from end to end by every
-- search. At most 128 kB of it wait, not 4 MB: at a million claims a search for two words took half as
-- long once nothing waited.
ALTER INDEX "claim_text_words" SET (gin_pending_list_limit = 128);
ALTER INDEX "article_text_words" SET (gin_pending_list_limit = 128);
