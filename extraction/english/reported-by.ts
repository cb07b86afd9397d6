import { nounPhraseAfter } from './noun-phrase';
import type { Statement } from './statement';
import { type Sentence, spanOf } from './token';

/** "…, which was first reported by the Post": who had it first is a statement of its own. */
export function reportedBy({ tokens }: Sentence): Omit<Statement, 'sentence'>[] {
  return tokens.flatMap((token, index) => {
    const by = tokens[index + 1];
    if (token.quoted || by?.lower !== 'by') return [];
    if (!/^(?:reported|disclosed|revealed|published|obtained)$/.test(token.lower)) return [];
    const source = nounPhraseAfter(tokens, index + 2);
    let from = index;
    while (
      from > 0 &&
      /^(?:was|were|is|are|been|has|had|have|first|originally|initially|previously)$/.test(
        tokens[from - 1]?.lower ?? '',
      )
    )
      from -= 1;
    const first = tokens
      .slice(from, index)
      .some(({ lower }) => /^(?:first|originally)$/.test(lower));
    if (!source || from === index || !first) return [];
    const relative = /^(?:which|that)$/.test(tokens[from - 1]?.lower ?? '');
    let end = relative ? from - 1 : from;
    while (tokens[end - 1]?.text === ',') end -= 1;
    const citing = tokens[source[1]]?.text === ',' && tokens[source[1] + 1]?.lower === 'citing';
    const cited = citing ? nounPhraseAfter(tokens, source[1] + 2) : null;
    const reporter = spanOf(tokens.slice(...source));
    return [
      {
        rule: 'reported by name' as const,
        verb: 'report',
        source: cited ? spanOf(tokens.slice(...cited)) : reporter,
        ...(cited ? { through: reporter } : {}),
        cue: spanOf(tokens.slice(from, index + 2)),
        content: spanOf(tokens.slice(0, end)),
      },
    ];
  });
}
