import { textBlocks, type TextMark } from '@/domain/article/text-blocks';
import { classes } from '@/components/ui/classes';

/** Words of an article that an attribution quotes, and where it leads. */
export interface ArticleMark extends TextMark {
  /** The words that the page is about just now. */
  here?: boolean;
  /** Only suggested: marked faintly, and below what is logged. */
  suggested?: boolean;
  /** The note beside the text that stands for it: its element's id. */
  note?: string;
  /** For those who listen: "Dmitry Peskov denies, C-1042/3". */
  label: string;
  /** Without it the mark has no number and leads nowhere. */
  href?: string;
  /** The number of its note beside the text. */
  number?: number;
}

interface ArticleTextProps {
  text: string;
  marks: readonly ArticleMark[];
  /** BCP 47 */
  language: string;
  /** Where the text begins in its article, for one that is a part of it. */
  from?: number;
}

/**
 * An article's text as published, in paragraphs, with the words of attributions marked in the colour
 * of their stance and a numbered link after them. `selectedRange` maps a selection in it back to
 * positions in the text: each paragraph says where it starts, and what is no part of the text is
 * marked `data-aside`.
 */
export function ArticleText({ text, marks, language, from = 0 }: ArticleTextProps) {
  return (
    <div className="article-text" lang={language} dir="auto">
      {textBlocks(text, marks).map((block) => (
        <p key={block.start} data-start={from + block.start} dir="auto">
          {block.segments.map(({ start, text: words, marks: covering, ending }) => {
            const logged = covering.filter(({ suggested }) => !suggested);
            const shown = covering.find(({ here }) => here) ?? logged.at(-1) ?? covering.at(-1);
            if (!shown) return words;
            const several = new Set(logged.map(({ stance }) => stance)).size > 1;
            const notes = covering.flatMap(({ note }) => note ?? []);
            return (
              <mark
                key={start}
                id={`p-${from + start}`}
                className={classes(
                  'passage',
                  `stance-${shown.stance}`,
                  shown.here && 'passage-here',
                  shown.suggested && 'passage-suggested',
                  several && 'passage-several',
                )}
                data-notes={notes.length > 0 ? notes.join(' ') : undefined}
              >
                {words}
                {ending.map((mark, index) => (
                  <PassageLink key={`${mark.label}-${index}`} mark={mark} />
                ))}
              </mark>
            );
          })}
        </p>
      ))}
    </div>
  );
}

function PassageLink({ mark }: { mark: ArticleMark }) {
  if (!mark.href) {
    return (
      <span className="sr-only" data-aside="">
        {' '}
        ({mark.label}){' '}
      </span>
    );
  }
  return (
    <a
      className={`passage-link stance-${mark.stance}`}
      href={mark.href}
      aria-label={mark.label}
      title={mark.label}
      data-aside=""
    >
      {mark.number ?? '·'}
    </a>
  );
}
