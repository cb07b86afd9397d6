import { type SaidTime, saidTimeReader } from '@/domain/attribution/said-time';

import type { ReadStatement, ReadText } from './language';
import type { ArticleToRead } from './suggestion';

/**
 * When each statement of a text was said, asked for in reading order: as its own sentence tells, or as
 * the words tell that the same speaker said just before in the same paragraph.
 */
export class SaidDays {
  private last: { speaker: string; end: number; saidOn: SaidTime } | null = null;

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
    const own = this.dayIn(text.slice(...statement.timed));
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
}
