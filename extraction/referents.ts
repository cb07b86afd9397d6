import type { SourceKind } from '@/domain/source/kind';

import type { Mention, ReadStatement, ReadText } from './language';
import type { TextNames } from './text-names';
import type { SuggestedSpeaker } from './suggestion';

/** Somebody whom the text has spoken of. */
export interface Character {
  mention: Mention;
  speaker: SuggestedSpeaker;
}

/** Who is meant; null: nobody for certain, and who it can be. */
interface Referent {
  character: Character | null;
  candidates: string[];
}

const nobody: Referent = { character: null, candidates: [] };

/** So many sentences back, and one paragraph, a pronoun reaches. */
const reach = 4;
/** A description means somebody out of so many who spoke last. */
const mostTold = 100;
const mostCandidates = 5;

/**
 * Who "he", "they" or "the official" is: whoever spoke or was the subject just before and fits in
 * gender, number and kind, as long as nobody else fits who was named since.
 */
export class Referents {
  private readonly bySentence = new Map<number, Character[]>();
  private readonly spoke: Character[] = [];

  constructor(
    private readonly read: ReadText,
    private readonly names: TextNames,
    private readonly kindOf: (name: string) => SourceKind,
  ) {}

  /** Notes who spoke in a statement. */
  told({ sentence }: ReadStatement, character: Character): void {
    const before = this.bySentence.get(sentence) ?? [];
    this.bySentence.set(sentence, [...before.slice(-10), character]);
    this.spoke.push(character);
    if (this.spoke.length > mostTold) this.spoke.shift();
  }

  of(statement: ReadStatement): Referent {
    const { who } = statement;
    if (who.form === 'definite') return this.definite(statement);
    const word = who.text?.toLowerCase() ?? '';
    if (/^(?:i|we|you)$/.test(word)) return nobody;
    if (/^(?:who|that|which)$/.test(word)) return this.relative(statement);
    const fits = fitting(word);
    if (!fits) return nobody;
    return this.before(statement, (one) => this.fits(one, fits));
  }

  /** "Ann Roe, who said": the last name before it in its sentence. */
  private relative({ who, sentence }: ReadStatement): Referent {
    const from = this.read.sentences[sentence]?.[0] ?? 0;
    const at = who.span?.[0] ?? 0;
    const near = this.namedIn(from, at).findLast(({ span }) => at - (span?.[1] ?? 0) <= 2);
    return { character: near ? this.named(near) : null, candidates: [] };
  }

  private before(statement: ReadStatement, fits: (one: Character) => boolean): Referent {
    const at = statement.who.span?.[0] ?? 0;
    const own = this.read.paragraphs[statement.sentence] ?? 0;
    const candidates = new Set<string>();
    // Whom the words themselves name is spoken of, and does not speak.
    const outside = ({ mention }: Character) =>
      !statement.content.some(
        ([from, to]) => (mention.span?.[0] ?? 0) >= from && (mention.span?.[0] ?? 0) < to,
      );
    for (
      let index = statement.sentence;
      index >= Math.max(0, statement.sentence - reach);
      index--
    ) {
      if (own - (this.read.paragraphs[index] ?? 0) > 1) break;
      const [begin, end] = this.read.sentences[index] ?? [0, 0];
      const focus = this.focusOf(index, at).filter(outside).filter(fits);
      const others = this.namedIn(begin, Math.min(end, at))
        .map((mention) => this.named(mention))
        .filter(outside)
        .filter(fits);
      for (const { speaker } of [...focus, ...others]) candidates.add(speaker.name);
      const [first] = focus;
      if (first) {
        const rivals = new Set([...candidates].filter((name) => name !== first.speaker.name));
        const certain =
          this.genderOf(first) !== null || rivals.size === 0 || index >= statement.sentence - 1;
        // Who only was the subject, or has no name, gives way to somebody else who was named.
        const spoke = this.bySentence.get(index)?.includes(first) && !first.speaker.unnamed;
        const rivalled = !spoke && rivals.size > 0;
        const alike = focus.some(({ speaker }) => speaker.name !== first.speaker.name);
        if (certain && !alike && !rivalled) return { character: first, candidates: [] };
        break;
      }
      if (candidates.size > 0) break;
    }
    return { character: null, candidates: [...candidates].slice(0, mostCandidates) };
  }

  /** Whoever a sentence is about, up to a place: who speaks in it, else its subject. */
  private focusOf(index: number, upTo: number): Character[] {
    const isBefore = ({ mention }: Character) => (mention.span?.[1] ?? 0) <= upTo;
    const spoke = (this.bySentence.get(index) ?? []).filter(isBefore);
    const subject = this.read.subjects[index];
    if (spoke.length > 0) return [...new Map(spoke.map((one) => [one.speaker.name, one])).values()];
    if (!subject || (subject.span?.[1] ?? 0) > upTo) return [];
    if (subject.form === 'name') return [this.named(subject)];
    return [];
  }

