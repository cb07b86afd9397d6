/*
 * SQL statements that the database must refuse by itself, and their neighbours that it must let
 * through. They change the rows that `prisma/guarantees.db.test.ts` makes.
 */

/** A row into a table, with the values that every row of it needs. */
export const insert = {
  invitation: (columns: string, values: string) =>
    `INSERT INTO invitation (id, token_digest, role, expires_at, ${columns})
     SELECT gen_random_uuid(), 'x' || gen_random_uuid(), 'journalist', now(), ${values}`,
  statusMove: (before: string, after: string) =>
    `INSERT INTO status_move (id, claim_id, before, after, moved_at)
     SELECT gen_random_uuid(), id, '${before}', '${after}', now() FROM claim LIMIT 1`,
  storyVisit: (since: string) =>
    `INSERT INTO story (id, title) VALUES ('00000000-0000-7000-8000-000000000002', 'x');
     INSERT INTO story_visit (person_id, story_id, opened_at, since_at)
     SELECT p.id, s.id, now(), ${since} FROM person p, story s LIMIT 1`,
  version: (text: string, digest: string) =>
    `INSERT INTO article_version (id, article_id, number, text, digest, captured_by_id)
     SELECT gen_random_uuid(), a.id, 2, ${text}, ${digest}, a.added_by_id FROM article a LIMIT 1`,
  capture: (columns: string, values: string) =>
    `INSERT INTO article_capture (id, article_version_id, content_type, captured_at, captured_by_id, ${columns})
     SELECT gen_random_uuid(), v.id, '', now(), v.captured_by_id, ${values} FROM article_version v LIMIT 1`,
  wordsCheck: (columns = '', values = '') =>
    `INSERT INTO words_check (id, attribution_id, article_version_id, state, found_at${columns})
     SELECT gen_random_uuid(), a.id, v.id, 'gone', now()${values}
     FROM attribution a JOIN article_version o ON o.id = a.article_version_id
       JOIN article_version v ON v.article_id = o.article_id AND v.number = 2 ORDER BY a.id LIMIT 1`,
  intake: (columns: string, values: string) =>
    `INSERT INTO intake (id, person_id, kind, created_at, changed_at, ${columns})
     SELECT gen_random_uuid(), p.id, 'published', now(), now(), ${values} FROM person p LIMIT 1`,
  identification: (named: string) =>
    `INSERT INTO source_identification (id, unnamed_id, named_id, identified_on, reason, recorded_by_id)
     SELECT gen_random_uuid(), id, ${named}, '2024', 'x', (SELECT id FROM person ORDER BY id LIMIT 1)
     FROM source WHERE name = 'an official'`,
  merge: (table: 'source' | 'claim', into: string, reason = 'x', columns = '', values = '') =>
    `INSERT INTO ${table}_merge (id, from_id, into_id, reason, merged_by_id, merged_at${table === 'claim' ? ', moved' : ''}${columns})
     SELECT gen_random_uuid(), t.id, ${into}, '${reason}', (SELECT id FROM person ORDER BY id LIMIT 1), now()${table === 'claim' ? ", '{}'" : ''}${values}
     FROM ${table} t WHERE ${table === 'claim' ? `statement = 'One.'` : `name = 'Spokesman'`}`,
  passage: (columns: string) =>
    `INSERT INTO passage (id, article_version_id, start, "end", exact, prefix, suffix, form, language, translated, original_words)
     SELECT gen_random_uuid(), id, ${columns} FROM article_version LIMIT 1`,
  signOff: (
    decision: string,
    reason: string,
    by: 'author' | 'another' = 'another',
    alone = false,
  ) =>
    `INSERT INTO sign_off (id, attribution_id, decision, reason, digest, content, decided_by_id, decided_at, alone)
     SELECT gen_random_uuid(), a.id, '${decision}', ${reason}, 'x', '{}', p.id, now(), ${alone}
     FROM attribution a, person p WHERE (p.id = a.logged_by_id) = ${by === 'author'} LIMIT 1`,
  undo: (by: '=' | '<>') =>
    `INSERT INTO sign_off_undo (sign_off_id, undone_by_id, undone_at)
     SELECT s.id, p.id, now() FROM sign_off s, person p WHERE p.id ${by} s.decided_by_id LIMIT 1`,
  settings: (twoPersonRule: string) =>
    `INSERT INTO newsroom (id, two_person_rule) VALUES ('00000000-0000-7000-8000-000000000001', ${twoPersonRule})`,
  mark: (columns: string, values: string) =>
    `INSERT INTO origin_mark (id, reason, marked_by_id, ${columns})
     SELECT gen_random_uuid(), 'x', (SELECT id FROM person ORDER BY id LIMIT 1), ${values}`,
  revision: (number: number, previous: string) =>
    `INSERT INTO revision (id, aggregate_id, number, shown_number, at, action, payload, salt, payload_digest, previous_hash, hash)
     SELECT gen_random_uuid(), id, ${number}, ${number}, now(), 'changed', '{}', 'x', 'x', ${previous}, 'x' FROM aggregate LIMIT 1`,
  erased: (payload: string, salt: string) =>
    `INSERT INTO revision (id, aggregate_id, number, shown_number, at, action, payload, salt, payload_digest, previous_hash, hash)
     SELECT gen_random_uuid(), id, 99, 99, now(), 'changed', ${payload}, ${salt}, 'x', 'x', 'x' FROM aggregate LIMIT 1`,
  erasure: (kind: string, decided: string, columns = '', values = '') =>
    `INSERT INTO erasure (id, kind, target_id, legal_basis, requested_by_id, requested_at, decided_by_id${columns})
     SELECT gen_random_uuid(), '${kind}', s.id, 'x', p.id, now(), ${decided}${values}
     FROM source s, (SELECT id FROM person ORDER BY id LIMIT 1) p WHERE s.name = 'Ministry'`,
  verdict: (set: { value?: string; rationale?: string; columns?: string; values?: string }) =>
    `INSERT INTO verdict (id, claim_id, value, rationale, evidence, given_by_id, given_at${set.columns ? `, ${set.columns}` : ''})
     SELECT gen_random_uuid(), c.id, '${set.value ?? 'false'}', '${set.rationale ?? 'x'}', '{}', c.logged_by_id, now()${set.values ? `, ${set.values}` : ''}
     FROM claim c WHERE statement = 'One.'`,
  use: (claim: string, columns = '', values = '') =>
    `INSERT INTO claim_use (id, claim_id, article_id, attached_by_id, attached_at${columns})
     SELECT gen_random_uuid(), ${claim}, a.id, a.added_by_id, now()${values} FROM article a ORDER BY a.number LIMIT 1`,
  correction: (columns = '', values = '') =>
    `INSERT INTO correction (id, claim_id, article_id, status_before, status_after, raised_at${columns})
     SELECT gen_random_uuid(), c.id, (SELECT id FROM article ORDER BY number LIMIT 1), 'reported', 'disputed', now()${values}
     FROM claim c WHERE statement = 'One.'`,
  request: (how: string, deadline: string) =>
    `INSERT INTO response_request (id, claim_id, source_id, how, asked_at, deadline, asked_by_id)
     SELECT gen_random_uuid(), c.id, (SELECT id FROM source ORDER BY id LIMIT 1), ${how}, now(), ${deadline}, c.logged_by_id
     FROM claim c WHERE statement = 'One.'`,
  comment: (text: string) =>
    `INSERT INTO comment (id, claim_id, author_id, text, created_at)
     SELECT gen_random_uuid(), id, logged_by_id, ${text}, now() FROM claim LIMIT 1`,
  notification: (columns: string, values: string) =>
    `INSERT INTO notification (id, person_id, kind, created_at, ${columns})
     SELECT gen_random_uuid(), id, 'mentioned', now(), ${values} FROM person LIMIT 1`,
  dismissal: (suggestion: string, columns = '', values = '') =>
    `INSERT INTO suggestion_dismissal (id, article_version_id, suggestion, dismissed_by_id, dismissed_at${columns})
     SELECT gen_random_uuid(), id, '${suggestion}', captured_by_id, now()${values}
     FROM (SELECT * FROM article_version ORDER BY id LIMIT 1) v`,
  refetch: (columns: string, values: string) =>
    `INSERT INTO refetch (id, article_id, person_id, created_at, changed_at, ${columns})
     SELECT gen_random_uuid(), id, added_by_id, now(), now(), ${values}
     FROM (SELECT * FROM article ORDER BY id LIMIT 1) a`,
  link: (to: string) =>
    `INSERT INTO claim_link (id, from_id, to_id, kind)
     SELECT gen_random_uuid(), c.id, ${to}, 'supports' FROM claim c WHERE statement = 'One.'`,
};

