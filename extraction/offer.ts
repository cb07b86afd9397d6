import type { Figure } from '@/domain/quantity/figure';
import { parseQuantity } from '@/domain/quantity/parse-quantity';
import type { SourceKind } from '@/domain/source/kind';
import { keyAt } from '@/domain/suggestion/key';

import type { Language, ReadText } from './language';
import { figureOf, withoutFigure } from './offered-figure';
import { hull, type Span, spanAt } from './span';
import { suggestFrom } from './suggest';
import type { ArticleToRead, OpenSpeaker, Suggestion, SuggestedSpeaker } from './suggestion';
import { TextNames } from './text-names';

/** A source as a form is filled with it. */
export interface OfferedSource {
  name: string;
  /** Null: none on the desk, or not certain. */
  sourceId: string | null;
  /** What it seems to be if it is new. */
  kind: SourceKind;
}

/** The claim as it could be put. */
export interface OfferedClaim {
  /** Empty: the words tell none. */
  statement: string;
  counted: string | null;
  population: string | null;
  /** It is about what the text told before. */
  refersBack: boolean;
  /** People who did together what it tells. */
  tookPart: string[];
}

/** A suggestion as the desk offers it: everything that the form of an attribution asks. */
export interface Offer extends Pick<
  Suggestion,
  'rule' | 'stance' | 'direct' | 'saidOn' | 'worth' | 'quoting'
> {
  /** domain/suggestion/key.ts */
  key: string;
  /** Null: the maker is not stated. */
  speaker: (OfferedSource & Pick<SuggestedSpeaker, 'unnamed' | 'written'>) | null;
  /** Set where there is no speaker though the words mean somebody: who they can be. */
  open: OpenSpeaker | null;
  principal: OfferedSource | null;
  /** Outward from the speaker. */
  relays: (OfferedSource & { words: string })[];
  passages: Span[];
  claim: OfferedClaim;
  /** Likeliest reading first; null: the words give no figure to compare. */
  figure: { written: string; readings: Figure[] } | null;
}

/**
 * What is offered of a text: statements that were said, each body of several by itself, and figures
 * that a sentence takes for granted without their maker, in reading order.
 */
export function offersFrom(read: ReadText, article: ArticleToRead, language: Language): Offer[] {
  const names = new TextNames(read);
  const kinds = new Map<string, SourceKind>();
  const kindOf = (name: string): SourceKind => {
    const kind = kinds.get(name) ?? language.kindOf(name, read.places);
    kinds.set(name, kind);
    return kind;
  };
  const said = suggestFrom(read, article, language).filter(({ kind }) => kind === 'speech');
  const found = said.flatMap((one) => [
    ...eachBody(one, read, article, language, names, kindOf),
    ...openFiguresOf(one, article, language),
  ]);
  return [...new Map(found.map((offer) => [offer.key, offer])).values()].toSorted(
    (a, b) => (a.passages[0]?.[0] ?? 0) - (b.passages[0]?.[0] ?? 0),
  );
}

