import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { resetDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makeCapture } from '@/tests/factories/captures';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeDocument, makeUnnamed, role } from '@/tests/factories/sources';
import { checks, claimOne, fine, insert, secondVersions } from '@/tests/impossible-rows';

/*
 * What the database refuses by itself, whatever the application sends: everything that the migration
 * says in SQL because Prisma has no words for it. Prisma does not notice when any of it disappears.
 */

let app: Client;
let owner: Client;

beforeAll(async () => {
  await resetDatabase();
  const reporter = await makePerson('journalist');
  const editor = await makePerson('editor');
  const office = await makeActorSource(reporter, { name: 'Ministry', kind: 'organization' });
  const spokesman = role({ title: 'spokesman', speaksFor: { id: office.id } });
  await makeActorSource(reporter, { name: 'Spokesman', roles: [spokesman] });
  await makeDocument(reporter, { name: 'Minutes', held: true });
  await makeUnnamed(reporter, { name: 'an official' });
  await makeUnnamed(reporter, { name: 'two officials' });
  const article = await makeArticle(reporter);
  const other = await makeArticle(reporter);
  await makeCapture(reporter, other.id);
  const first = await makeAttribution(reporter, article.id, { claim: { text: 'One.' } });
  done(await decide(editor, first.id));
  await makeAttribution(reporter, other.id, { claim: { text: 'Two.' } });

  app = new Client({ connectionString: process.env.DATABASE_URL });
  owner = new Client({ connectionString: process.env.MIGRATION_DATABASE_URL });
  await Promise.all([app.connect(), owner.connect()]);
}, 60_000);

afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

/** Tries statements and leaves nothing behind. @returns what the last one was refused with, or null */
async function refusalOf(client: Client, statement: string) {
  await client.query('BEGIN');
  try {
    await client.query(statement);
    return null;
  } catch (error) {
    const { code, constraint, message } = error as Record<string, string | undefined>;
    return { code, constraint, message };
  } finally {
    await client.query('ROLLBACK');
  }
}

const writtenOnce = ['article_capture', 'article_version', 'revision', 'sign_off'];

async function names(sql: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(sql);
  return rows.map(({ name }) => name).sort();
}

