import type { Act } from './act';
import { dayIn, phrasesOf, type Reading, type Said, withoutQuotes, withQuotes } from './phrase';
import { readEditorAct } from './read-editor-act';
import { readAnswers, readOutletAct } from './read-outlet-act';
import { readRowAct } from './read-row-act';

/**
 * Reads what was done from a step's English, phrase by phrase. A phrase that no reader knows is answered
 * in `notUnderstood`; none is guessed at.
 */
export function readActs(step: string): { acts: Act[]; notUnderstood: string[] } {
  const { text, quotes } = withoutQuotes(step);
  const acts: Act[] = [];
  const notUnderstood: string[] = [];
  for (const phrase of phrasesOf(text)) {
    const answers = answersAfter(acts, phrase);
    const read = answers ?? readPhrase({ text: phrase, quotes });
    if (read === null) notUnderstood.push(withQuotes(phrase, quotes));
    else acts.push(...read);
  }
  return { acts, notUnderstood };
}

/** Answers and their acceptance, which are named in short once an outlet has corrected something. */
function answersAfter(acts: readonly Act[], phrase: string): Reading {
  const last = acts.at(-1)?.kind;
  const isNamed = /^(?:the )?(?:preset )?answers?\b(?! «)|\b(?:is|are) answered\b(?!.*\bno\b)/.test(
    phrase,
  );
  const follows = last === 'correction' || last === 'answer';
  if (
    isNamed ||
    (follows && /^(?:rows? \d|C-\d|they |he |she |the outlet |not affected)/.test(phrase))
  ) {
    return readAnswers(phrase);
  }
  const accepted =
    /^(?:(?:all|both)? ?accepted\b|(?:an|one|a second|the) editor accepts (?:it|them|all|both)\b)/;
  return last === 'answer' && accepted.test(phrase)
    ? [{ kind: 'accept_answers', alone: /\balone\b/.test(phrase) }]
    : null;
}

function readPhrase(said: Said): Reading {
  for (const reader of readers) {
    const read = reader(said);
    if (read) return read;
  }
  return null;
}

const readers: readonly ((said: Said) => Reading)[] = [
  ({ text }) => (/^[–-]$/.test(text) ? [] : null),
  readUse,
  readRole,
  readOutletAct,
  readEditorAct,
  readRowAct,
  readHours,
  readNothing,
];

function readUse({ text, quotes }: Said): Reading {
  const isOurs = /\bour (?:own )?articles?\b|\barticles? of ours\b/i.test(text);
  if (!isOurs || !/\brel(?:y|ies|ied|ying)\b/.test(text)) return null;
  const titles = [...text.matchAll(/«(\d+)»/g)].flatMap(([, at]) => quotes[Number(at)] ?? []);
  return [{ kind: 'use', titles: titles.length > 0 ? titles : ['untitled'], day: dayIn(text) }];
}

function readRole({ text }: Said): Reading {
  const role = /^(?:the|a) role is (?:recorded|added): (.+)$|^it is recorded that (.+)$/.exec(text);
  return role ? [{ kind: 'role', text: role[1] ?? role[2] ?? '' }] : null;
}

const numbers = ['a', 'two', 'three', 'four', 'five', 'six', 'seven'];

function readHours({ text }: Said): Reading {
  const [, count = '', unit = ''] =
    /(\d+|an?|two|three|four|five|six|seven) (hours?|days?|weeks?)(?:$| (?:pass|later|have passed|go by))/i.exec(
      text,
    ) ?? [];
  if (unit === '') return null;
  const written = numbers.indexOf(count.toLowerCase().replace(/^an$/, 'a')) + 1;
  const hours = unit.startsWith('hour') ? 1 : unit.startsWith('day') ? 24 : 168;
  return [{ kind: 'hours', hours: (written || Number(count)) * hours }];
}

const rows = 'rows? (?:\\d+|, | and | to |–)+';
const withoutEffect = [
  'no rows? (?:is|are|has been|have been) answered',
  'no answers?\\b',
  '(?:nobody|no one|no second)\\b',
  'a second editor (?:has not|does not|did not)\\b',
  '.*\\b(?:disagrees|refuses to agree|declines to agree)\\b',
  'no correction (?:was|is) published',
  '.*\\bspelling\\b',
  'it lists\\b',
  'a link\\b',
  'no row named',
  'nothing\\b',
  'the answer «\\d+» is (?:preset|refused)',
  'the key\\b',
  `${rows}(?: is| are)? preset`,
  'the correction is logged as a row',
  '.*\\bis logged as (?:a|the) row\\b',
  '.*goes? on counting',
  '.*(?:is|are) back in review\\b',
  'and goes on',
  'as (?:a|an) (?:row|denial)\\b',
  `${rows}(?: alone)?(?:,? [A-Z][a-z]+ at \\d{1,2}:\\d{2})?$`,
  `${rows} accepted(?: alone)?$`,
];
const nothing = new RegExp(`^(?:${withoutEffect.join('|')})`, 'i');

/** Phrases that only tell what stands, or that something was not done. */
function readNothing({ text }: Said): Reading {
  return nothing.test(text) ? [] : null;
}
