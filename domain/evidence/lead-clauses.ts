import { type Clause, clause, type Findings, grouped } from './clause';
import type { Place } from './latest-word';
import type { Fate } from './outlet-answer';
import { reversalClauses, sideKey } from './reversal-clauses';
import { saysClauses } from './says-clauses';
import type { Standing, Word } from './standing';
import { bracket, voiceEntry } from './voice-entry';
import {
  broughtBy,
  dayWords,
  isPlural,
  listed,
  speakerFor,
  through,
  voiceName,
} from './words-for-rows';

/**
 * The clauses of the lead sentence (model C 10), and of the Also line as far as they come from words about
 * the whole claim. Each word is in exactly one of them.
 */
export function wordClauses(findings: Findings): Clause[] {
  const { latest, standing } = findings;
  const at = (word: Word): Place['at'] | undefined => latest.place.get(word)?.at;
  const only = (test: (word: Word) => boolean) => standing.words.filter(test);
  const apartFromStory = new Set<Place['at'] | undefined>([
    'set_aside',
    'in_question',
    'quotes_taken_back',
  ]);
  const inStory = only(
    (word) => !apartFromStory.has(at(word)) && !isAbandoned(word, latest.place.get(word)),
  );
  const mixed = new Set(
    grouped(inStory, sideKey)
      .filter(
        (side) => isMixed(side.map(at)) || side.some(({ says }, _, all) => says !== all[0]?.says),
      )
      .flat(),
  );
  const plain = inStory.filter((word) => !mixed.has(word));
  return [
    ...saysClauses(
      plain.filter(({ says }) => says === 'yes'),
      findings,
    ),
    ...reversalClauses([...mixed], findings),
    ...denialClauses(
      plain.filter(({ says }) => says !== 'yes'),
      findings,
    ),
    ...only((word) => at(word) === 'quotes_taken_back').flatMap((word) =>
      clause(
        'quotes_taken_back',
        'lead',
        [word],
        `${voiceName(word.row)}, only passed on what was taken back`,
      ),
    ),
    ...abandonedClauses(
      only((word) => isAbandoned(word, latest.place.get(word))),
      findings,
    ),
    ...setAsideClauses(findings),
    ...inQuestionClauses(
      only((word) => at(word) === 'in_question'),
      findings,
    ),
  ];
}

/** A side of which something no longer stands has a story to tell. */
function isMixed(places: readonly (Place['at'] | undefined)[]): boolean {
  return places.some((place) => place !== 'stands');
}

function isAbandoned(word: Word, place: Place | undefined): boolean {
  return word.abandoned && place?.at === 'taken_back';
}

/** Those who deny it, by name: three, "and 4 more". */
function denialClauses(words: readonly Word[], { evidence }: Findings): Clause[] {
  const entries = grouped(words, ({ voice }) => voice).map((voice) => {
    const entry = voiceEntry(voice);
    return { ...entry, told: [...entry.earlier, ...entry.told] };
  });
  const names = entries.map((entry) => {
    const back =
      entry.word.says === 'back' ? ' by taking back what it is not known to have said' : '';
    return `${entry.name} ${bracket(entry, evidence.now)}${back}`;
  });
  const [first] = entries;
  const verb = first && entries.length === 1 && !isPlural(first.word.row) ? 'denies it' : 'deny it';
  return clause('denies', 'lead', words, `${listed(names)} ${verb}`);
}

function abandonedClauses(words: readonly Word[], { standing, evidence }: Findings): Clause[] {
  return words.flatMap((word) => {
    const correction = standing.fates.get(word.row.id)?.correction;
    if (!correction) return [];
    const day = dayWords(correction.publishedOn, evidence.now);
    const name = word.row.speaker?.kind === 'unnamed' ? bare(word.row.speaker.name) : 'own words';
    const text = `${correction.outlet.name} no longer stands by its ${name} (${day})`;
    return clause('abandoned', 'lead', [word], text);
  });
}

function bare(name: string): string {
  return name.replace(/^(?:an?|the|some) /i, '');
}

function setAsideClauses({ standing, latest }: Findings): Clause[] {
  const words = standing.words.filter((word) => latest.place.get(word)?.at === 'set_aside');
  const each = words.map((word) => {
    const place = latest.place.get(word);
    const reason = place?.at === 'set_aside' ? ` (“${place.mark.reason}”)` : '';
    const way = through(word.row);
    return `a denial by ${voiceName(word.row)}${way ? ` through ${way.name}` : ''}${reason}`;
  });
  return clause('set_aside', 'lead', words, `set aside: ${listed(each)}`);
}