describe('CHECKs', () => {
  test('there are the ones that are tried here, and no other', async () => {
    const present = await names(
      `SELECT conname AS name FROM pg_constraint
       WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
    );
    expect(present).toEqual(Object.keys(checks).sort());
  });

  test.each(Object.entries(checks))('%s refuses what it says', async (constraint, statements) => {
    for (const statement of statements) {
      const refusal = await refusalOf(app, statement);
      expect(refusal, statement).toMatchObject({ code: '23514', constraint });
    }
  });

  test('nothing refuses rows that come close to the refused ones', async () => {
    for (const statement of fine) expect(await refusalOf(app, statement), statement).toBeNull();
  });
});

describe('unique where something holds', () => {
  test('there are the ones that are tried here', async () => {
    const present = await names(
      `SELECT indexrelid::regclass::text AS name FROM pg_index WHERE indisunique AND indpred IS NOT NULL
       AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`,
    );
    expect(present).toEqual([
      'attribution_withdrawal_open',
      'claim_merge_standing',
      'claim_use_one_open',
      'correction_one_open',
      'erasure_one_open',
      'invitation_one_set_up',
      'refetch_under_way',
      'source_merge_standing',
      'suggestion_dismissal_standing',
      'words_check_standing',
    ]);
  });

  const withdrawal = (restored: string) =>
    `INSERT INTO attribution_withdrawal (id, attribution_id, withdrawn_at, restored_at)
     SELECT gen_random_uuid(), (SELECT id FROM attribution ORDER BY id LIMIT 1), now(), ${restored};`;
  const setUp = (revoked: string) => insert.invitation('kind, revoked_at', `'set_up', ${revoked}`);

  test('one open withdrawal an attribution, however many were restored', async () => {
    expect(await refusalOf(app, withdrawal('NULL') + withdrawal('NULL'))).toMatchObject({
      code: '23505',
      constraint: 'attribution_withdrawal_open',
    });
    const restored = withdrawal('now()');
    expect(await refusalOf(app, restored + restored + withdrawal('NULL'))).toBeNull();
  });

  test('one open use of a claim in an article, however many were detached', async () => {
    const ours = 'UPDATE article SET ours = true;';
    const open = `${insert.use(claimOne)};`;
    const detached = `${insert.use(claimOne, ', detached_at', ', now()')};`;
    expect(await refusalOf(app, ours + open + open)).toMatchObject({
      code: '23505',
      constraint: 'claim_use_one_open',
    });
    expect(await refusalOf(app, ours + detached + detached + open)).toBeNull();
  });

  test('one open correction for a claim in an article, however many were settled', async () => {
    const open = `${insert.correction()};`;
    const settled = `${insert.correction(
      ', settled_at, settled_by_id, outcome, note',
      `, now(), c.logged_by_id, 'corrected', 'x'`,
    )};`;
    expect(await refusalOf(app, open + open)).toMatchObject({
      code: '23505',
      constraint: 'correction_one_open',
    });
    expect(await refusalOf(app, settled + settled + open)).toBeNull();
  });

  test('a suggestion is dismissed once, however often that was undone', async () => {
    const undone = `${insert.dismissal('c12', ', undone_at, undone_by_id', ', now(), captured_by_id')};`;
    const open = `${insert.dismissal('c12')};`;
    expect(await refusalOf(app, open + open)).toMatchObject({
      code: '23505',
      constraint: 'suggestion_dismissal_standing',
    });
    expect(await refusalOf(app, undone + undone + open)).toBeNull();
  });

  test('an article is fetched again once at a time, however often it was before', async () => {
    const waiting = `${insert.refetch('state', `'waiting'`)};`;
    const fetching = `${insert.refetch('state', `'fetching'`)};`;
    expect(await refusalOf(app, waiting + fetching)).toMatchObject({
      code: '23505',
      constraint: 'refetch_under_way',
    });
    const done = `${insert.refetch('state, version', `'changed', 1`)};`;
    expect(await refusalOf(app, done + done + waiting)).toBeNull();
  });

  test('one open set-up link, however many were revoked', async () => {
    expect(await refusalOf(app, `${setUp('NULL')}; ${setUp('NULL')}`)).toMatchObject({
      code: '23505',
      constraint: 'invitation_one_set_up',
    });
    expect(await refusalOf(app, `${setUp('now()')}; ${setUp('NULL')}`)).toBeNull();
  });
});

describe('triggers', () => {
  test('there are the ones that are tried here', async () => {
    const present = await names(`SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal`);
    expect(present).toEqual([
      'article_capture_destroyed_by_erasure',
      'article_capture_written_once',
      'article_erased_external_id',
      'article_names_no_protected',
      'article_stays_ours',
      'article_version_destroys_captures',
      'article_version_follows',
      'article_version_sentences',
      'article_version_words',
      'article_version_written_once',
      'article_words',
      'attribution_erased_external_id',
      'attribution_passage_in_version',
      'attribution_protected_speaker',
      'attribution_repeat_within_claim',
      'claim_erased_external_id',
      'claim_use_of_our_article',
      'intake_destroyed_by_erasure',
      'origin_mark_keeps_ours_apart',
      'passage_carried_later',
      'revision_written_once',
      'search_word_erased',
      'sign_off_two_person_rule',
      'sign_off_undo_by_its_editor',
      'sign_off_undo_written_once',
      'sign_off_written_once',
      'source_erased_external_id',
      'source_identification_of_theirs',
      'source_merged_with_its_like',
      'source_speaker_stays_protected',
      'story_erased_external_id',
      'verdict_basis_of_claim',
      'verdict_second_editor',
      'words_check_later',
    ]);
  });

  test('an article is found by its title, byline and text as they stand, while it is not withdrawn', async () => {
    const foundBy = async (change: string, word: string) => {
      await owner.query('BEGIN');
      try {
        await owner.query(change);
        const { rows } = await owner.query(
          `SELECT 1 FROM article_text WHERE words @@ to_tsquery('onrecord', '${word}')`,
        );
        return rows.length;
      } finally {
        await owner.query('ROLLBACK');
      }
    };
    const first = `(SELECT id FROM article ORDER BY id LIMIT 1)`;
    expect(await foundBy('SELECT 1', 'minister')).toBe(2);
    expect(await foundBy(`UPDATE article SET title = 'Hydra' WHERE id = ${first}`, 'hydra')).toBe(
      1,
    );
    expect(await foundBy(`UPDATE article SET byline = 'Hydra' WHERE id = ${first}`, 'hydra')).toBe(
      1,
    );
    const gone = `UPDATE article SET withdrawn_at = now() WHERE id = ${first}`;
    expect(await foundBy(gone, 'minister')).toBe(1);
    const version = `INSERT INTO article_version (id, article_id, number, text, digest, captured_by_id)
      SELECT gen_random_uuid(), ${first}, 2, 'A hydra.', encode(sha256('A hydra.'), 'hex'), id FROM person LIMIT 1`;
    expect(await foundBy(version, 'hydra')).toBe(1);
    expect(await foundBy(version, 'minister')).toBe(1);
  });

  test('a word that is blacked out is a word no more', async () => {
    await owner.query('BEGIN');
    await owner.query(
      `INSERT INTO search_word VALUES (1, 'hydra', 'hidra', 'hydra', true), (2, 'dam', 'dam', 'dam', false)`,
    );
    await owner.query(`UPDATE search_word SET named = true WHERE id = 2`);
    await owner.query(`UPDATE search_word SET word = '█████' WHERE id = 1`);
    const { rows } = await owner.query('SELECT id FROM search_word WHERE id IN (1, 2)');
    await owner.query('ROLLBACK');
    expect(rows).toEqual([{ id: '2' }]);
  });

  test('the sentences of a version follow its text, whatever its punctuation and line ends', async () => {
    const hashes = (text: string) =>
      names(`SELECT sentence_hashes('${text}')::text AS name`).then((all) => all.toSorted());
    const one = await hashes('Nobody crosses the bridge before spring. Short one.');
    expect(one).toHaveLength(1);
    expect(await hashes('“Nobody crosses  the bridge,\nbefore spring…”')).toHaveLength(0);
    expect(await hashes('“Nobody  crosses the bridge before Spring!”')).toEqual(one);
    expect(await hashes('Никто не перейдёт этот мост до самой весны.')).toHaveLength(1);
    const stored = await names(
      `SELECT count(*)::text AS name FROM article_version v
       WHERE (SELECT coalesce(array_agg(h ORDER BY h), '{}') FROM sentence_hashes(v.text) h)
         <> (SELECT coalesce(array_agg(hash ORDER BY hash), '{}') FROM version_sentence WHERE article_version_id = v.id)`,
    );
    expect(stored).toEqual(['0']);
  });

  const rewriting = (table: string) => [
    `UPDATE ${table} SET id = id`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ];

  test.each(writtenOnce.flatMap(rewriting))('even the owner is refused: %s', async (statement) => {
    const refusal = await refusalOf(owner, statement);
    expect(refusal).toMatchObject({ code: '23000' });
    expect(refusal?.message).toContain('never changed or deleted');
  });

  test.each(['article_capture', 'article_version', 'revision'].flatMap(rewriting))(
    'the application has no right to: %s',
    async (statement) => {
      expect(await refusalOf(app, statement)).toMatchObject({ code: '42501' });
    },
  );

  test.each(rewriting('sign_off'))('the application is refused: %s', async (statement) => {
    expect((await refusalOf(app, statement))?.code).toMatch(/^(23000|42501)$/);
  });

  test('what is written once is changed by an erasure under way alone, and deleted by none', async () => {
    const asked = `${insert.erasure('source', 'NULL')};`;
    const confirmed = `${insert.erasure('source', `(SELECT max(id::text)::uuid FROM person)`)};`;
    const done = `${confirmed} UPDATE erasure SET carried_out_at = now();`;
    const here = `SELECT set_config('onrecord.erasure', (SELECT id::text FROM erasure LIMIT 1), true);`;
    const rewrite = `UPDATE sign_off SET reason = 'x'`;
    const refused = { code: '23000' };
    expect(await refusalOf(owner, confirmed + here + rewrite)).toBeNull();
    expect(await refusalOf(owner, confirmed + rewrite)).toMatchObject(refused);
    expect(await refusalOf(owner, asked + here + rewrite)).toMatchObject(refused);
    expect(await refusalOf(owner, done + here + rewrite)).toMatchObject(refused);
    const remove = 'DELETE FROM sign_off';
    expect(await refusalOf(owner, confirmed + here + remove)).toMatchObject(refused);
    // Not even then has the application a right to it but through the functions of an erasure.
    expect(await refusalOf(app, confirmed + here + rewrite)).toMatchObject({ code: '42501' });
    const erase = 'SELECT erase_content((SELECT id FROM erasure LIMIT 1));';
    for (const state of [asked, done]) {
      expect(await refusalOf(app, state + erase)).toMatchObject(refused);
    }
    expect(await refusalOf(app, confirmed + erase)).toBeNull();
    const seal = `SELECT seal_erasure((SELECT id FROM erasure LIMIT 1), '{}', '{}', '{}', now());`;
    expect(await refusalOf(app, confirmed + seal)).toMatchObject(refused);
    expect(await refusalOf(app, confirmed + erase + seal + seal)).toMatchObject(refused);
    expect(await refusalOf(app, confirmed + erase + seal + erase)).toMatchObject(refused);
  });

  test('a version follows the one before and differs from it', async () => {
    const version = (number: number, text: string) =>
      `INSERT INTO article_version (id, article_id, number, text, digest, captured_by_id)
       SELECT gen_random_uuid(), id, ${number}, ${text}, encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), added_by_id
       FROM article ORDER BY number LIMIT 1;`;
    const first = `(SELECT v.text FROM article_version v JOIN article a ON a.id = v.article_id ORDER BY a.number LIMIT 1)`;
    const refused = { code: '23514', constraint: undefined };
    expect(await refusalOf(app, version(3, `'x'`))).toMatchObject(refused);
    expect(await refusalOf(app, version(2, first))).toMatchObject(refused);
    expect(await refusalOf(app, version(2, `'x'`) + version(3, `'x'`))).toMatchObject(refused);
    expect(await refusalOf(app, version(2, `'x'`) + version(3, first))).toBeNull();
  });

  test('words are carried into and missed in a later version of their own article', async () => {
    const refused = { code: '23514', constraint: undefined };
    const carried = (into: string) =>
      `INSERT INTO passage (id, article_version_id, start, "end", exact, prefix, suffix, form, language, translated, carried_from_id)
       SELECT gen_random_uuid(), v.id, 0, 1, 'x', '', '', 'direct', 'en', 'no', p.id
       FROM passage p JOIN article_version o ON o.id = p.article_version_id
         JOIN article_version v ON ${into} ORDER BY p.id LIMIT 1;`;
    const later = 'v.article_id = o.article_id AND v.number = 2';
    expect(await refusalOf(app, carried('v.id = o.id'))).toMatchObject(refused);
    expect(await refusalOf(app, secondVersions + carried(later))).toBeNull();
    expect(await refusalOf(app, secondVersions + carried(later) + carried(later))).toMatchObject({
      code: '23505',
      constraint: 'passage_carried_once',
    });
    const earlier = insert.wordsCheck().replace('v.number = 2', 'v.number = 1');
    expect(await refusalOf(app, earlier)).toMatchObject(refused);
    expect(
      await refusalOf(app, `${secondVersions}${insert.wordsCheck()};${insert.wordsCheck()}`),
    ).toMatchObject({ code: '23505', constraint: 'words_check_standing' });
    const returned = insert.wordsCheck(', returned_at', ', now()');
    expect(
      await refusalOf(app, `${secondVersions}${returned};${returned};${insert.wordsCheck()}`),
    ).toBeNull();
  });

  test('own reporting that is not on the record never names its speaker', async () => {
    const own = `UPDATE attribution SET level = 'on_record'; UPDATE article SET kind = 'own_reporting',
      publisher_id = NULL, reporting_form = 'call', url = NULL, canonical_url = NULL;`;
    const ours = `UPDATE source SET owner = 'ours', outlet_id = NULL WHERE name = 'an official';`;
    const speaker = (name: string) =>
      `UPDATE attribution SET principal_id = NULL, speaker_id = (SELECT id FROM source WHERE name = '${name}');`;
    const closed = `UPDATE attribution SET level = 'background';`;
    const refused = { code: '23514', constraint: undefined };
    expect(await refusalOf(app, own + closed)).toMatchObject(refused);
    expect(await refusalOf(app, `${own} ${speaker('an official')} ${closed}`)).toMatchObject(
      refused,
    );
    const kept = own + ours + speaker('an official') + closed;
    expect(await refusalOf(app, kept)).toBeNull();
    expect(await refusalOf(app, kept + speaker('Ministry'))).toMatchObject(refused);
    expect(await refusalOf(app, `${kept} UPDATE attribution SET speaker_id = NULL`)).toMatchObject(
      refused,
    );
    for (const change of [`owner = 'theirs'`, `kind = 'person', owner = NULL`]) {
      const named = `${kept} UPDATE source SET ${change} WHERE name = 'an official'`;
      expect(await refusalOf(app, named)).toMatchObject(refused);
    }
    const later = closed + own.slice(own.indexOf(';') + 1);
    expect(await refusalOf(app, later)).toMatchObject(refused);
    const inserted = (level: string) =>
      `${own} INSERT INTO attribution (id, claim_id, number, article_version_id, stance, level, said_on, logged_by_id, content_digest)
       SELECT gen_random_uuid(), claim_id, 99, article_version_id, 'asserts', '${level}', '2024', logged_by_id, 'x' FROM attribution LIMIT 1`;
    expect(await refusalOf(app, inserted('off_record'))).toMatchObject(refused);
    expect(await refusalOf(app, inserted('on_record'))).toBeNull();
  });

  test('nobody signs off what they wrote while the two-person rule holds', async () => {
    const by = (who: 'author' | 'another', alone: boolean) =>
      insert.signOff('accepted', 'NULL', who, alone);
    const on = `${insert.settings('true')};`;
    const off = `${insert.settings('false')};`;
    const refused = { code: '23514', constraint: undefined };
    for (const rule of ['', on]) {
      expect(await refusalOf(app, rule + by('author', true))).toMatchObject(refused);
      expect(await refusalOf(app, rule + by('author', false))).toMatchObject(refused);
    }
    expect(await refusalOf(app, off + by('author', true))).toBeNull();
    expect(await refusalOf(app, off + by('author', false))).toMatchObject(refused);
    for (const rule of ['', on, off]) {
      expect(await refusalOf(app, rule + by('another', false))).toBeNull();
      expect(await refusalOf(app, rule + by('another', true))).toMatchObject(refused);
    }
  });

  test('nobody confirms their own verdict while the two-person rule holds', async () => {
    const own = insert.verdict({
      columns: 'confirmed_by_id, confirmed_at',
      values: 'c.logged_by_id, now()',
    });
    const refused = { code: '23514', constraint: undefined };
    expect(await refusalOf(app, own)).toMatchObject(refused);
    const confirmed = `${insert.verdict({})}; UPDATE verdict SET confirmed_by_id = given_by_id, confirmed_at = now()`;
    expect(await refusalOf(app, confirmed)).toMatchObject(refused);
    expect(await refusalOf(app, `${insert.settings('true')}; ${own}`)).toMatchObject(refused);
    expect(await refusalOf(app, `${insert.settings('false')}; ${own}`)).toBeNull();
  });

  test('what decided a verdict is an attribution of its claim', async () => {
    const basis = (same: boolean) =>
      `${insert.verdict({})}; INSERT INTO verdict_basis (verdict_id, attribution_id)
       SELECT v.id, a.id FROM verdict v, attribution a WHERE (a.claim_id = v.claim_id) = ${same} LIMIT 1`;
    expect(await refusalOf(app, basis(false))).toMatchObject({ code: '23514' });
    expect(await refusalOf(app, basis(true))).toBeNull();
  });

  test('a decision is taken back by the editor who made it, and once', async () => {
    expect(await refusalOf(app, insert.undo('='))).toBeNull();
    expect(await refusalOf(app, insert.undo('<>'))).toMatchObject({ code: '23514' });
    expect(await refusalOf(app, `${insert.undo('=')};${insert.undo('=')}`)).toMatchObject({
      code: '23505',
    });
    for (const change of [
      'UPDATE sign_off_undo SET undone_at = now()',
      'DELETE FROM sign_off_undo',
    ]) {
      expect(await refusalOf(owner, change)).toMatchObject({ code: '23000' });
    }
  });

  test('only an article of ours relies on claims, and it stays ours while it does', async () => {
    const ours = 'UPDATE article SET ours = true;';
    const use = `${insert.use(claimOne)};`;
    const refused = { code: '23514', constraint: undefined };
    expect(await refusalOf(app, use)).toMatchObject(refused);
    expect(await refusalOf(app, insert.use(claimOne, ', detached_at', ', now()'))).toBeNull();
    expect(await refusalOf(app, ours + use)).toBeNull();
    const noLonger = 'UPDATE article SET ours = false;';
    expect(await refusalOf(app, ours + use + noLonger)).toMatchObject(refused);
    const detach = 'UPDATE claim_use SET detached_at = now();';
    expect(await refusalOf(app, ours + use + detach + noLonger)).toBeNull();
    const again = 'UPDATE claim_use SET detached_at = NULL;';
    expect(await refusalOf(app, ours + use + detach + noLonger + again)).toMatchObject(refused);
  });

  const idOf = (name: string) => `(SELECT id FROM source WHERE name = '${name}' LIMIT 1)`;
  const kept = (name: string, owner: string) =>
    `UPDATE source SET owner = '${owner}' WHERE name = '${name}';`;

  test('a source is merged with one of its kind, and never one of our unnamed sources', async () => {
    const into = (name: string, other: string) =>
      `UPDATE source SET merged_into_id = ${idOf(other)} WHERE name = '${name}'`;
    const refused = { code: '23514', constraint: undefined };
    expect(await refusalOf(app, into('an official', 'two officials'))).toBeNull();
    expect(await refusalOf(app, into('Spokesman', 'Ministry'))).toMatchObject(refused);
    expect(await refusalOf(app, into('an official', 'Spokesman'))).toMatchObject(refused);
    for (const name of ['an official', 'two officials']) {
      const merge = kept(name, 'ours') + into('an official', 'two officials');
      expect(await refusalOf(app, merge)).toMatchObject(refused);
    }
    const merged = `${into('an official', 'two officials')};`;
    const later = merged + kept('two officials', 'ours');
    expect(await refusalOf(app, later)).toMatchObject(refused);
    const other = `${merged} UPDATE source SET kind = 'person', owner = NULL WHERE name = 'two officials'`;
    expect(await refusalOf(app, other)).toMatchObject(refused);
  });

  test('one merge of a source or claim at a time', async () => {
    const claimTwo = `(SELECT id FROM claim WHERE statement = 'Two.')`;
    const ofSource = insert.merge('source', idOf('Ministry'));
    const ofClaim = insert.merge('claim', claimTwo);
    for (const merge of [ofSource, ofClaim]) {
      expect(await refusalOf(app, `${merge};${merge}`)).toMatchObject({ code: '23505' });
    }
  });

  test('no mark relates one of our unnamed sources to a named one', async () => {
    const speak = (ours: string) =>
      `UPDATE attribution SET principal_id = NULL, speaker_id = ${idOf(ours)} WHERE claim_id = (SELECT id FROM claim WHERE statement = 'One.');`;
    const same = insert.mark(
      'kind, claim_id, first_attribution_id, second_attribution_id',
      `'same_origin', (SELECT id FROM claim LIMIT 1), (SELECT id FROM attribution ORDER BY id LIMIT 1), (SELECT id FROM attribution ORDER BY id DESC LIMIT 1)`,
    );
    expect(await refusalOf(app, speak('an official') + same)).toBeNull();
    expect(
      await refusalOf(app, kept('an official', 'ours') + speak('an official') + same),
    ).toMatchObject({ code: '23514' });
    const different = insert.mark(
      'kind, first_source_id, second_source_id',
      `'different_people', ${idOf('an official')}, ${idOf('Spokesman')}`,
    );
    expect(await refusalOf(app, different)).toMatchObject({ code: '23514' });
  });

  test('only an unnamed source of theirs is identified, and only as a named one', async () => {
    const named = insert.identification(idOf('Spokesman'));
    expect(await refusalOf(app, named)).toBeNull();
    const refused = { code: '23514', constraint: undefined };
    expect(await refusalOf(app, kept('an official', 'ours') + named)).toMatchObject(refused);
    const unnamed = insert.identification(idOf('two officials'));
    expect(await refusalOf(app, unnamed)).toMatchObject(refused);
  });

  test('a repeat passes on an attribution of the same claim', async () => {
    const across = `UPDATE attribution SET repeats_id =
      (SELECT id FROM attribution other WHERE other.claim_id <> attribution.claim_id LIMIT 1)`;
    expect(await refusalOf(app, across)).toMatchObject({ code: '23514' });
  });

  test('a passage stands in the version that its attribution was read in', async () => {
    const elsewhere = `UPDATE attribution_passage SET passage_id =
      (SELECT id FROM passage other WHERE other.id <> attribution_passage.passage_id LIMIT 1)`;
    expect(await refusalOf(app, elsewhere)).toMatchObject({ code: '23514' });
  });
});

test('a canonical address belongs to one article', async () => {
  const same = `UPDATE article SET canonical_url = 'https://example.org/same'`;
  expect(await refusalOf(app, same)).toMatchObject({
    code: '23505',
    constraint: 'article_canonical_url_key',
  });
});

test('references of claims begin at four digits', async () => {
  expect(await names('SELECT min(number)::text AS name FROM claim')).toEqual(['1001']);
});