const secondFactor = (confirmed: string, digests: string) =>
  `INSERT INTO second_factor (person_id, secret, begun_at, confirmed_at, recovery_digests)
   SELECT id, 'x', now(), ${confirmed}, ${digests} FROM person LIMIT 1`;
export const claimOne = `(SELECT id FROM claim WHERE statement = 'One.')`;
const claimTwo = `(SELECT id FROM claim WHERE statement = 'Two.')`;
const someSource = (name: string) => `(SELECT id FROM source WHERE name = '${name}')`;
const digestOf = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;
const setSource = (name: string, set: string) => `UPDATE source SET ${set} WHERE name = '${name}'`;
const anyone = '(SELECT id FROM person ORDER BY id LIMIT 1)';
const another = `(SELECT id FROM person WHERE id <> c.logged_by_id ORDER BY id LIMIT 1)`;
const officials = `${someSource('an official')}, ${someSource('two officials')}`;
const attributionIds = `(SELECT id FROM attribution ORDER BY id LIMIT 1), (SELECT id FROM attribution ORDER BY id DESC LIMIT 1)`;

/** Every article gets a second version. */
export const secondVersions = `INSERT INTO article_version (id, article_id, number, text, digest, captured_by_id)
  SELECT gen_random_uuid(), a.id, 2, 'another text', ${digestOf(`'another text'`)}, a.added_by_id FROM article a;`;

