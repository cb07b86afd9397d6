import type { Language, ReadText } from './language';
import { quantitiesIn } from './quantities';
import { SaidDays } from './said-days';
import { hull } from './span';
import { resolveSpeakers } from './speakers';
import type { ArticleToRead, Suggestion } from './suggestion';
import { worthOf } from './worth';

/**
 * Finds the attributed statements of an article, in reading order. Nothing is guessed where the text
 * does not tell: a speaker, a relay or a day is null then.
 */
export function suggest(article: ArticleToRead, language: Language): Suggestion[] {
  return suggestFrom(language.read(article.text), article, language);
}

/** As {@link suggest}, of a text that was read before. */
export function suggestFrom(
  read: ReadText,
  article: ArticleToRead,
  language: Language,
): Suggestion[] {
  const { text } = article;
  const days = new SaidDays(read, article);
  const resolved = resolveSpeakers(read, article.sources, (name) =>
    language.kindOf(name, read.places),
  );
  return read.statements
    .map((statement, index): Suggestion => {
      const { rule, kind, source, cue, content, stance, direct } = statement;
      const who = resolved[index] ?? {
        speaker: null,
        open: null,
        principal: null,
        quoting: null,
        relays: [],
      };
      const quantities = quantitiesIn(text, content);
      const words = content.map((span) => text.slice(...span)).join(' ');
      return {
        rule,
        kind,
        source,
        cue,
        content,
        speaker: who.speaker,
        open: who.open,
        principal: who.principal,
        quoting: who.quoting,
        stance,
        relays: who.relays,
        direct,
        quantities,
        saidOn: days.of(statement, who.speaker?.name ?? null),
        worth: worthOf(statement, words, quantities),
      };
    })
    .toSorted((a, b) => startOf(a) - startOf(b));
}

function startOf({ content, cue }: Suggestion): number {
  return hull([...content, ...cue])?.[0] ?? 0;
}
