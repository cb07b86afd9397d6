import { pipeline } from 'node:stream/promises';

import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { facetKey } from '@/domain/claim/facet-key';
import type { Facet } from '@/domain/claim/facets';
import { type KnownWord, vocabularyOf } from '@/domain/search/vocabulary';
import { termKey } from '@/domain/similar/term-key';
import { termWeights } from '@/domain/similar/weigh';
import { partSize } from '@/server/search/part-queries';

import { textsOf } from './texts';

/** The tables of a desk that is worked on, each after those it refers to. */
const tables = `story source article article_version passage claim claim_participant attribution
  attribution_author attribution_relay attribution_passage aggregate revision review_item`.split(
  /\s+/,
);

/** Of these, each copy has numbers of its own. */
const numbered = ['story', 'source', 'article', 'claim'];

/** The id that an id has in copy k: twelve letters further on are random in the original. */
const copied = (id: string) =>
  `overlay(${id}::text PLACING lpad(to_hex(k), 6, '0') FROM 25 FOR 6)::uuid`;

/**
 * Keeps the rows that this asks for as those of which copies are made.
 * @returns what to select the copies `t` from, the k-th whole before the next: claims that came in at
 *   one time stand together on the disk, as on a desk that people work on
 */
async function originals(client: Client, asked: string, copies: number): Promise<string> {
  await client.query('DROP TABLE IF EXISTS bench_original');
  await client.query(`CREATE TEMP TABLE bench_original AS ${asked}`);
  return `generate_series(1, ${copies}) AS copy (k)
    CROSS JOIN LATERAL (SELECT *, copy.k AS of_copy FROM bench_original OFFSET 0) AS t`;
}

/**
 * Makes many desks of a small one that was imported: every row is copied with other ids and numbers, and
 * each copied claim gets a statement of its own, with its terms and words in the indexes. So a million claims take
 * minutes; what the rules made of a claim's evidence holds for its copies as well. Chains of copied
 * histories verify no more.
 * @returns the words of the copies' statements
 */
export async function multiplyDesk(url: string, copies: number): Promise<KnownWord[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'`);
    const { rows } = await client.query<{ first: number; count: number }>(
      'SELECT min(number) AS first, count(*)::int AS count FROM claim',
    );
    const base = rows[0] ?? { first: 1, count: 0 };
    const words = await writeStatements(client, base, copies);
    await client.query(
      'ALTER TABLE source DISABLE TRIGGER USER; ALTER TABLE attribution DISABLE TRIGGER USER',
    );
    for (const table of tables) await copyTable(client, table, copies, base);
    await client.query(
      'ALTER TABLE source ENABLE TRIGGER USER; ALTER TABLE attribution ENABLE TRIGGER USER',
    );
    await copyEntries(client, copies);
    await copyTexts(client, base, copies);
    await client.query('DROP TABLE bench_statement');
    return words;
  } finally {
    await client.end();
  }
}

