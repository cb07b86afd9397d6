import type { Json } from '../history/canonical-json';
import type { Fields } from '../history/diff-fields';
import { formatFigure } from '../quantity/format-figure';
import { isClosed } from './level';
import type { NamedSource, SignedContent } from './signed-content';

const translatedWords = {
  yes: 'translated',
  no: 'not translated',
  unknown: 'translated or not is unknown',
};

/**
 * What a sign-off vouches for, field by field as people read it, for showing what changed since.
 * A source of ours that may not even be described is not.
 * `referenceOf`: a row's id to "C-1042/3"; null where the reader may not know of it.
 */
export function contentFields(
  content: SignedContent,
  referenceOf: (attributionId: string) => string | null,
): Fields {
  const { claim, figure, publisher, repeatsId } = content;
  const nameOf = (source: NamedSource) =>
    source.owner === 'ours' && isClosed(content.level) ? 'an unnamed source' : source.name;
  const fields: Record<string, Json> = {
    speaker: content.speaker ? nameOf(content.speaker) : 'not stated',
    onBehalfOf: content.principal && nameOf(content.principal),
    stance: content.stance,
    scope: content.scopeWords ? `part: ${content.scopeWords}` : content.scope,
    words: content.passages.map(({ exact }) => exact),
    wordsAre: content.passages.map(
      ({ form, translated }) => `${form}, ${translatedWords[translated]}`,
    ),
    originalWords: content.passages.flatMap(({ originalWords }) => originalWords ?? []),
    readIn: content.version ? `version ${content.version}` : null,
    articleSince: content.lost ? `${content.lost.state} in version ${content.lost.version}` : null,
    saidOn: content.saidOn,
    figure: figure && formatFigure(figure, claim.unit),
    relays: content.relays.map(({ name, words }) => (words ? `${words} ${name}` : name)),
    publisher: publisher?.name ?? null,
    published: content.publishedOn,
    repeats: repeatsId && (referenceOf(repeatsId) ?? 'another attribution'),
    level: content.level,
    claim: claim.statement,
    eventTime: claim.eventTime,
    participants: claim.participants.map(({ name, ownAct }) =>
      ownAct ? `${name} (own act)` : name,
    ),
    ...(figure ? { counted: claim.counted, population: claim.population, unit: claim.unit } : {}),
  };
  return fields;
}
