/*
 * SQL statements that the database must refuse by itself, and their neighbours that it must let
 * through. They change the rows that `prisma/guarantees.db.test.ts` makes.
 */

/** A row into a table, with the values that every row of it needs. */
export const insert = {
  invitation: (columns: string, values: string) =>
    `INSERT INTO invitation (id, token_digest, role, expires_at, ${columns})
     SELECT gen_random_uuid(), 'x' || gen_random_uuid(), 'journalist', now(), ${values}`,
  version: (text: string, digest: string) =>
    `INSERT INTO article_version (id, article_id, number, text, digest, captured_by_id)
     SELECT gen_random_uuid(), a.id, 2, ${text}, ${digest}, a.added_by_id FROM article a LIMIT 1`,
  identification: (named: string) =>
    `INSERT INTO source_identification (id, unnamed_id, named_id, identified_on, reason)
     SELECT gen_random_uuid(), id, ${named}, '2024', 'x' FROM source WHERE name = 'an official'`,
  passage: (columns: string) =>
    `INSERT INTO passage (id, article_version_id, start, "end", exact, prefix, suffix, form, language, translated, original_words)
     SELECT gen_random_uuid(), id, ${columns} FROM article_version LIMIT 1`,
  signOff: (decision: string, reason: string) =>
    `INSERT INTO sign_off (id, attribution_id, decision, reason, digest, content, decided_by_id, decided_at)
     SELECT gen_random_uuid(), id, '${decision}', ${reason}, 'x', '{}', logged_by_id, now() FROM attribution LIMIT 1`,
  mark: (columns: string, values: string) =>
    `INSERT INTO origin_mark (id, reason, marked_by_id, ${columns})
     SELECT gen_random_uuid(), 'x', (SELECT id FROM person ORDER BY id LIMIT 1), ${values}`,
  revision: (number: number, previous: string) =>
    `INSERT INTO revision (id, aggregate_id, number, at, action, payload, salt, payload_digest, previous_hash, hash)
     SELECT gen_random_uuid(), id, ${number}, now(), 'changed', '{}', 'x', 'x', ${previous}, 'x' FROM aggregate LIMIT 1`,
  link: (to: string) =>
    `INSERT INTO claim_link (id, from_id, to_id, kind)
     SELECT gen_random_uuid(), c.id, ${to}, 'supports' FROM claim c WHERE statement = 'One.'`,
};

const claimTwo = `(SELECT id FROM claim WHERE statement = 'Two.')`;
const someSource = (name: string) => `(SELECT id FROM source WHERE name = '${name}')`;
const digestOf = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;
const setSource = (name: string, set: string) => `UPDATE source SET ${set} WHERE name = '${name}'`;
const anyone = '(SELECT id FROM person ORDER BY id LIMIT 1)';
const officials = `${someSource('an official')}, ${someSource('two officials')}`;
const attributionIds = `(SELECT id FROM attribution ORDER BY id LIMIT 1), (SELECT id FROM attribution ORDER BY id DESC LIMIT 1)`;

/** A CHECK to statements that it must refuse. */
export const checks: Record<string, string[]> = {
  person_email_lower_case: [`UPDATE person SET email = 'Ann@newsroom.test'`],
  person_name_not_blank: [`UPDATE person SET name = ' '`],
  invitation_kind_email: [
    insert.invitation('kind, email', `'invite', NULL`),
    insert.invitation('kind, email', `'set_up', 'ann@newsroom.test'`),
  ],
  invitation_accepted_by_somebody: [
    insert.invitation('kind, email, accepted_at', `'invite', 'ann@newsroom.test', now()`),
  ],
  article_publisher_iff_published: [`UPDATE article SET publisher_id = NULL`],
  article_form_iff_own_reporting: [`UPDATE article SET reporting_form = 'call'`],
  article_own_reporting_has_no_url: [
    `UPDATE article SET kind = 'own_reporting', publisher_id = NULL, reporting_form = 'call', url = 'https://example.org'`,
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
  revision_starts_the_chain: [insert.revision(99, 'NULL'), insert.revision(1, `'x'`)],
};

/** Statements that come close to the ones above and are fine: the CHECKs refuse for their own reason. */
export const fine = [
  `UPDATE article SET kind = 'own_reporting', publisher_id = NULL, reporting_form = 'call', url = NULL, canonical_url = NULL`,
  insert.invitation('kind, email', `'invite', 'ann@newsroom.test'`),
  insert.version(`'text'`, digestOf(`'text'`)),
  insert.version(`repeat('x', 1048576)`, digestOf(`repeat('x', 1048576)`)),
  setSource('an official', 'count_low = 2'),
  setSource('Minutes', `authenticated_at = now(), authenticated_by_id = ${anyone}`),
  insert.identification(someSource('Spokesman')),
  `UPDATE claim SET kind = 'quantity', counted = 'soldiers', population = 'the army'`,
  insert.link(claimTwo),
  `UPDATE attribution SET figure_low = 1, figure_high = 2, qualifier = 'about'`,
  insert.passage(`1, 2, 'x', '', '', 'direct', 'en', 'yes', 'y'`),
  insert.signOff('accepted', 'NULL'),
  insert.mark('kind, first_source_id, second_source_id', `'different_people', ${officials}`),
  insert.mark(
    'kind, claim_id, first_attribution_id, second_attribution_id',
    `'same_origin', ${claimTwo}, ${attributionIds}`,
  ),
  insert.revision(99, `'x'`),
];
