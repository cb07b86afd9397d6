/** How many rows of each table an erasure changes. */
export type ErasurePlaces = Readonly<Record<string, number>>;

const words: Readonly<Record<string, readonly [one: string, more: string]>> = {
  article: ['article', 'articles'],
  article_capture: ['original of an article', 'originals of articles'],
  article_version: ['article text', 'article texts'],
  attribution: ['attribution', 'attributions'],
  attribution_relay: ['hop in a chain', 'hops in chains'],
  claim: ['claim', 'claims'],
  claim_merge: ['merge of claims', 'merges of claims'],
  claim_word: ['word in the index of claims', 'words in the index of claims'],
  claim_word_change: ['change of the index of claims', 'changes of the index of claims'],
  comment: ['comment', 'comments'],
  correction: ['correction', 'corrections'],
  erasure: ['erasure', 'erasures'],
  facet: ['count of the list', 'counts of the list'],
  facet_change: ['change of a count', 'changes of counts'],
  intake: ['article being taken in', 'articles being taken in'],
  known_identity: ['record of who knows it', 'records of who knows it'],
  origin_mark: ['mark about origins', 'marks about origins'],
  passage: ['passage', 'passages'],
  response_request: ['response sought', 'responses sought'],
  revision: ['revision', 'revisions'],
  saved_view: ['kept view', 'kept views'],
  search_word: ['word that is searched', 'words that are searched'],
  sign_off: ['sign-off', 'sign-offs'],
  source: ['source', 'sources'],
  source_alias: ['other name', 'other names'],
  source_identification: ['naming of a source', 'namings of sources'],
  source_merge: ['merge of sources', 'merges of sources'],
  source_role: ['role held', 'roles held'],
  story: ['story', 'stories'],
  submission: ['form that was sent', 'forms that were sent'],
  verdict: ['verdict', 'verdicts'],
};

/** "2 claims, 5 passages, 11 revisions": where something stands, by place. */
export function placesWords(places: ErasurePlaces): string {
  const parts = Object.entries(places)
    .filter(([, count]) => count > 0)
    .map(([table, count]) => {
      const [one, more] = words[table] ?? [table.replaceAll('_', ' '), table.replaceAll('_', ' ')];
      return `${count} ${count === 1 ? one : more}`;
    });
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}
