import type { Mention, ReadStatement, ReadText } from './language';
import { KnownNames } from './known-names';
import { TextNames } from './text-names';
import type { KnownSource, SuggestedRelay, SuggestedSpeaker } from './suggestion';

/** Somebody whom the text has spoken of so far. */
interface Character {
  mention: Mention;
  speaker: SuggestedSpeaker;
}

/** A statement with those who are meant. */
export interface Resolved {
  speaker: SuggestedSpeaker | null;
  principal: { name: string; sourceId: string | null } | null;
  relays: SuggestedRelay[];
}

/** Nobody is meant by a "he" who spoke longer ago than so many statements. */
const mostRemembered = 100;

/**
 * Settles who is meant in each statement, in reading order: "he" and "the official" are whoever spoke
 * before and fits, a surname is the full name of the text, and every name is looked up among the
 * known sources. What fits nobody stays as it is written.
 */
export function resolveSpeakers(read: ReadText, sources: readonly KnownSource[]): Resolved[] {
  const known = new KnownNames(sources);
  const names = new TextNames(read);
  const told: Character[] = [];
  const outlets: string[] = [];
  const principals = new Map<string, Resolved['principal']>();
  const bySentence = Map.groupBy(read.statements, ({ sentence }) => sentence);
  return read.statements.map((statement) => {
    const speaker = speakerOf(
      statement,
      read,
      bySentence.get(statement.sentence) ?? [],
      names,
      told,
      known,
    );
    if (speaker) told.push({ mention: statement.who, speaker });
    if (told.length > mostRemembered) told.shift();
    const relays = statement.relays.map(({ text, definite, words }) => {
      const before = outlets.findLast((outlet) => definite || isShortFor(text, outlet));
      if (!definite && !before) outlets.push(text);
      if (outlets.length > mostRemembered) outlets.shift();
      return { ...known.outlet(before ?? text), words };
    });
    const { principal } = statement.who;
    if (speaker && principal) {
      principals.set(speaker.name, known.source(names.fullest(principal, null)));
    }
    // A spokesman goes on speaking for whom he was introduced as speaking for.
    return { speaker, principal: (speaker && principals.get(speaker.name)) ?? null, relays };
  });
}

function speakerOf(
  statement: ReadStatement,
  read: ReadText,
  inSentence: readonly ReadStatement[],
  names: TextNames,
  told: readonly Character[],
  known: KnownNames,
): SuggestedSpeaker | null {
  const { who } = statement;
  if (who.text === null) return null;
  if (who.form === 'pronoun') return pronoun(statement, read, inSentence, names, told, known);
  if (who.form === 'definite') {
    return backReference(who, statement.reason, told) ?? named(who.text, known);
  }
  if (who.form === 'description') {
    const same = told.findLast(({ mention }) => mention.span?.[0] === who.span?.[0]);
    if (same?.speaker.unnamed) return same.speaker;
    return {
      name: who.text,
      sourceId: null,
      written: null,
      unnamed: { reason: statement.reason, count: statement.count },
    };
  }
  const written = who.name ?? who.text;
  return { ...named(names.fullest(written, who.span), known), written };
}

/** "the Times" for The New York Times that was named before. */
function isShortFor(text: string, outlet: string): boolean {
  const short = text.replace(/^the /i, '');
  return outlet === text || outlet.endsWith(` ${short}`);
}

function named(name: string, known: KnownNames): SuggestedSpeaker {
  return { ...known.source(name), written: null, unnamed: null };
}

/** "He" is who spoke last, "who" whoever the words before name; "I" is nobody that the text tells. */
function pronoun(
  { who, sentence, opening }: ReadStatement,
  read: ReadText,
  inSentence: readonly ReadStatement[],
  names: TextNames,
  told: readonly Character[],
  known: KnownNames,
): SuggestedSpeaker | null {
  const word = who.text?.toLowerCase() ?? '';
  if (['i', 'we', 'you', 'it'].includes(word)) return null;
  const begin = read.sentences[sentence]?.[0] ?? 0;
  if (['who', 'that', 'which'].includes(word)) {
    const before = lastWithin(read.names, begin, who.span?.[0] ?? 0);
    return before?.name ? named(names.fullest(before.name, before.span), known) : null;
  }
  const ahead = /^(?:After|Before|When|While|As|In|Having|Asked|Though)\b/.test(opening)
    ? inSentence.find((later) => later.who.form === 'name')
    : undefined;
  if (ahead?.who.name) return named(names.fullest(ahead.who.name, ahead.who.span), known);
  const plural = word === 'they';
  const last = told.findLast(({ mention, speaker }) =>
    plural ? mention.plural || mention.form === 'pronoun' : isPerson(mention, speaker),
  );
  return last ? { ...last.speaker, written: null } : null;
}

/** Somebody whom "he" or "she" can be: a full name or one unnamed person, no country or office. */
function isPerson(mention: Mention, speaker: SuggestedSpeaker): boolean {
  if (mention.plural) return false;
  return speaker.unnamed !== null || /\S \S/.test(speaker.name.replace(/^the /i, ''));
}

/** The last of these names, which are in order, that stands between two places. */
function lastWithin(names: readonly Mention[], from: number, to: number): Mention | null {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.span?.[1] ?? 0) <= to) low = middle + 1;
    else high = middle;
  }
  const before = names[low - 1];
  return before?.span && before.span[0] >= from ? before : null;
}

/** "The official": the last one who was called so. A reason stated only now holds for all that it said. */
function backReference(
  who: Mention,
  reason: string | null,
  told: readonly Character[],
): SuggestedSpeaker | null {
  const noun = who.nouns.at(-1);
  const last = noun && told.findLast(({ mention }) => mention.nouns.includes(noun));
  if (!last) return null;
  if (last.speaker.unnamed && reason) last.speaker.unnamed.reason ??= reason;
  return { ...last.speaker, written: null };
}