async function copyTable(
  client: Client,
  table: string,
  copies: number,
  base: { first: number; count: number },
): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string; person: boolean }>(
    `SELECT a.attname AS name, a.atttypid::regtype::text AS type, EXISTS (
       SELECT FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = a.attrelid
         AND c.conkey = ARRAY[a.attnum] AND c.confrelid = 'person'::regclass) AS person
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
       AND a.attgenerated = ''`,
    [table],
  );
  const values = rows.map(({ name, type, person }) => {
    if (type === 'uuid' && !person) return copied(`t."${name}"`);
    if (name === 'external_id') return `t.external_id || '-' || k`;
    if (name === 'number' && numbered.includes(table)) {
      return `t.number + k * (SELECT max(number) - min(number) + 1 FROM "${table}")`;
    }
    if (table !== 'claim') return `t."${name}"`;
    if (name === 'statement') return `s.statement`;
    return name === 'last_activity_at'
      ? `t.last_activity_at - k * interval '1 minute'`
      : `t."${name}"`;
  });
  const statements =
    table === 'claim'
      ? `JOIN bench_statement s ON s.nth = (k - 1) * ${base.count} + t.number - ${base.first}`
      : '';
  const from = await originals(client, `SELECT * FROM "${table}"`, copies);
  await client.query(
    `INSERT INTO "${table}" (${rows.map(({ name }) => `"${name}"`).join(', ')})
     SELECT ${values.join(', ')} FROM ${from} ${statements}`,
  );
  if (numbered.includes(table)) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence('"${table}"', 'number'), max(number)) FROM "${table}"`,
    );
  }
}

/** The statements of all copies, and what their claims are found by. */
async function writeStatements(
  client: Client,
  base: { first: number; count: number },
  copies: number,
): Promise<KnownWord[]> {
  await client.query(
    'CREATE TABLE bench_statement (nth integer PRIMARY KEY, statement text NOT NULL)',
  );
  const terms = new Map<number, { word: string; claims: number }>();
  const known = new Map<string, KnownWord>();
  const total = base.count * copies;

  const texts = textsOf(7);
  // A statement is made twice, by the same random numbers, so that none has to be kept.
  await pipeline(
    inBlocks(function* () {
      for (let nth = 0; nth < total; nth++) yield `${nth}\t${texts.sentence(8, 18)}\n`;
    }),
    client.query(copyFrom('COPY bench_statement FROM STDIN')),
  );
  const again = textsOf(7);
  await pipeline(
    inBlocks(function* () {
      for (let nth = 0; nth < total; nth++) {
        const claim = base.first + base.count + nth;
        yield `0\t${claim}\t0\n`;
        const statement = again.sentence(8, 18);
        for (const one of vocabularyOf([statement], [])) {
          if (one.named || !known.has(one.word)) known.set(one.word, one);
        }
        for (const [word, weight] of termWeights({ statement, context: null })) {
          const term = termKey(word);
          terms.set(term, { word, claims: (terms.get(term)?.claims ?? 0) + 1 });
          yield `${term}\t${claim}\t${weight}\n`;
        }
      }
    }),
    client.query(copyFrom('COPY claim_term FROM STDIN')),
  );
  terms.set(0, { word: '', claims: total });
  await client.query('INSERT INTO claim_word_change (terms, words, changes) VALUES ($1, $2, $3)', [
    [...terms.keys()],
    [...terms.values()].map(({ word }) => word),
    [...terms.values()].map(({ claims }) => claims),
  ]);
  return [...known.values()];
}

/** Lines joined to pieces that are worth sending. */
function inBlocks(lines: () => Generator<string>) {
  return async function* () {
    let block = '';
    for (const line of lines()) {
      block += line;
      if (block.length > 500_000) {
        yield block;
        block = '';
      }
    }
    yield block;
  };
}

/** The list's entries of all copies: facets that name a source or a story have the copy's. */
async function copyEntries(client: Client, copies: number): Promise<void> {
  const { rows } = await client.query<Facet & { id: string; withdrawn: boolean }>(
    'SELECT id::text, withdrawn, name, value FROM facet',
  );
  await client.query(
    'CREATE TEMP TABLE bench_facet (k integer, was bigint, id bigint, value text, PRIMARY KEY (k, was))',
  );
  await pipeline(
    inBlocks(function* () {
      for (let k = 1; k <= copies; k++) {
        for (const { id, withdrawn, name, value } of rows) {
          const named =
            ['source', 'outlet', 'story'].includes(name) && /^[0-9a-f-]{36}$/.test(value);
          const own = named
            ? value.slice(0, 24) + k.toString(16).padStart(6, '0') + value.slice(30)
            : value;
          yield `${k}\t${id}\t${facetKey({ name, value: own } as Facet, withdrawn)}\t${own}\n`;
        }
      }
    }),
    client.query(copyFrom('COPY bench_facet FROM STDIN')),
  );
  const from = await originals(client, 'SELECT * FROM claim_entry', copies);
  await client.query(
    `INSERT INTO claim_entry (claim_id, last_activity_at, logged_at, event_day, disagreement, facets, happened, said, figures)
     SELECT ${copied('t.claim_id')}, t.last_activity_at - k * interval '1 minute', t.logged_at, t.event_day,
       t.disagreement, ARRAY(SELECT b.id FROM unnest(t.facets) f JOIN bench_facet b ON b.k = copy.k AND b.was = f ORDER BY b.id),
       t.happened, t.said, t.figures
     FROM ${from}`,
  );
  await client.query(
    `INSERT INTO claim_facet (facet, last_activity_at, claim_id)
     SELECT f, e.last_activity_at, e.claim_id FROM claim_entry e, unnest(e.facets) f ON CONFLICT DO NOTHING`,
  );
  await client.query(
    `INSERT INTO facet (id, withdrawn, name, value, count)
     SELECT DISTINCT ON (b.id) b.id, f.withdrawn, f.name, b.value, 0 FROM bench_facet b JOIN facet f ON f.id = b.was
     ON CONFLICT DO NOTHING`,
  );
  await client.query(
    `UPDATE facet SET count = n.count
     FROM (SELECT facet, count(*)::int AS count FROM claim_facet GROUP BY facet) n WHERE n.facet = facet.id`,
  );
}

/** The words by which each copied claim is found: its own statement, and names and quotes as in the original. */
async function copyTexts(
  client: Client,
  base: { first: number; count: number },
  copies: number,
): Promise<void> {
  const from = await originals(
    client,
    `SELECT claim_text.*, claim.number FROM claim_text JOIN claim ON claim.id = claim_text.claim_id
     WHERE claim.number < ${base.first + base.count} ORDER BY claim.number`,
    copies,
  );
  await client.query(
    `INSERT INTO claim_text (claim_id, part, words)
     SELECT ${copied('t.claim_id')}, (t.number + k * ${base.count}) / ${partSize},
       setweight(to_tsvector('onrecord', s.statement), 'A') || ts_filter(t.words, '{b,c,d}')
     FROM ${from} JOIN bench_statement s ON s.nth = (k - 1) * ${base.count} + t.number - ${base.first}`,
  );
}
