import { type SaidTime, saidTimeReader } from '@/domain/attribution/said-time';

import type { ReadStatement, ReadText } from './language';
import type { Span } from './span';
import type { ArticleToRead } from './suggestion';

/**
 * When each statement of a text was said, asked for in reading order: as its own sentence tells, or as
 * the words tell that the same speaker said just before in the same paragraph.
 */
export class SaidDays {
  private last: { speaker: string; end: number; saidOn: SaidTime } | null = null;

  private latest: { span: Span; day: SaidTime | null } | null = null;

  private readonly dayIn: (words: string) => SaidTime | null;

  constructor(
    private readonly read: ReadText,
    private readonly article: Pick<ArticleToRead, 'text' | 'publishedOn'>,
  ) {
    this.dayIn = saidTimeReader(article.publishedOn);
  }

  of(statement: ReadStatement, speaker: string | null): SaidTime | null {
    const { text } = this.article;
    const [begin, end] = this.read.sentences[statement.sentence] ?? [0, 0];
    const own = this.dayOf(statement.timed);
    const before = this.last;
    const goesOn =
      before?.speaker === speaker &&
      statement.direct &&
      statement.rule !== 'reported by name' &&
      !text.slice(before?.end ?? begin, begin).includes('\n');
    const saidOn = own ?? (goesOn && before ? before.saidOn : null);
    this.last = saidOn && speaker !== null ? { speaker, end, saidOn } : null;
    return saidOn;
  }

  /** Statements of one sentence have the same words: they are read once. */
  private dayOf([start, end]: Span): SaidTime | null {
    const { latest } = this;
    if (latest && latest.span[0] === start && latest.span[1] === end) return latest.day;
    const day = this.dayIn(this.article.text.slice(start, end));
    this.latest = { span: [start, end], day };
    return day;
  }
}