  private named(mention: Mention): Character {
    const name = (mention.name ?? '')
      .split('; ')
      .map((one) => this.names.fullest(one, mention.span))
      .join('; ');
    return { mention, speaker: { name, sourceId: null, written: null, unnamed: null } };
  }

  private fits(one: Character, { gender, number }: Fitting): boolean {
    const { mention, speaker } = one;
    const kind = speaker.unnamed ? 'person' : this.kindOf(speaker.name);
    if (number === 'many')
      return mention.plural || (kind === 'organization' && mention.form === 'name');
    if (mention.plural) return false;
    if (number === 'thing') return kind === 'organization' || kind === 'document';
    if (kind !== 'person') return false;
    // "The northern Sierra Nevada"; a person is called "the mayor" besides.
    if (/^the\s/i.test(mention.text ?? '') && mention.nouns.length === 0) return false;
    const own = this.genderOf(one);
    return own === null || own === gender;
  }

  private genderOf({ mention, speaker }: Character): Mention['gender'] {
    if (mention.gender) return mention.gender;
    return this.names.genderOf(speaker.name);
  }

  private namedIn(from: number, to: number): Mention[] {
    const { names } = this.read;
    const found: Mention[] = [];
    for (let index = firstFrom(names, from); index < names.length; index++) {
      const mention = names[index];
      if (!mention?.span || mention.span[1] > to) break;
      found.push(mention);
    }
    return found;
  }

  /** "The official": the one who was called so; "the statement": whose it is; "the board": its name. */
  private definite({ who, reason }: ReadStatement): Referent {
    const words = (who.text ?? '').split(',')[0] ?? '';
    const noun = /(\p{L}+)$/u.exec(words)?.[1]?.toLowerCase() ?? '';
    const at = who.span?.[0] ?? 0;
    const alias = this.read.aliases.findLast(
      ({ short, at: place }) => short === noun && place < at,
    );
    if (alias) return { character: this.bodyNamed(who, alias.full), candidates: [] };
    const issued = this.read.issued.findLast(
      ({ noun: one, at: place }) => one === noun && place < at,
    );
    if (issued) {
      const [author] = (this.bySentence.get(issued.sentence) ?? []).toReversed();
      if (author) return { character: author, candidates: [] };
    }
    const body = this.read.names.findLast(
      ({ name, span }) =>
        (span?.[1] ?? 0) < at &&
        name?.toLowerCase().endsWith(` ${noun}`) &&
        this.kindOf(name) === 'organization',
    );
    if (body?.name) return { character: this.bodyNamed(who, body.name), candidates: [] };
    const called = who.nouns.at(-1);
    if (!called) return nobody;
    const titled = this.spoke.filter(({ mention }) => mention.nouns.includes(called));
    if (tellsApart.test(words)) {
      return {
        character: null,
        candidates: [...new Set(titled.map(({ speaker }) => speaker.name))].slice(-mostCandidates),
      };
    }
    const all = this.spoke.filter(
      ({ mention }) => mention.nouns.includes(called) && !mention.plural === !who.plural,
    );
    const distinct = [...new Map(all.map((one) => [one.speaker.name, one])).values()];
    const [only] = distinct;
    if (!only) return nobody;
    if (distinct.length > 1) {
      return {
        character: null,
        candidates: distinct.map(({ speaker }) => speaker.name).slice(-mostCandidates),
      };
    }
    // A reason stated only now holds for all that it said.
    if (only.speaker.unnamed && reason) only.speaker.unnamed.reason ??= reason;
    return { character: only, candidates: [] };
  }

  private bodyNamed(mention: Mention, name: string): Character {
    return { mention, speaker: { name, sourceId: null, written: null, unnamed: null } };
  }
}

/** "The former president" is another one than the president. */
const tellsApart = /\b(?:former|other|another|second|third|new|next|late|latter|ex)\b/i;

interface Fitting {
  gender: Mention['gender'];
  number: 'one' | 'many' | 'thing';
}

function fitting(pronoun: string): Fitting | null {
  if (pronoun === 'he') return { gender: 'male', number: 'one' };
  if (pronoun === 'she') return { gender: 'female', number: 'one' };
  if (pronoun === 'they' || pronoun === 'both') return { gender: null, number: 'many' };
  if (pronoun === 'it') return { gender: null, number: 'thing' };
  return null;
}

/** The index of the first of these names, which are in order, that begins at this place or behind. */
function firstFrom(names: readonly Mention[], from: number): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.span?.[0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