/** A CHECK to statements that it must refuse. */
/** A person's key to the API; `digest` 'x' stands for one that fits. */
function apiToken(name: string, digest: string, days: number): string {
  const fitting = digest === 'x' ? `repeat('0', 64)` : `'${digest}'`;
  return `INSERT INTO api_token (id, person_id, name, digest, may_write, created_at, expires_at)
    SELECT gen_random_uuid(), id, ${name}, ${fitting}, false, now(), now() + interval '${days} days'
    FROM person ORDER BY id LIMIT 1`;
}

export const checks: Record<string, string[]> = {
  story_external_id_not_blank: [
    `INSERT INTO story (id, title, external_id) VALUES (gen_random_uuid(), 'x', ' ')`,
  ],
  article_external_id_not_blank: [`UPDATE article SET external_id = ' '`],
  source_external_id_not_blank: [`UPDATE source SET external_id = ''`],
  claim_external_id_not_blank: [`UPDATE claim SET external_id = ''`],
  attribution_external_id_not_blank: [`UPDATE attribution SET external_id = ' '`],
  api_token_name_not_blank: [apiToken("' '", 'x', 1)],
  api_token_digest: [apiToken("'x'", 'not a digest', 1)],
  api_token_ends: [apiToken("'x'", 'x', 0)],
  status_move_moves: [insert.statusMove('reported', 'reported')],
  story_visit_in_order: [insert.storyVisit(`now() + interval '1 second'`)],
  review_item_waits: [`UPDATE review_item SET review = 'accepted'`],
  review_item_becomes_iff_changes: [
    `UPDATE review_item SET changes_status = false, becomes = 'reported'`,
    `UPDATE review_item SET changes_status = true, becomes = NULL`,
  ],
  review_item_folded_changes_nothing: [
    `UPDATE review_item SET folded = true, changes_status = true, becomes = 'reported'`,
    `UPDATE review_item SET folded = true, changes_status = false, becomes = NULL, review = 'under_re_review'`,
  ],
  review_item_urgency_in_digits: [
    `UPDATE review_item SET urgency = 'soon'`,
    `UPDATE review_item SET claim_urgency = '1'`,
    `UPDATE review_item SET article_urgency = lpad('', 34, 'x')`,
  ],
  attribution_suggestion_is_a_place: [`UPDATE attribution SET suggestion = 'the minister'`],
  suggestion_dismissal_of_a_place: [insert.dismissal('the minister')],
  suggestion_dismissal_undone_whole: [insert.dismissal('c12', ', undone_at', ', now()')],
  person_email_lower_case: [`UPDATE person SET email = 'Ann@newsroom.test'`],
  person_name_not_blank: [`UPDATE person SET name = ' '`],
  invitation_kind_email: [
    insert.invitation('kind, email', `'invite', NULL`),
    insert.invitation('kind, email', `'set_up', 'ann@newsroom.test'`),
  ],
  invitation_accepted_by_somebody: [
    insert.invitation('kind, email, accepted_at', `'invite', 'ann@newsroom.test', now()`),
  ],
  article_capture_whole: [
    insert.capture('way, size, raw, digest', `'pasted', 1, 'x', repeat('a', 64)`),
    insert.capture('way, size, raw, words', `'pasted', 1, 'x', ''`),
    insert.capture('way, size, raw, digest, words', `'pasted', 1, 'x', 'a', ''`),
    insert.capture('way, size', `'pasted', -1`),
  ],
  article_capture_way: [
    insert.capture('way, size', `'fetched', 0`),
    insert.capture('way, size, url', `'pasted', 0, 'https://example.org'`),
    insert.capture('way, size, file_name', `'pasted', 0, 'a.txt'`),
  ],
  intake_way: [
    insert.intake('way, state', `'fetched', 'waiting'`),
    insert.intake('way, state, address', `'pasted', 'waiting', 'https://example.org'`),
    insert.intake('way, state, url', `'pasted', 'waiting', 'https://example.org'`),
    insert.intake('way, state, file_name', `'pasted', 'waiting', 'a.txt'`),
  ],
  intake_problem_iff_failed: [
    insert.intake('way, state', `'pasted', 'failed'`),
    insert.intake('way, state, problem', `'pasted', 'ready', 'x'`),
  ],
  refetch_problem_iff_failed: [
    insert.refetch('state', `'failed'`),
    insert.refetch('state, problem', `'waiting', 'x'`),
  ],
  refetch_version_iff_compared: [
    insert.refetch('state', `'changed'`),
    insert.refetch('state, version', `'waiting', 1`),
  ],
  intake_article_iff_one: [
    insert.intake('way, state', `'pasted', 'here'`),
    insert.intake('way, state, article_id', `'pasted', 'ready', (SELECT id FROM article LIMIT 1)`),
  ],
  article_archive_of_published: [
    `UPDATE attribution SET level = 'on_record'; UPDATE article SET kind = 'own_reporting', publisher_id = NULL, reporting_form = 'call', url = NULL, canonical_url = NULL, archive_url = 'https://example.org'`,
  ],
  article_publisher_iff_published: [`UPDATE article SET publisher_id = NULL`],
  article_form_iff_own_reporting: [`UPDATE article SET reporting_form = 'call'`],
  article_own_reporting_has_no_url: [
    `UPDATE attribution SET level = 'on_record'; UPDATE article SET kind = 'own_reporting', publisher_id = NULL, reporting_form = 'call', url = 'https://example.org'`,
  ],
  article_title_not_blank: [`UPDATE article SET title = '  '`],
  article_published_in_order: [
    `UPDATE article SET published_earliest = '2024-11-13', published_latest = '2024-11-12'`,
  ],
  article_version_size: [
    insert.version(`''`, digestOf(`''`)),
    insert.version(`repeat('é', 524289)`, digestOf(`repeat('é', 524289)`)),
  ],
  article_version_digest_of_text: [insert.version(`'text'`, digestOf(`'texts'`))],
  words_check_settled_whole: [
    secondVersions + insert.wordsCheck(', outcome', `, 'kept_old'`),
    secondVersions + insert.wordsCheck(', settled_at', ', now()'),
    secondVersions + insert.wordsCheck(', settled_by_id', `, ${anyone}`),
  ],
  words_check_note_of_kept: [secondVersions + insert.wordsCheck(', note', `, 'x'`)],
  source_name_not_blank: [setSource('Ministry', `name = ''`)],
  source_owner_iff_unnamed: [
    setSource('Ministry', `owner = 'theirs'`),
    setSource('an official', 'owner = NULL'),
  ],
  source_unnamed_fields: [
    setSource('Ministry', `stated_reason = 'x'`),
    setSource('Ministry', 'count_low = 2'),
    setSource('Ministry', `outlet_id = ${someSource('The Example Courier')}`),
  ],
  source_count_in_order: [
    setSource('an official', 'count_low = 0'),
    setSource('an official', 'count_low = 3, count_high = 2'),
  ],
  source_count_has_low: [setSource('an official', 'count_high = 2')],
  source_ours_has_no_outlet: [
    setSource('an official', `owner = 'ours', outlet_id = ${someSource('The Example Courier')}`),
  ],
  source_document_fields: [
    setSource('Ministry', 'official = true'),
    setSource('Ministry', 'held = true'),
  ],
  source_authenticated_by_somebody: [setSource('Minutes', 'authenticated_at = now()')],
  source_authenticated_is_held: [
    setSource('Minutes', `held = false, authenticated_at = now(), authenticated_by_id = ${anyone}`),
  ],
  source_role_not_of_itself: ['UPDATE source_role SET organization_id = source_id'],
  source_role_speaks_for_another: ['UPDATE source_role SET speaks_for_id = source_id'],
  source_role_heads_something: ['UPDATE source_role SET heads_it = true'],
  source_merged_into_another: [setSource('Ministry', 'merged_into_id = id')],
  claim_merged_into_another: ['UPDATE claim SET merged_into_id = id'],
  source_merge_of_two: [insert.merge('source', 't.id')],
  source_merge_reason_not_blank: [insert.merge('source', someSource('Ministry'), ' ')],
  source_merge_undone_whole: [
    insert.merge('source', someSource('Ministry'), 'x', ', undone_at', ', now()'),
  ],
  claim_merge_of_two: [insert.merge('claim', 't.id')],
  claim_merge_reason_not_blank: [insert.merge('claim', claimTwo, ' ')],
  claim_merge_undone_whole: [insert.merge('claim', claimTwo, 'x', ', undone_at', ', now()')],
  source_identification_of_two: [insert.identification('id')],
  claim_statement_size: [
    `UPDATE claim SET statement = ' '`,
    `UPDATE claim SET statement = repeat('x', 501)`,
  ],
  claim_counted_iff_quantity: [
    `UPDATE claim SET counted = 'soldiers'`,
    `UPDATE claim SET kind = 'quantity'`,
  ],
  claim_quantity_fields: [
    `UPDATE claim SET population = 'the army'`,
    `UPDATE claim SET unit = 'soldiers'`,
  ],
  claim_event_in_order: [
    `UPDATE claim SET event_earliest = '2024-11-13', event_latest = '2024-11-12'`,
  ],
  claim_link_of_two: [insert.link('c.id')],
  attribution_words_iff_part: [
    `UPDATE attribution SET scope = 'part'`,
    `UPDATE attribution SET scope_words = 'only the month'`,
  ],
  attribution_figure_whole: [
    'UPDATE attribution SET figure_low = 1',
    `UPDATE attribution SET figure_low = 1, figure_high = 1`,
    `UPDATE attribution SET qualifier = 'about'`,
  ],
  attribution_figure_in_order: [
    `UPDATE attribution SET figure_low = 2, figure_high = 1, qualifier = 'exactly'`,
  ],
  attribution_principal_of_a_speaker: [
    'UPDATE attribution SET principal_id = speaker_id',
    'UPDATE attribution SET principal_id = speaker_id, speaker_id = NULL',
  ],
  attribution_repeats_another: ['UPDATE attribution SET repeats_id = id'],
  attribution_material_is_a_denial: [
    `UPDATE attribution SET material_at = now(), material_by_id = logged_by_id`,
  ],
  attribution_material_by_somebody: [
    `UPDATE attribution SET stance = 'denies', material_at = now()`,
  ],
  attribution_opened_whole: [
    `UPDATE attribution SET opened_from = 'off_record'`,
    `UPDATE attribution SET opened_at = now()`,
    `UPDATE attribution SET opened_from = level, opened_at = now()`,
  ],
  attribution_said_in_order: [
    `UPDATE attribution SET said_earliest = '2024-11-13', said_latest = '2024-11-12'`,
  ],
  passage_place: [
    insert.passage(`-1, 2, 'x', '', '', 'direct', 'en', 'no', NULL`),
    insert.passage(`2, 2, 'x', '', '', 'direct', 'en', 'no', NULL`),
    insert.passage(`1, 2, '', '', '', 'direct', 'en', 'no', NULL`),
  ],
  passage_original_needs_translation: [
    insert.passage(`1, 2, 'x', '', '', 'direct', 'en', 'unknown', 'y'`),
  ],
  sign_off_reason: [insert.signOff('rejected', 'NULL'), insert.signOff('changes_requested', `' '`)],
  origin_mark_shape: [
    insert.mark('kind', `'same_origin'`),
    insert.mark('kind, first_source_id, second_source_id', `'same_origin', ${officials}`),
    insert.mark(
      'kind, first_attribution_id, second_attribution_id',
      `'same_origin', ${attributionIds}`,
    ),
    insert.mark('kind', `'different_people'`),
    insert.mark(
      'kind, first_attribution_id, second_attribution_id',
      `'different_people', ${attributionIds}`,
    ),
    insert.mark('kind, first_source_id', `'different_people', ${someSource('an official')}`),
  ],
  origin_mark_second_editor: [
    insert.mark(
      'kind, first_source_id, second_source_id, confirmed_by_id',
      `'different_people', ${officials}, ${anyone}`,
    ),
  ],
  newsroom_is_one: ['INSERT INTO newsroom (id) SELECT gen_random_uuid()'],
  second_factor_codes_once_confirmed: [secondFactor('NULL', `ARRAY['x']`)],
  verdict_rationale_not_blank: [insert.verdict({ rationale: ' ' })],
  verdict_confirmed_whole: [
    insert.verdict({ columns: 'confirmed_at', values: 'now()' }),
    insert.verdict({ columns: 'confirmed_by_id', values: another }),
    insert.verdict({
      value: 'true',
      columns: 'confirmed_by_id, confirmed_at',
      values: `${another}, now()`,
    }),
  ],
  verdict_withdrawn_whole: [
    insert.verdict({ columns: 'withdrawn_at', values: 'now()' }),
    insert.verdict({ columns: 'withdrawn_by_id', values: anyone }),
    insert.verdict({
      columns: 'withdrawn_at, withdrawn_by_id, withdrawn_reason',
      values: `now(), ${anyone}, ' '`,
    }),
  ],
  article_ours_is_published: [
    `INSERT INTO article (id, kind, reporting_form, title, language, published_on, added_by_id, ours)
     SELECT gen_random_uuid(), 'own_reporting', 'call', 'x', 'en', '2024', added_by_id, true FROM article LIMIT 1`,
  ],
  correction_settled_whole: [
    insert.correction(', settled_at', ', now()'),
    insert.correction(', note', `, 'x'`),
    insert.correction(
      ', settled_at, settled_by_id, outcome, note',
      `, now(), c.logged_by_id, 'corrected', ' '`,
    ),
    insert.correction(', settled_at, settled_by_id, note', `, now(), c.logged_by_id, 'x'`),
  ],
  response_request_how_not_blank: [insert.request(`' '`, 'NULL')],
  response_request_deadline_later: [insert.request(`'by mail'`, `now() - interval '1 hour'`)],
  facet_change_says_what_is_new: [
    `INSERT INTO facet_change (facet, change) VALUES (1, 1)`,
    `INSERT INTO facet_change (facet, change, withdrawn, name, value) VALUES (1, 0, false, 'tag', 'x')`,
  ],
  comment_text_size: [insert.comment(`' '`), insert.comment(`repeat('x', 4001)`)],
  notification_mailed_was_wanted: [insert.notification('mail_wanted, mailed_at', 'false, now()')],
  revision_starts_the_chain: [insert.revision(99, 'NULL'), insert.revision(1, `'x'`)],
  revision_shown_number: [
    `INSERT INTO revision (id, aggregate_id, number, shown_number, at, action, payload, salt, payload_digest, previous_hash, hash)
     SELECT gen_random_uuid(), id, 99, 100, now(), 'changed', '{}', 'x', 'x', 'x', 'x' FROM aggregate LIMIT 1`,
    `INSERT INTO revision (id, aggregate_id, number, shown_number, at, action, payload, salt, payload_digest, previous_hash, hash)
     SELECT gen_random_uuid(), id, 99, 0, now(), 'changed', '{}', 'x', 'x', 'x', 'x' FROM aggregate LIMIT 1`,
  ],
  aggregate_shown_number: [`UPDATE aggregate SET shown_number = revision_number + 1`],
  attribution_former_number: [`UPDATE attribution SET former_number = 1`],
  source_former_number: [
    `UPDATE source SET former_number = 1`,
    `UPDATE source SET number = -number, former_number = -number`,
  ],
  revision_erased_whole: [
    insert.erased('NULL', `'x'`),
    insert.erased(`'{}'`, 'NULL'),
    insert.erased('NULL', 'NULL'),
    `${insert.erasure('source', 'NULL')}; INSERT INTO revision (id, aggregate_id, number, shown_number, at, action, payload, salt, erasure_id, payload_digest, previous_hash, hash)
     SELECT gen_random_uuid(), a.id, 99, 99, now(), 'changed', '{}', 'x', e.id, 'x', 'x', 'x' FROM aggregate a, erasure e LIMIT 1`,
  ],
  erasure_legal_basis_not_blank: [
    `${insert.erasure('source', 'NULL')}; UPDATE erasure SET legal_basis = ' '`,
  ],
  erasure_second_person: [insert.erasure('source', 'p.id'), insert.erasure('comment', 'p.id')],
  erasure_decided_whole: [
    insert.erasure('source', 'NULL', ', carried_out_at', ', now()'),
    insert.erasure('source', 'NULL', ', refused_at', ', now()'),
    insert.erasure('source_note', 'p.id', ', refused_at, carried_out_at', ', now(), now()'),
  ],
};

