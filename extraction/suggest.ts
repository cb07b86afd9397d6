import { saidTimeFromWords } from '@/domain/attribution/said-time';

import type { Language } from './language';
import { quantitiesIn } from './quantities';
import { resolveSpeakers } from './speakers';
import type { ArticleToRead, Suggestion } from './suggestion';
import { worthOf } from './worth';

/**
 * Finds the attributed statements of an article, in reading order. Nothing is guessed where the text
 * does not tell: a speaker, a relay or a day is null then.
 */
export function suggest(article: ArticleToRead, language: Language): Suggestion[] {
  const { text } = article;
  const read = language.read(text);
  const resolved = resolveSpeakers(read, article.sources);
  return read.statements
    .map((statement, index): Suggestion => {
      const { rule, kind, source, cue, content, stance, direct } = statement;
      const who = resolved[index] ?? { speaker: null, principal: null, relays: [] };
      const sentence = read.sentences[statement.sentence];
      const quantities = quantitiesIn(text, content);
      const words = content.map((span) => text.slice(...span)).join(' ');
      return {
        rule,
        kind,
        source,
        cue,
        content,
        speaker: who.speaker,
        principal: who.principal,
        stance,
        relays: who.relays,
        direct,
        quantities,
        saidOn: sentence ? saidTimeFromWords(text.slice(...sentence), article.publishedOn) : null,
        worth: worthOf(statement, words, quantities),
      };
    })
    .toSorted((a, b) => startOf(a) - startOf(b));
}

function startOf({ content, cue }: Suggestion): number {
  return Math.min(...[...content, ...cue].map(([start]) => start));
}
