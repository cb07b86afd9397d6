import type { VerdictValue } from '@/domain/evidence/records';

import type { Act, Editors } from './act';
import { readAnswers } from './read-answers';
import type { Key } from './read-row';

/** A step with its quoted words put aside, so that a semicolon in them parts nothing. */
export interface Said {
  text: string;
  quotes: string[];
}

/** What a phrase may mean: acts, nothing at all, or null if this reader does not know the phrase. */
type Reading = Act[] | null;

const rowsPattern = /\brows? ((?:\d+(?:\s*(?:,|and|to|–|-)\s*)?)+)/;

/**
 * Reads what was done from a step's English, phrase by phrase. A phrase that no reader knows is answered
 * in `notUnderstood`; none is guessed at.
 */
export function readActs(step: string): { acts: Act[]; notUnderstood: string[] } {
  const { text, quotes } = withoutQuotes(step);
  const acts: Act[] = [];
  const notUnderstood: string[] = [];
  let context = '';
  for (const phrase of phrasesOf(text)) {
    const said = { text: phrase, quotes };
    const isAnswer =
      /^answers?\b/.test(phrase) || (context === 'answers' && /^(?:row|rows|C-\d)/.test(phrase));
    const answers = isAnswer ? readAnswers(phrase) : null;
    const read = answers ?? readPhrase(said);
    if (read === null) notUnderstood.push(withQuotes(phrase, quotes));
    else acts.push(...read);
    context = answers ? 'answers' : '';
  }
  return { acts, notUnderstood };
}

function phrasesOf(text: string): string[] {
  return text
    .split(/;|\.\s+(?=[A-Z])|,? (?:and |but )?(?=(?:no second|nobody|no one)\b)/)
    .flatMap((part) =>
      part.split(
        /, (?:and |then )?(?=(?:one|a second|another|two|an) editors?\b)|, and (?=our article)|, (?=nobody (?:has|else))/,
      ),
    )
    .flatMap((part) => part.split(/,? (?:and )?then (?=(?:a|an|one|another|two) )/))
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '');
}

function readPhrase(said: Said): Reading {
  for (const reader of readers) {
    const read = reader(said);
    if (read) return read;
  }
  return null;
}

/** Who stands behind a phrase: "one editor", "two editors", "Ray". */
function editorsOf({ text }: Said): Editors {
  if (
    /\btwo editors?\b|\bby two\b|\band a second (?:editor )?(?:agrees|confirms)|\btwo (?:lift|agree)/i.test(
      text,
    )
  ) {
    return { by: 'one editor', agreedBy: 'a second editor' };
  }
  return { by: nameIn(text) ?? 'one editor', agreedBy: null };
}

function nameIn(text: string): string | null {
  const [, name] = /^(a second editor|another editor|[A-Z][a-z]+)\b/i.exec(text) ?? [];
  if (!name || /^(?:one|an|our|row|rows|two)$/i.test(name)) return null;
  return /editor/i.test(name) ? 'a second editor' : name;
}

function rowsIn(text: string): number[] {
  const list = rowsPattern.exec(text)?.[1] ?? '';
  const range = /^(\d+)\s*(?:to|–|-)\s*(\d+)/.exec(list.trim());
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.max(0, Math.min(to - from + 1, 500)) }, (_, at) => from + at);
  }
  return (list.match(/\d+/g) ?? []).map(Number);
}

function quoteIn({ text, quotes }: Said): string {
  const at = /«(\d+)»/.exec(text)?.[1];
  return at === undefined ? '' : (quotes[Number(at)] ?? '');
}

function verdictIn(text: string): VerdictValue | null {
  const found = /\b(Confirmed|False|Misleading|Unproven)\b/i.exec(text)?.[1]?.toLowerCase();
  return (found as VerdictValue | undefined) ?? null;
}

const day = '\\d{1,2} [A-Z][a-z]+(?: \\d{4})?(?:,? (?:at )?\\d{1,2}:\\d{2})?';

function dayIn(text: string): string | null {
  return new RegExp(`\\b(${day})`).exec(text)?.[1] ?? /\b(\d{1,2}:\d{2})\b/.exec(text)?.[1] ?? null;
}

function keyIn(said: Said, from: number[]): Key {
  const { text } = said;
  if (/⇧A|\badmits?\b|\badmitted\b/.test(text)) return { key: 'admitted' };
  if (/(?:key |with |presses |pressed )S\b|\bseparate/.test(text)) {
    return { key: 'separate', from, reason: quoteIn(said) };
  }
  if (/(?:key |with |presses )D\b/.test(text))
    return { key: 'set_aside', rows: from, reason: quoteIn(said) };
  return { key: 'A' };
}

