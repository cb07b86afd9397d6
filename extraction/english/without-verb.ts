import { clauseStart, contentEnd } from './content';
import { sayingVerbs, verbLemma } from './cue-words';
import { nounPhraseAfter } from './noun-phrase';
import type { Statement } from './statement';
import { isComma, isDash, isEnd, isPunctuation, type Sentence, spanOf, type Token } from './token';

type Found = Omit<Statement, 'sentence'>;

/** "Roe: The bridge will open", in headlines and transcripts. */
export function namedLine({ tokens, opensParagraph }: Sentence): Found | null {
  const from = tokens[0]?.mark ? 1 : 0;
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (!opensParagraph || colon <= from || colon - from > 6 || colon === tokens.length - 1) {
    return null;
  }
  const name = tokens.slice(from, colon);
  const isName = name.every(
    ({ pos, text }) => ['PROPN', 'NOUN', 'ADJ'].includes(pos) || /^[A-Z.]/.test(text),
  );
  const tells = name.some((token) => token.pos === 'VERB' && sayingVerbs.has(verbLemma(token)));
  const said = tokens
    .slice(colon + 1)
    .some(({ pos, mark }) => pos === 'VERB' || pos === 'AUX' || mark === 'open');
  // "Contributing: Ann Roe", "Our standards: …": nobody says anything.
  if (!isName || tells || !said || standing.test(name.map(({ lower }) => lower).join(' ')))
    return null;
  return {
    rule: 'name: words',
    verb: ':',
    source: spanOf(name),
    cue: spanOf(tokens.slice(colon, colon + 1)),
    content: spanOf(tokens.slice(colon + 1, withoutEnd(tokens))),
  };
}

/** What stands before a colon in captions, credits and furniture of the page. */
const standing =
  /^(?:(?:our |editors? |more )?(?:standards|note|notes|update|updated|correction|clarification|related|read more|read|watch|listen|see also|more|photo|photos|image|images|video|caption|credit|credits|source|sources|contributing|reporting|editing|writing|graphic|topics|tags|share|date|time|location|where|when|what|why|how|breaking|exclusive|analysis|opinion|live|fact check|factbox|key points|summary|background|next|previous|contact|email|phone|copyright))$/;

/** “…” — Jane Roe */
export function signedQuotation({ tokens }: Sentence): Found | null {
  const dash = tokens.findIndex(
    (token, index) => isDash(token) && tokens[index - 1]?.mark === 'close',
  );
  const name = tokens.slice(dash + 1, withoutEnd(tokens));
  if (dash <= 0 || name.length === 0 || name.length > 6) return null;
  if (!name.every(({ text }) => /^[A-Z.]/.test(text))) return null;
  return {
    rule: '“words” — name',
    verb: '—',
    source: spanOf(name),
    cue: spanOf(tokens.slice(dash, dash + 1)),
    content: spanOf(tokens.slice(0, dash)),
  };
}

function withoutEnd(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && isEnd(tokens[end - 1])) end -= 1;
  return end;
}

/** "According to Roe, …" and "…, according to Roe". */
export function accordingTo(tokens: readonly Token[]): Found[] {
  return tokens.flatMap((token, index): Found[] => {
    if (token.quoted || token.lower !== 'according' || tokens[index + 1]?.lower !== 'to') return [];
    const source = nounPhraseAfter(tokens, index + 2);
    if (!source) return [];
    const opens = tokens.slice(0, index).every((one) => one.pos === 'CCONJ' || isPunctuation(one));
    const found = { verb: 'according to', cue: spanOf(tokens.slice(index, index + 2)) };
    if (opens && index <= 2) {
      const comma = tokens.findIndex((one, at) => at > index && isComma(one));
      if (comma < 0) return [];
      const content = spanOf(tokens.slice(comma + 1, contentEnd(tokens, comma + 1)));
      const name = spanOf(tokens.slice(index + 2, comma));
      return [{ ...found, rule: 'according to name, words', source: name, content }];
    }
    let end = index;
    while (isComma(tokens[end - 1])) end -= 1;
    const content = spanOf(tokens.slice(clauseStart(tokens, end), end));
    const name = spanOf(tokens.slice(...source));
    return [{ ...found, rule: 'words, according to name', source: name, content }];
  });
}
