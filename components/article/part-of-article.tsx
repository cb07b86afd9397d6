import { textParts, partAt } from '@/domain/article/text-parts';
import type { ArticleNote } from '@/domain/article/view';
import { inReadingOrder, marksOf, marksWithin, notesBeside, placesOf } from './article-marks';
import { type ArticleMark, ArticleText } from './article-text';
import { TextPartLinks } from './text-part-links';

interface PartOfArticleProps {
  text: string;
  notes: readonly ArticleNote[];
  /** BCP 47 */
  language: string;
  /** A place in the text: the part that holds it is shown. */
  from: number;
  addressOf: (place: number) => string;
  /** Marks of the page's own. */
  own?: readonly ArticleMark[];
  /** Marks without their links: one press beside a form would leave it. */
  plain?: boolean;
}

/** An article's text with the words that attributions rest on, or the part of it that fits on a page. */
export function PartOfArticle(props: PartOfArticleProps) {
  const { text, notes, language, from, addressOf, own = [], plain = false } = props;
  const parts = textParts(
    text,
    placesOf(notes).toSorted((a, b) => a - b),
  );
  const part = partAt(parts, from);
  const shown = parts[part] ?? { start: 0, end: text.length };
  const marks = marksOf(inReadingOrder(notesBeside(notes, shown, text.length), []));
  const drawn = plain
    ? marks.map(({ start, end, stance, label }) => ({ start, end, stance, label }))
    : marks;
  return (
    <>
      <TextPartLinks parts={parts} part={part} addressOf={addressOf} />
      <ArticleText
        text={text.slice(shown.start, shown.end)}
        from={shown.start}
        language={language}
        marks={marksWithin([...drawn, ...own], shown)}
      />
    </>
  );
}