function eachBody(
  one: Suggestion,
  read: ReadText,
  { text }: ArticleToRead,
  language: Language,
  names: TextNames,
  kindOf: (name: string) => SourceKind,
): Offer[] {
  const { rule, stance, direct, saidOn, worth, speaker } = one;
  const passages = passagesOf(one, text, language);
  const cue = hull(one.cue)?.[0] ?? 0;
  const content = one.content.map((span) => text.slice(...language.bareSpan(text, span)));
  const named = (source: { name: string; sourceId: string | null }): OfferedSource => ({
    ...source,
    kind: kindOf(source.name),
  });
  const statement = language.claimWords({
    content,
    sentence: text.slice(...(spanAt(read.sentences, cue) ?? [cue, cue])),
    stance,
    direct,
    speaker: speaker && (speaker.unnamed ? uncapitalised(speaker.name) : inWords(speaker.name)),
    isPerson: Boolean(speaker && (speaker.unnamed || kindOf(speaker.name) === 'person')),
    deed: rule === 'name rejected something' ? text.slice(...(hull(one.cue) ?? [0, 0])) : null,
    fullName: (name) => fullNameOf(name, names),
  });
  // A figure that the sentence takes for granted is not what this speaker says.
  const granted = language.openFigures(text, one.content);
  const quantities = one.quantities.filter(
    ({ span }) => !granted.some(([start, end]) => span[0] >= start && span[1] <= end),
  );
  const { figure, counted, population } = figureOf({ quantities }, text);
  const who = speaker?.unnamed
    ? language.bodies(speaker.name)
    : (speaker?.name.split('; ') ?? [null]);
  return who.map((name, body) => ({
    key: keyAt('cue', cue, body),
    rule,
    stance,
    direct,
    saidOn,
    worth,
    speaker:
      speaker && name !== null
        ? {
            name: speaker.unnamed ? uncapitalised(name) : name,
            sourceId: speaker.sourceId,
            kind: speaker.unnamed ? 'unnamed' : kindOf(name),
            unnamed: speaker.unnamed,
            written: speaker.written,
          }
        : null,
    open: one.open,
    quoting: one.quoting,
    principal: one.principal && named(one.principal),
    relays: one.relays.map(({ words, ...relay }) => ({ ...relay, words, kind: 'outlet' as const })),
    passages,
    claim: {
      statement: figure ? withoutFigure(statement, figure.written, figure.readings) : statement,
      counted,
      population,
      refersBack: language.refersBack(statement),
      tookPart: peopleIn(language.tookPart(statement), kindOf),
    },
    figure,
  }));
}

/** All of them, where each is a person; otherwise it was another kind of act. */
function peopleIn(names: string[], kindOf: (name: string) => SourceKind): string[] {
  return names.every((name) => kindOf(name) === 'person') ? names : [];
}

/** The one name of the text that ends with this surname, spelled like it; otherwise itself. */
function fullNameOf(surname: string, names: TextNames): string {
  const full = names.fullest(surname, null);
  return !/^the /i.test(full) && full.endsWith(` ${surname}`) ? full : surname;
}

/** "Ana Lund; Piet Roos" as a sentence has it. */
function inWords(names: string): string {
  return names.replace(/; (?=[^;]*$)/, ' and ').replaceAll('; ', ', ');
}

function uncapitalised(description: string): string {
  return /^(?:An?|The|Another|Some|Several|Many|Two|Three|Four|Five)\b/.test(description)
    ? description.charAt(0).toLowerCase() + description.slice(1)
    : description;
}

/** Words that tell nothing without their cue are taken with it: "which Roe said could serve". */
const withCue = /^(?:which name said|name rejected something)$/;

function passagesOf({ rule, content, cue, source }: Suggestion, text: string, language: Language) {
  const whole =
    rule === 'reported by name'
      ? hull([...content, ...cue, ...source])
      : withCue.test(rule)
        ? hull([...content, ...cue, ...(rule === 'which name said' ? source : [])])
        : null;
  const spans = whole ? [whole] : content;
  return spans
    .map((span) => language.bareSpan(text, span))
    .filter(([start, end]) => text.slice(start, end).trim() !== '');
}

function openFiguresOf(one: Suggestion, { text }: ArticleToRead, language: Language): Offer[] {
  return language.openFigures(text, one.content).map((span) => {
    const words = text.slice(...span);
    const { readings } = parseQuantity(words);
    const quantities = [{ span: numberIn(words, span), readings }];
    const { figure, counted, population } = figureOf({ quantities }, text);
    return {
      key: keyAt('figure', span[0]),
      rule: 'figure taken for granted',
      stance: 'asserts',
      direct: false,
      saidOn: null,
      worth: one.worth,
      speaker: null,
      open: null,
      quoting: null,
      principal: null,
      relays: [],
      passages: [span],
      claim: {
        statement: withoutFigure(
          `There are ${words}`,
          figure?.written ?? '',
          figure?.readings ?? [],
        ),
        counted,
        population,
        refersBack: false,
        tookPart: [],
      },
      figure,
    };
  });
}

function numberIn(words: string, [start]: Span): Span {
  const at = /[\d]/.exec(words)?.index ?? 0;
  return [start + at, start + at + (/^[\d.,]+(?<=\d)/.exec(words.slice(at))?.[0].length ?? 0)];
}
