import type { Mention, ReadStatement, ReadText } from './language';
import { canName } from './same-name';
import type { Span } from './span';
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

/**
 * Settles who is meant in each statement, in reading order: "he" and "the official" are whoever spoke
 * before and fits, a surname is the full name of the text, and every name is looked up among the
 * known sources. What fits nobody stays as it is written.
 */
export function resolveSpeakers(read: ReadText, known: readonly KnownSource[]): Resolved[] {
  const told: Character[] = [];
  const outlets: string[] = [];
  const principals = new Map<string, Resolved['principal']>();
  return read.statements.map((statement) => {
    const speaker = speakerOf(statement, read, told, known);
    if (speaker) told.push({ mention: statement.who, speaker });
    const relays = statement.relays.map(({ text, definite, words }) => {
      const before = outlets.findLast((outlet) => definite || isShortFor(text, outlet));
      if (!definite && !before) outlets.push(text);
      return { ...lookUp(before ?? text, known, true), words };
    });
    const { principal } = statement.who;
    if (speaker && principal) {
      principals.set(speaker.name, lookUp(fullestName(principal, read, null), known));
    }
    // A spokesman goes on speaking for whom he was introduced as speaking for.
    return { speaker, principal: (speaker && principals.get(speaker.name)) ?? null, relays };
  });
}

function speakerOf(
  statement: ReadStatement,
  read: ReadText,
  told: readonly Character[],
  known: readonly KnownSource[],
): SuggestedSpeaker | null {
  const { who } = statement;
  if (who.text === null) return null;
  if (who.form === 'pronoun') return pronoun(statement, read, told, known);
  if (who.form === 'definite') {
    return backReference(who, statement.reason, told) ?? named(who.text, known);
  }
  if (who.form === 'description') {
    return {
      name: who.text,
      sourceId: null,
      unnamed: { reason: statement.reason, count: statement.count },
    };
  }
  return named(fullestName(who.name ?? who.text, read, who.span), known);
}

/** "the Times" for The New York Times that was named before. */
function isShortFor(text: string, outlet: string): boolean {
  const short = text.replace(/^the /i, '');
  return outlet === text || outlet.endsWith(` ${short}`);
}

function named(name: string, known: readonly KnownSource[]): SuggestedSpeaker {
  return { ...lookUp(name, known), unnamed: null };
}

/** "He" is who spoke last, "who" whoever the words before name; "I" is nobody that the text tells. */
function pronoun(
  { who, sentence }: ReadStatement,
  read: ReadText,
  told: readonly Character[],
  known: readonly KnownSource[],
): SuggestedSpeaker | null {
  const word = who.text?.toLowerCase() ?? '';
  if (['i', 'we', 'you', 'it'].includes(word)) return null;
  const begin = read.sentences[sentence]?.[0] ?? 0;
  const opening = read.statements.find((one) => one.sentence === sentence)?.opening ?? '';
  if (['who', 'that', 'which'].includes(word)) {
    const before = read.names.findLast(({ span }) => isWithin(span, begin, who.span?.[0] ?? 0));
    return before?.name ? named(fullestName(before.name, read, before.span), known) : null;
  }
  const ahead = /^(?:After|Before|When|While|As|In|Having|Asked|Though)\b/.test(opening)
    ? read.statements.find((later) => later.sentence === sentence && later.who.form === 'name')
    : undefined;
  if (ahead?.who.name) return named(fullestName(ahead.who.name, read, ahead.who.span), known);
  const plural = word === 'they';
  const last = told.findLast(({ mention, speaker }) =>
    plural ? mention.plural || mention.form === 'pronoun' : isPerson(mention, speaker),
  );
  return last?.speaker ?? null;
}

/** Somebody whom "he" or "she" can be: a full name or one unnamed person, no country or office. */
function isPerson(mention: Mention, speaker: SuggestedSpeaker): boolean {
  if (mention.plural) return false;
  return speaker.unnamed !== null || /\S \S/.test(speaker.name.replace(/^the /i, ''));
}

function isWithin(span: Span | null, from: number, to: number): boolean {
  return span !== null && span[0] >= from && span[1] <= to;
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
  return last.speaker;
}

/** The fullest name in the text that this one can be short for; one that stands before it first. */
function fullestName(name: string, { names }: ReadText, at: Span | null): string {
  if (name.replace(/^the /i, '').includes(' ')) return name;
  const fitting = names.filter((full) => full.name && canName(name, full.name));
  const before = fitting.findLast(({ span }) => !at || (span && span[1] <= at[1]));
  return (before ?? fitting[0])?.name ?? name;
}

/** The one known source that bears this name; with several that could, none. */
function lookUp(
  name: string,
  known: readonly KnownSource[],
  outletsOnly = false,
): { name: string; sourceId: string | null } {
  const candidates = known.filter(
    (source) =>
      source.kind !== 'unnamed' &&
      (!outletsOnly || source.kind === 'outlet') &&
      [source.name, ...source.aliases].some((alias) => canName(name, alias)),
  );
  const [only] = candidates;
  if (only && candidates.length === 1) return { name: only.name, sourceId: only.id };
  return { name, sourceId: null };
}