const nothing =
  /^(?:no rows? (?:is|are|has been|have been) answered|nobody (?:else )?(?:has|have) (?:looked|accepted|answered|agreed|pressed)|no second\b|no correction was published|no answer|it lists\b|a link\b|no row named|nothing\b|the answer «\d+» is (?:preset|refused)|the key\b|the correction is logged as a row|rows? [\d, andto–-]+(?: alone)?(?:,? [A-Z][a-z]+ at \d{1,2}:\d{2})?$|rows? [\d, andto–-]+ accepted(?: alone)?$|.*\bis logged as (?:a|the) row\b|.*goes? on counting|.*(?:is|are) back in review\b|and goes on)/i;

const readers: readonly ((said: Said) => Reading)[] = [
  ({ text }) => (/^[–-]$/.test(text) ? [] : null),
  readUse,
  readWordsChanged,
  readAcceptAnswers,
  readCorrection,
  readLifting,
  readAgreement,
  readVerdict,
  readSetAside,
  readAuthentic,
  readWithdrawal,
  readSources,
  readAcceptance,
  ({ text }) => (nothing.test(text) ? [] : null),
  ({ text }) => {
    const [, hours, unit] =
      /(\d+|an?|two) (hours?|days?) (?:pass|later|have passed)/i.exec(text) ?? [];
    if (!hours || !unit) return null;
    const count = /^an?$/i.test(hours) ? 1 : hours === 'two' ? 2 : Number(hours);
    return [{ kind: 'hours', hours: unit.startsWith('day') ? count * 24 : count }];
  },
];

function readUse(said: Said): Reading {
  const { text, quotes } = said;
  if (!/\bour articles?\b|\barticles? of ours\b/i.test(text) || !/rel(?:y|ies|ied|ying)/.test(text))
    return null;
  const titles = [...text.matchAll(/«(\d+)»/g)].flatMap(([, at]) => quotes[Number(at)] ?? []);
  return [{ kind: 'use', titles: titles.length > 0 ? titles : ['untitled'], day: dayIn(text) }];
}

function readWordsChanged({ text }: Said): Reading {
  if (/chang(?:es|ed) its (?:article|text)/.test(text) && rowsIn(text).length === 0) return [];
  if (
    /words of (?:row|rows) .*(?:no longer stand|have changed|were changed|are gone|is gone|disappear)/.test(
      text,
    )
  ) {
    return [{ kind: 'words_changed', rows: rowsIn(text) }];
  }
  if (/chang(?:es|ed) (?:its article|the words|the text)/.test(text)) {
    return [{ kind: 'words_changed', rows: rowsIn(text) }];
  }
  const settled =
    /(?:new|old) words of (?:row|rows) .*(?:taken|kept)|(?:takes|keeps) the (?:new|old) words/.test(
      text,
    );
  return settled ? [{ kind: 'words_settled', rows: rowsIn(text) }] : null;
}

function readAcceptAnswers({ text }: Said): Reading {
  if (/\bnobody\b|\bno (?:one|editor)\b|not (?:yet )?accepted/i.test(text)) return null;
  const accepted =
    /accepts? (?:the|all|both|this|these|that) (?:preset |given |three |two |four )*answers?/i.test(
      text,
    ) || /answers? (?:is|are|was|were) (?:all )?accepted/i.test(text);
  return accepted ? [{ kind: 'accept_answers', alone: /\balone\b/.test(text) }] : null;
}

function readCorrection({ text }: Said): Reading {
  const lifts = /lifts? (?:its|the|that) (?:earlier |first )?(?:correction|retraction)/.test(text);
  const [, outlet = ''] =
    /^(.+?) (?:publishes|prints|runs|issues|corrects?\b|retracts?|takes? back|withdraws|unpublishes|lifts?|says that)/.exec(
      text,
    ) ?? [];
  if (outlet === '' || /\beditors?\b/.test(outlet)) return null;
  if (lifts || /correction .*lifts|stands by (?:it|its report) again/.test(text)) {
    return [{ kind: 'lift_correction', outlet }];
  }
  const corrects =
    /\b(?:corrects?|takes? back|retracts?|(?:publishes|prints|runs|issues) (?:a|its|another|an?) (?:\w+ )?(?:correction|clarification|retraction|note))\b|withdraws (?:its|the|an|that) (?:whole )?(?:article|story|report)/;
  if (!corrects.test(text)) return null;
  const retracts =
    /(?:retracts|takes back|withdraws|unpublishes) (?:the|its|that|an) (?:whole |entire )?(?:article|story|report)/.test(
      text,
    );
  const articleOf = new RegExp(`(?:article|story|report) of (${day})`).exec(text)?.[1] ?? null;
  const when =
    new RegExp(`(?:on|at) (${day}|\\d{1,2}:\\d{2})`).exec(
      text.replace(/of \d{1,2} [A-Z]\w+/, ''),
    )?.[1] ?? null;
  return [{ kind: 'correction', outlet, day: when ?? '', retracts, articleOf }];
}

