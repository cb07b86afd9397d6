import { nounPhraseAfter, nounPhraseBefore } from './noun-phrase';
import type { Statement } from './statement';
import { type Sentence, spanOf, type Token } from './token';

type Found = Omit<Statement, 'sentence'>;

/** What somebody did who said nothing, in small letters from the first auxiliary on. */
const silent =
  /^(?:(?:could|can) not (?:immediately |yet )?be (?:immediately )?reached|(?:was|were) not (?:immediately )?(?:available|reachable)|(?:was|were) unavailable|(?:would|will) not (?:immediately )?comment|(?:wo|would) n't comment|(?:had|offered|made|gave|provided|issued) no (?:immediate |further |public )?(?:comment|response|reply|statement)|did (?:not|n't) (?:immediately )?(?:offer|give|provide|issue|make) (?:an? |any )?(?:immediate |further )?(?:comment|response|reply|statement)|did (?:not|n't) (?:immediately )?return (?:an? |any |several |repeated |multiple )?(?:phone |telephone )?(?:calls?|messages?|emails?|requests?)|has yet to (?:comment|respond|reply))\b/;
const nothingFrom =
  /^there (?:was|were|has been) no (?:immediate |further |official )?(?:comment|response|reply|word|reaction) from\b/;

/** "Norbank could not be reached", "There was no comment from Brandt": asked, and nothing said. */
export function silences({ tokens }: Sentence): Found[] {
  return tokens.flatMap((token, index): Found[] => {
    if (token.quoted) return [];
    if (token.lower === 'there') {
      const found = nothingFrom.exec(wordsFrom(tokens, index));
      if (!found) return [];
      const from = index + found[0].split(' ').length;
      const source = nounPhraseAfter(tokens, from);
      return source ? [silence(tokens, source, [index, from - 1], 'respond')] : [];
    }
    if (
      !/^(?:could|can|was|were|would|will|wo|had|offered|made|gave|provided|issued|did|has)$/.test(
        token.lower,
      )
    )
      return [];
    const found = silent.exec(wordsFrom(tokens, index));
    const source = found ? nounPhraseBefore(tokens, index) : null;
    if (!found || !source) return [];
    const to = index + found[0].split(' ').length;
    return [
      silence(
        tokens,
        source,
        [index, to],
        found[0].endsWith('comment') && /^(?:would|will|wo)/.test(found[0]) ? 'comment' : 'respond',
      ),
    ];
  });
}

function wordsFrom(tokens: readonly Token[], index: number): string {
  return tokens
    .slice(index, index + 9)
    .map(({ lower }) => lower)
    .join(' ');
}

function silence(
  tokens: readonly Token[],
  source: readonly [number, number],
  [from, to]: readonly [number, number],
  verb: 'comment' | 'respond',
): Found {
  return {
    rule: 'name said nothing',
    verb,
    source: spanOf(tokens.slice(...source)),
    cue: spanOf(tokens.slice(from, to)),
    content: spanOf(tokens.slice(Math.max(from, to - 1), to)),
  };
}