function inQuestionClauses(words: readonly Word[], { standing, evidence }: Findings): Clause[] {
  const byCorrection = grouped(words, ({ row }) => standing.fates.get(row.id)?.correction.id ?? '');
  return byCorrection.flatMap((some) => {
    const correction = standing.fates.get(some[0]?.row.id ?? '')?.correction;
    if (!correction) return [];
    const day = dayWords(correction.publishedOn, evidence.now);
    const done = correction.retracts ? 'whose article it has retracted' : 'which it has corrected';
    const names = listed(some.map(({ row }) => withOutlet(voiceName(row), broughtBy(row))));
    const text = `in question: the words of ${names}, brought by ${correction.outlet.name}, ${done} (${day})`;
    return clause('in_question', 'lead', some, text);
  });
}

function withOutlet(name: string, outlet: string | null): string {
  return outlet ? `${name} (${outlet})` : name;
}

/** Words that were never said, or said differently: by name; repeats of them are counted. */
export function struckClauses({ standing, evidence }: Findings): Clause[] {
  const { struck } = standing;
  const own = struck.filter(({ row }) => !repeatsAStruckRow(row.repeats, standing));
  const repeats = struck.filter((one) => !own.includes(one));
  const text = ({ row, fate }: { row: (typeof struck)[number]['row']; fate: Fate }): string => {
    const day = dayWords(fate.correction.publishedOn, evidence.now);
    const by = `(${fate.correction.outlet.name}, ${day})`;
    const figure = row.figure.kind === 'figure' ? row.figure.figure.text : null;
    const name = voiceName(row);
    if (fate.kind === 'replaced') return `${name}, who said it differently ${by}`;
    return figure
      ? `${figure}, which ${name} never said ${by}`
      : `${name}, who never said it ${by}`;
  };
  const of = (kind: Fate['kind']) => own.filter(({ fate }) => fate.kind === kind);
  const count = repeats.length;
  const outlets = [...new Set(repeats.flatMap(({ row }) => row.outlet?.name ?? []))];
  return [
    ...clause('struck', 'lead', of('struck'), `struck: ${listed(of('struck').map(text))}`),
    ...clause('struck', 'lead', of('replaced'), `replaced: ${listed(of('replaced').map(text))}`),
    ...clause(
      'struck',
      'also',
      repeats,
      `${count} struck ${count === 1 ? 'repeat' : 'repeats'} (${listed(outlets)})`,
    ),
  ];
}

function repeatsAStruckRow(id: string | null, { struck }: Standing): boolean {
  return struck.some(({ row }) => row.id === id);
}

/** What is said about a part of the claim. */
export function partClauses({ standing, evidence }: Findings): Clause[] {
  const verb = { denies: 'denies a part', retracts: 'takes a part back' } as const;
  return standing.parts.flatMap((one) => {
    const { row } = one;
    const way = through(row);
    const name = withOutlet(voiceName(row), broughtBy(row));
    const verbs =
      row.stance === 'denies' || row.stance === 'retracts' ? verb[row.stance] : 'says a part of it';
    const figure =
      evidence.claim.kind === 'quantity' && row.figure.kind === 'figure'
        ? ` (${row.figure.figure.text})`
        : '';
    const question = standing.inQuestion.includes(row) ? ', in question' : '';
    return clause(
      'part',
      'lead',
      [one],
      `${name}${way ? `, through ${way.name},` : ''} ${verbs}: ${row.part}${figure}${question}`,
    );
  });
}

/** Won't comment, no reply, doubts; and repeats. */
export function alsoClauses({ standing }: Findings): Clause[] {
  const nouns = [
    ['declines_to_comment', 'won’t comment'],
    ['did_not_respond', 'no reply'],
    ['questions', 'doubts'],
  ] as const;
  return [
    ...grouped(standing.repeats, ({ of, row }) => repeatNoun(of.id, row.id, standing)).flatMap(
      (some) => {
        const [first] = some;
        const noun = first ? repeatNoun(first.of.id, first.row.id, standing) : '';
        const outlets = [...new Set(some.flatMap(({ row }) => row.outlet?.name ?? []))];
        const where = some.length <= 3 && outlets.length > 0 ? ` (${listed(outlets)})` : '';
        return clause(
          'repeats',
          'also',
          some,
          `${some.length} repeat${some.length === 1 ? '' : 's'}${noun}${where}`,
        );
      },
    ),
    ...nouns.flatMap(([stance, noun]) => {
      const rows = standing.others.filter((row) => row.stance === stance);
      const names = listed([...new Set(rows.map(speakerFor))]);
      return clause(
        'others',
        'also',
        rows.map((row) => ({ row })),
        `${rows.length} ${noun} (${names})`,
      );
    }),
  ];
}

function repeatNoun(of: string, row: string, { fates }: Standing): string {
  const fate = fates.get(row) ?? fates.get(of);
  if (fate?.kind === 'abandoned')
    return ` of what ${fate.correction.outlet.name} no longer stands by`;
  return fate?.kind === 'in_question' ? ' in question' : '';
}