/** Statements that come close to the ones above and are fine: the CHECKs refuse for their own reason. */
export const fine = [
  insert.refetch('state, version', `'unchanged', 1`),
  insert.refetch('state, problem', `'failed', 'x'`),
  insert.intake('way, state, address', `'fetched', 'waiting', 'https://example.org'`),
  insert.intake('way, state, problem', `'pasted', 'failed', 'x'`),
  insert.intake('way, state, article_id', `'pasted', 'added', (SELECT id FROM article LIMIT 1)`),
  insert.capture('way, size, raw, digest, words', `'uploaded', 1, 'x', repeat('a', 64), ''`),
  insert.capture('way, size, url', `'fetched', 0, 'https://example.org'`),
  apiToken("'x'", 'x', 1),
  secondVersions + insert.wordsCheck(),
  secondVersions +
    insert.wordsCheck(
      ', outcome, settled_at, settled_by_id, note',
      `, 'kept_old', now(), ${anyone}, 'x'`,
    ),
  insert.statusMove('reported', 'denied'),
  insert.storyVisit('now()'),
  insert.storyVisit('NULL'),
  insert.erasure('source_note', 'p.id', ', carried_out_at', ', now()'),
  insert.erasure('source', 'NULL'),
  `UPDATE attribution SET level = 'on_record'; UPDATE article SET kind = 'own_reporting', publisher_id = NULL, reporting_form = 'call', url = NULL, canonical_url = NULL`,
  insert.invitation('kind, email', `'invite', 'ann@newsroom.test'`),
  insert.version(`'text'`, digestOf(`'text'`)),
  insert.version(`repeat('x', 1048576)`, digestOf(`repeat('x', 1048576)`)),
  setSource('an official', 'count_low = 2'),
  setSource('Minutes', `authenticated_at = now(), authenticated_by_id = ${anyone}`),
  insert.identification(someSource('Spokesman')),
  insert.merge('source', someSource('Ministry')),
  insert.merge('claim', claimTwo),
  `UPDATE claim SET kind = 'quantity', counted = 'soldiers', population = 'the army'`,
  insert.link(claimTwo),
  `UPDATE attribution SET figure_low = 1, figure_high = 2, qualifier = 'about'`,
  `UPDATE attribution SET opened_from = 'off_record', opened_at = now()`,
  insert.passage(`1, 2, 'x', '', '', 'direct', 'en', 'yes', 'y'`),
  insert.settings('false'),
  secondFactor('NULL', `'{}'`),
  secondFactor('now()', `ARRAY['x']`),
  insert.signOff('accepted', 'NULL'),
  insert.mark('kind, first_source_id, second_source_id', `'different_people', ${officials}`),
  insert.mark(
    'kind, claim_id, first_attribution_id, second_attribution_id',
    `'same_origin', ${claimTwo}, ${attributionIds}`,
  ),
  insert.revision(99, `'x'`),
  `UPDATE article SET ours = true`,
  insert.correction(),
  insert.correction(
    ', settled_at, settled_by_id, outcome, note',
    `, now(), c.logged_by_id, 'no_correction_needed', 'x'`,
  ),
  insert.request(`'by mail'`, 'NULL'),
  insert.request(`'by mail'`, `now() + interval '1 hour'`),
  insert.verdict({ columns: 'confirmed_by_id, confirmed_at', values: `${another}, now()` }),
  insert.verdict({
    value: 'true',
    columns: 'withdrawn_at, withdrawn_by_id, withdrawn_reason',
    values: `now(), ${anyone}, 'x'`,
  }),
];
