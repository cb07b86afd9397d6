import { textsOf } from './texts';

/** How much there is of everything for so many claims. */
export function sizesOf(claims: number) {
  return { claims, articles: claims / 10, sources: claims / 20, stories: Math.ceil(claims / 500) };
}

const stances = ['asserts', 'asserts', 'asserts', 'confirms', 'denies', 'declines_to_comment'];

/** A day of 2015 to 2026. */
function day(at: number): string {
  return new Date(Date.UTC(2015, 0, 1 + (at % 4300))).toISOString().slice(0, 10);
}

/**
 * A desk as lines of the interchange format, always the same for the same size: articles a tenth of the
 * claims, sources a twentieth, three attributions a claim, each quoting a sentence of its article.
 */
export function* recordsFor(claims: number): Generator<object> {
  const { articles, sources, stories } = sizesOf(claims);
  const texts = textsOf(20_261_128);
  for (let at = 0; at < stories; at++) {
    yield { type: 'story', externalId: `story-${at}`, title: texts.sentence(3, 6) };
  }
  for (let at = 0; at < sources; at++) {
    const kind = at % 10 === 0 ? 'outlet' : at % 4 === 1 ? 'organization' : 'person';
    yield {
      type: 'source',
      externalId: `source-${at}`,
      kind,
      name: `${texts.nameAt(at * 3)} ${texts.nameAt(at)}`,
    };
  }
  const source = () => texts.between(0, sources - 1);
  const sentences: string[][] = [];
  for (let at = 0; at < articles; at++) {
    const said = Array.from({ length: 30 }, () => texts.sentence(9, 22));
    sentences[at] = said;
    yield {
      type: 'article',
      externalId: `article-${at}`,
      kind: 'published',
      title: texts.sentence(5, 10),
      publisher: `source-${Math.floor(source() / 10) * 10}`,
      publishedOn: day(at),
      versions: [{ text: said.join('\n\n') }],
    };
    yield* claimsOf(at);
  }

  function* claimsOf(article: number): Generator<object> {
    for (let nth = 0; nth < 10; nth++) {
      const claim = article * 10 + nth;
      const externalId = `claim-${claim}`;
      yield {
        type: 'claim',
        externalId,
        kind: claim % 5 === 0 ? 'position' : 'event',
        statement: texts.sentence(8, 18),
        story: `story-${texts.between(0, stories - 1)}`,
        eventTime: day(article + nth),
        tags: [`tag-${claim % 40}`],
        participants: [{ source: `source-${source()}`, ownAct: claim % 2 === 0 }],
      };
      for (let row = 0; row < 3; row++) {
        // The same article, or one before it; only as many texts are kept as that needs.
        const from = Math.max(0, article - (row === 0 ? 0 : texts.between(0, 20)));
        const words = sentences[from]?.[nth * 3 + row] ?? '';
        yield {
          type: 'attribution',
          externalId: `${externalId}-${row}`,
          claim: externalId,
          article: `article-${from}`,
          speaker: `source-${source()}`,
          stance: stances[texts.between(0, stances.length - 1)],
          passages: [{ words }],
        };
      }
    }
    if (article > 25) sentences[article - 25] = [];
  }
}