function readLifting(said: Said): Reading {
  const { text } = said;
  if (
    !/\blifts?\b|\bwithdraws? (?:the|its|their) verdict|takes? (?:the|its|their) verdict back/i.test(
      text,
    )
  )
    return null;
  if (/\bagree[sd]?\b|\bconfirms?\b/.test(text) && !/two editors/.test(text)) {
    return [{ kind: 'agree', by: nameIn(text) ?? 'a second editor', to: 'lifting', rows: [] }];
  }
  return /verdict|\bFalse\b|\bMisleading\b|\bUnproven\b|\bConfirmed\b|\bit\b/i.test(text)
    ? [{ kind: 'lift', editors: editorsOf(said) }]
    : null;
}

function readAgreement({ text }: Said): Reading {
  const agrees = /^(.+?) (?:agrees|confirms|has agreed|also agrees|seconds)\b(.*)$/i.exec(text);
  if (!agrees || /^no\b|nobody/i.test(text)) return null;
  const [, who = '', rest = ''] = agrees;
  if (/^(?:one|two) editors?$/i.test(who) && !/agree/.test(text)) return null;
  const verdict = verdictIn(rest);
  const to =
    verdict ??
    (/set(?:ting)? (?:it |row |rows |the denial )?.*aside|aside/.test(rest)
      ? 'set_aside'
      : /authentic/.test(rest)
        ? 'authentic'
        : /lift/.test(rest)
          ? 'lifting'
          : /withdraw/.test(rest)
            ? 'withdrawal'
            : null);
  return [{ kind: 'agree', by: nameIn(text) ?? 'a second editor', to, rows: rowsIn(rest) }];
}

function readVerdict(said: Said): Reading {
  const { text } = said;
  const value = verdictIn(text);
  if (!value || !/\b(?:says?|gives?|renews?|judges?|call(?:s)?|marks?|sets?)\b/.test(text))
    return null;
  return [
    { kind: 'verdict', value, reason: quoteIn(said), rows: rowsIn(text), editors: editorsOf(said) },
  ];
}

function readSetAside(said: Said): Reading {
  const { text } = said;
  if (!/\bset(?:s|ting)?\b.*\baside\b/.test(text)) return null;
  if (/no longer|takes? .* back|undo/.test(text))
    return [{ kind: 'unset_aside', rows: rowsIn(text) }];
  return [
    { kind: 'set_aside', rows: rowsIn(text), reason: quoteIn(said), editors: editorsOf(said) },
  ];
}

function readAuthentic(said: Said): Reading {
  const { text } = said;
  if (!/authentic/.test(text)) return null;
  if (/takes?\b.*\baway|remov|withdraw|no longer|falls/.test(text))
    return [{ kind: 'not_authentic', rows: rowsIn(text) }];
  return [{ kind: 'authentic', rows: rowsIn(text), editors: editorsOf(said) }];
}

function readWithdrawal(said: Said): Reading {
  const { text } = said;
  const rows = rowsIn(text);
  if (rows.length === 0) return null;
  if (/\brestor(?:es|ed)\b/.test(text)) return [{ kind: 'restore', rows }];
  if (/\bwithdr(?:aws?|awn|ew)\b/.test(text))
    return [{ kind: 'withdraw', rows, editors: editorsOf(said) }];
  return /\breject(?:s|ed)\b/.test(text) ? [{ kind: 'reject', rows }] : null;
}

function readSources(said: Said): Reading {
  const { text } = said;
  const rows = rowsIn(text);
  if (/same source/.test(text) && rows.length > 1) return [{ kind: 'same_source', rows }];
  const named = /(?:identified|named) as (.+?)(?: on \d.*)?$/.exec(text)?.[1];
  if (named) return [{ kind: 'identify', rows, name: named }];
  const asked =
    /^(?:we|our reporter|an? reporter|one editor|the desk) (?:asks?|asked|sought a response from|seeks? a response from) (.+?)(?: (?:for|on|to|about|by) .*)?$/i.exec(
      text,
    )?.[1];
  return asked ? [{ kind: 'ask', name: asked }] : null;
}

function readAcceptance(said: Said): Reading {
  const { text } = said;
  const accepts = /\baccept(?:s|ed)?\b/.test(text);
  const presses = /\bpress(?:es|ed)?\b/.test(text);
  if (!(accepts || presses) || /\bnobody\b|not pressed|not accepted/i.test(text)) return null;
  const [subject = '', from = ''] = text.split(/\bfrom (?=row|\d)/);
  const rows = rowsIn(subject);
  if (rows.length === 0) return null;
  const against = (from.replace(/«\d+»/g, '').match(/\d+/g) ?? []).map(Number);
  const key = keyIn(said, against);
  if (!accepts) return [{ kind: 'press', rows, key }];
  return [{ kind: 'accept', rows, key, alone: /\balone\b/.test(text) }];
}

function withoutQuotes(step: string): Said {
  const quotes: string[] = [];
  const text = step.replace(
    /["“]([^"“”]*)["”]/g,
    (_, quoted: string) => `«${quotes.push(quoted) - 1}»`,
  );
  return { text, quotes };
}

function withQuotes(text: string, quotes: readonly string[]): string {
  return text.replace(/«(\d+)»/g, (_, at: string) => `"${quotes[Number(at)] ?? ''}"`);
}
