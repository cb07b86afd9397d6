-- Addresses are compared without "www.", "m.", "mobile." and "amp.": those that are known already too.
-- Of two that become the same the older article takes it; the others keep what they have.
WITH renamed AS (
  SELECT DISTINCT ON (plain) id, plain
  FROM (
    SELECT id, number, regexp_replace(canonical_url, '^(https?://)(?:(?:www[0-9]?|m|mobile|amp)\.)+(?=[^./]+\.[^./])', '\1') AS plain, canonical_url
    FROM "article" WHERE canonical_url ~ '^https?://(?:www[0-9]?|m|mobile|amp)\.[^./]+\.[^./]'
  ) one
  WHERE NOT EXISTS (SELECT 1 FROM "article" other WHERE other.canonical_url = one.plain)
  ORDER BY plain, number
)
UPDATE "article" SET canonical_url = renamed.plain FROM renamed WHERE "article".id = renamed.id;
