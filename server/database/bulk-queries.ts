import { Prisma } from '@/prisma/generated/client';

import type { Transaction } from './client';

/** The tables that rows are written into by the hundred, and what their rows hold. */
interface Rows {
  aggregate: Prisma.AggregateCreateManyInput;
  article: Prisma.ArticleCreateManyInput;
  article_version: Prisma.ArticleVersionCreateManyInput;
  attribution: Prisma.AttributionCreateManyInput;
  attribution_author: Prisma.AttributionAuthorCreateManyInput;
  attribution_passage: Prisma.AttributionPassageCreateManyInput;
  attribution_relay: Prisma.AttributionRelayCreateManyInput;
  attribution_withdrawal: Prisma.AttributionWithdrawalCreateManyInput;
  claim: Prisma.ClaimCreateManyInput;
  /** With the spans that Prisma has no type for, as PostgreSQL writes them. */
  claim_entry: Prisma.ClaimEntryCreateManyInput &
    Record<'happened' | 'said' | 'figures', string | null>;
  claim_facet: Prisma.ClaimFacetCreateManyInput;
  claim_participant: Prisma.ClaimParticipantCreateManyInput;
  passage: Prisma.PassageCreateManyInput;
  review_item: Prisma.ReviewItemCreateManyInput;
  revision: Prisma.RevisionCreateManyInput;
  source: Prisma.SourceCreateManyInput;
  source_alias: Prisma.SourceAliasCreateManyInput;
  source_role: Prisma.SourceRoleCreateManyInput;
  story: Prisma.StoryCreateManyInput;
}

/**
 * Inserts rows by one statement with one parameter, in their order, which numbers them: some ten times
 * as quick as `createMany`. All of them name the same columns; the others get their defaults.
 */
export async function insertRows<Table extends keyof Rows>(
  tx: Transaction,
  table: Table,
  rows: readonly Rows[Table][],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  // Names of tables and columns come from the code alone.
  const fields = Object.keys(first) as (keyof Rows[Table] & string)[];
  const named = fields.map((field) => [field, columnOf(field)] as const);
  const columns = Prisma.raw(named.map(([, column]) => `"${column}"`).join(', '));
  const into = Prisma.raw(`"${table}"`);
  const json = JSON.stringify(
    rows.map((row) => {
      const inColumns: Record<string, unknown> = {};
      for (const [field, column] of named) inColumns[column] = inJson(row[field]);
      return inColumns;
    }),
  );
  await tx.$executeRaw`
    INSERT INTO ${into} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${json}::jsonb)`;
}

/** Moves the heads of histories that exist to these ends. */
export async function moveHeads(
  tx: Transaction,
  heads: readonly {
    id: string;
    revisionNumber: number;
    revisionHash: string;
    shownNumber: number;
  }[],
): Promise<void> {
  if (heads.length === 0) return;
  await tx.$executeRaw`
    UPDATE aggregate a SET revision_number = h."revisionNumber",
      revision_hash = h."revisionHash", shown_number = h."shownNumber"
    FROM jsonb_to_recordset(${JSON.stringify(heads)}::jsonb)
      AS h (id uuid, "revisionNumber" integer, "revisionHash" text, "shownNumber" integer)
    WHERE a.id = h.id`;
}

/** JSON has no integers of 64 bits; PostgreSQL reads them from text. */
function inJson(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  return Array.isArray(value) && typeof value[0] === 'bigint' ? value.map(String) : value;
}

/** `publishedOn` stands in the column `published_on`. */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
