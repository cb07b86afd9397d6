import type { SourceKind } from '@/domain/source/kind';

import { KnownNames } from './known-names';
import type { Mention, ReadStatement, ReadText } from './language';
import { type Character, Referents } from './referents';
import { TextNames } from './text-names';
import type { KnownSource, OpenSpeaker, SuggestedRelay, SuggestedSpeaker } from './suggestion';

/** A statement with those who are meant. */
export interface Resolved {
  speaker: SuggestedSpeaker | null;
  /** Why nobody is named, where the words mean somebody: who they can be. */
  open: OpenSpeaker | null;
  principal: { name: string; sourceId: string | null } | null;
  /** Whom the words quote in turn, by name. */
  quoting: string | null;
  relays: SuggestedRelay[];
}

/** An outlet is not called "the agency" after so many others. */
const mostOutlets = 100;

/**
 * Settles who is meant in each statement, in reading order: a surname is the full name of the text, and
 * every name is looked up among the known sources. "He" and "the official" are settled where a rule
 * does that is nearly always right ({@link Referents}); else the speaker stays open.
 */
export function resolveSpeakers(
  read: ReadText,
  sources: readonly KnownSource[],
  kindOf: (name: string) => SourceKind,
): Resolved[] {
  const known = new KnownNames(sources);
  const names = new TextNames(read);
  const referents = new Referents(read, names, kindOf);
  const outlets: string[] = [];
  const principals = new Map<string, Resolved['principal']>();
  return read.statements.map((statement) => {
    const { who } = statement;
    const { character, open } = meant(statement, names, known, referents);
    if (character) referents.told(statement, character);
    const speaker = character?.speaker ?? null;
    const relays = statement.relays.map(({ text, definite, words }) => {
      const before = outlets.findLast((outlet) => definite || isShortFor(text, outlet));
      if (!definite && !before) outlets.push(text);
      if (outlets.length > mostOutlets) outlets.shift();
      return { ...known.outlet(before ?? text), words };
    });
    if (speaker && who.principal) {
      principals.set(speaker.name, known.source(names.fullest(who.principal, null)));
    }
    // A spokesman goes on speaking for whom he was introduced as speaking for.
    const { quoting } = statement;
    return {
      speaker,
      open,
      principal: (speaker && principals.get(speaker.name)) ?? null,
      quoting: quoting?.name
        ? quoting.name
            .split('; ')
            .map((name) => names.fullest(name, quoting.span))
            .join('; ')
        : null,
      relays,
    };
  });
}

function meant(
  statement: ReadStatement,
  names: TextNames,
  known: KnownNames,
  referents: Referents,
): { character: Character | null; open: OpenSpeaker | null } {
  const { who } = statement;
  if (who.text === null) return { character: null, open: null };
  if (who.form === 'pronoun' || who.form === 'definite') {
    const found = referents.of(statement);
    if (found.character) return { character: again(found.character, known), open: null };
    if (who.form === 'pronoun' || found.candidates.length > 0) {
      return { character: null, open: { written: who.text, candidates: found.candidates } };
    }
    return {
      character: described(who, { ...known.sourceSpelled(who.text), written: null, unnamed: null }),
      open: null,
    };
  }
  if (who.form === 'description') {
    return {
      character: described(who, {
        name: who.text,
        sourceId: null,
        written: null,
        unnamed: { reason: statement.reason, count: statement.count },
      }),
      open: null,
    };
  }
  const written = who.name ?? who.text;
  const full = written
    .split('; ')
    .map((name) => names.fullest(name, who.span))
    .join('; ');
  return {
    character: described(who, { ...known.source(full), written, unnamed: null }),
    open: null,
  };
}

function described(mention: Mention, speaker: SuggestedSpeaker): Character {
  return { mention, speaker };
}

/** Somebody who was spoken of before, as the desk knows them. */
function again({ mention, speaker }: Character, known: KnownNames): Character {
  if (speaker.unnamed) return { mention, speaker };
  const found =
    mention.form === 'definite' ? known.sourceSpelled(speaker.name) : known.source(speaker.name);
  return { mention, speaker: { ...found, written: null, unnamed: null } };
}

/** "the Times" for The New York Times that was named before. */
function isShortFor(text: string, outlet: string): boolean {
  const short = text.replace(/^the /i, '');
  return outlet === text || outlet.endsWith(` ${short}`);
}
