import { createServer, type ServerResponse } from 'node:http';

import { Pool } from 'pg';

import { plainStatement } from './plain-statement';

/*
 * A floor: the same questions to the database by node-postgres behind a bare node http server, with no
 * session, no permissions, no history. One process, started by the bench.
 */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const personId = process.env.BENCH_PERSON ?? '';

/** Of any claim, so that the desk can still be read afterwards. */
const { rows: summaries } = await pool.query<{ summary: object }>(
  'SELECT summary FROM claim LIMIT 1',
);
const summary = JSON.stringify(summaries[0]?.summary ?? {});

async function list() {
  const { rows } = await pool.query({
    name: 'list',
    text: `SELECT c.number, c.statement, c.language, c.kind, c.status, c.summary, c.waiting_count,
             c.verdict, c.last_activity_at, s.number AS story_number, s.title
           FROM claim c LEFT JOIN story s ON s.id = c.story_id
           WHERE c.withdrawn_at IS NULL AND c.merged_into_id IS NULL
           ORDER BY c.last_activity_at DESC, c.id DESC LIMIT 50`,
  });
  return rows;
}

async function detail(number: number) {
  const claim = await pool.query({
    name: 'claim',
    text: 'SELECT * FROM claim WHERE number = $1',
    values: [number],
  });
  const evidence = await pool.query({
    name: 'evidence',
    text: `SELECT a.*, s.name AS speaker, p.exact, r.title FROM attribution a
           LEFT JOIN source s ON s.id = a.speaker_id
           JOIN attribution_passage ap ON ap.attribution_id = a.id
           JOIN passage p ON p.id = ap.passage_id
           JOIN article_version v ON v.id = a.article_version_id JOIN article r ON r.id = v.article_id
           WHERE a.claim_id = $1`,
    values: [claim.rows[0]?.id],
  });
  return { claim: claim.rows[0], evidence: evidence.rows };
}

async function create() {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query({
      name: 'insert-claim',
      text: `INSERT INTO claim (id, kind, statement, language, logged_by_id, attribution_count, status,
               summary, waiting_count, last_activity_at)
             VALUES (gen_random_uuid(), 'event', $3, 'en', $1, 2, 'unverified', $2, 2, now())
             RETURNING id`,
      values: [personId, summary, plainStatement],
    });
    await client.query({
      name: 'insert-attributions',
      text: `INSERT INTO attribution (id, claim_id, number, article_version_id, speaker_id, stance, level,
               said_on, logged_by_id, content_digest)
             SELECT gen_random_uuid(), $1, n, (SELECT id FROM article_version LIMIT 1),
               (SELECT id FROM source LIMIT 1), 'asserts', 'as_published', '2024', $2, 'x'
             FROM generate_series(1, 2) n`,
      values: [rows[0]?.id, personId],
    });
    await client.query('COMMIT');
    return { id: rows[0]?.id as string };
  } finally {
    client.release();
  }
}

function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const [, what, number] = pathname.split('/');
  const work =
    what === 'list'
      ? list()
      : what === 'claim'
        ? detail(Number(number))
        : what === 'create'
          ? create()
          : null;
  if (!work) return answer(response, {});
  work.then(
    (body) => answer(response, body),
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
}).listen(Number(process.env.PORT), '127.0.0.1');
