import type { Mention, ReadText } from './language';
import { canBe, initial, spell, type SpeltName } from './same-name';
import type { Span } from './span';

/** The full names of a text. Each name that is looked up is compared with each of them once. */
export class TextNames {
  private readonly byName = new Map<string, { spelt: SpeltName; mentions: Mention[] }>();
  /** By the first sound of their last words: only these are compared. */
  private readonly byInitial = new Map<string, { spelt: SpeltName; mentions: Mention[] }[]>();
  private readonly found = new Map<string, readonly Mention[]>();

  private readonly aliases: ReadonlyMap<string, string>;

  constructor({ names, aliases }: Pick<ReadText, 'names' | 'aliases'>) {
    this.aliases = new Map(aliases.map(({ short, full }) => [short, full]));
    for (const mention of names) {
      if (!mention.name) continue;
      const before = this.byName.get(mention.name);
      if (before) {
        before.mentions.push(mention);
        continue;
      }
      const own = { spelt: spell(mention.name), mentions: [mention] };
      this.byName.set(mention.name, own);
      const alike = this.byInitial.get(initial(own.spelt)) ?? [];
      alike.push(own);
      this.byInitial.set(initial(own.spelt), alike);
    }
  }

  /** The fullest name that this one can be short for; one that stands before it first. */
  fullest(name: string, at: Span | null): string {
    if (name.replace(/^the /i, '').includes(' ')) return name;
    const body = this.aliases.get(name.replace(/^the /i, ''));
    if (body) return body;
    const fitting = this.fitting(name);
    const before = fitting.findLast(({ span }) => !at || (span && span[1] <= at[1]));
    return (before ?? fitting[0])?.name ?? name;
  }

  /** Whether somebody of this name is a man or a woman, as far as any mention in the text tells. */
  genderOf(name: string): Mention['gender'] {
    const all = this.byName.get(name)?.mentions ?? [];
    return all.find(({ gender }) => gender)?.gender ?? null;
  }

  /** Every mention that a name can be short for, in reading order. */
  private fitting(name: string): readonly Mention[] {
    const known = this.found.get(name);
    if (known) return known;
    const short = spell(name);
    const fitting = (this.byInitial.get(initial(short)) ?? [])
      .flatMap(({ spelt, mentions }) => (canBe(short, spelt) ? mentions : []))
      .toSorted((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0));
    this.found.set(name, fitting);
    return fitting;
  }
}
