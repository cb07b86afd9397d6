import { canBe, initial, spell, type SpeltName } from './same-name';
import type { KnownSource } from './suggestion';

/** A name as it was written, or the known source that bears it. */
export interface FoundName {
  name: string;
  sourceId: string | null;
}

interface SpeltSource {
  source: KnownSource;
  names: SpeltName[];
}

type Names = ReadonlyMap<string, readonly SpeltSource[]>;

/** Lists of sources are kept for as long as somebody holds them, so that each is taken apart once. */
const taken = new WeakMap<readonly KnownSource[], Names>();

/** Looks names up among the sources that the desk knows; each name is compared once. */
export class KnownNames {
  private readonly names: Names;
  private readonly found = new Map<string, FoundName>();

  constructor(sources: readonly KnownSource[]) {
    this.names = taken.get(sources) ?? byLastWord(sources);
    taken.set(sources, this.names);
  }

  /** The one known source that bears this name; with several that could, none. */
  source(name: string): FoundName {
    return this.lookUp(name, 'any');
  }

  /** As {@link source}, spelled alike alone: "le ministère" is nobody called "The minister". */
  sourceSpelled(name: string): FoundName {
    return this.lookUp(name, 'spelled');
  }

  /** As {@link source}, among outlets alone. */
  outlet(name: string): FoundName {
    return this.lookUp(name, 'outlet');
  }

  private lookUp(name: string, among: 'any' | 'spelled' | 'outlet'): FoundName {
    const key = `${among} ${name}`;
    const known = this.found.get(key);
    if (known) return known;
    const wanted = spell(name);
    const alike = (this.names.get(initial(wanted)) ?? []).filter(
      ({ source, names }) =>
        (among !== 'outlet' || source.kind === 'outlet') &&
        names.some((one) => mayBe(source, wanted, one)),
    );
    const exact = alike.filter(({ names }) => names.some((one) => isSame(one, wanted)));
    const [only, ...others] = exact.length > 0 || among === 'spelled' ? exact : alike;
    const answer =
      only && others.length === 0
        ? { name: only.source.name, sourceId: only.source.id }
        : { name, sourceId: null };
    this.found.set(key, answer);
    return answer;
  }
}

function isSame(a: SpeltName, b: SpeltName): boolean {
  return a.words.join(' ') === b.words.join(' ');
}

/** An office is not called by its last word: "Russia" is not the Central Bank of Russia. */
function mayBe({ kind }: KnownSource, name: SpeltName, alias: SpeltName): boolean {
  const whole = kind === 'organization' || kind === 'document';
  if (whole && name.words.length !== alias.words.length) return false;
  return canBe(name, alias);
}

/** Two spellings of a name begin their last words alike (`canName`): only those are compared. */
function byLastWord(sources: readonly KnownSource[]): Names {
  const all = new Map<string, SpeltSource[]>();
  for (const source of sources) {
    if (source.kind === 'unnamed') continue;
    const names = [source.name, ...source.aliases].map(spell);
    for (const letter of new Set(names.map(initial))) {
      const list = all.get(letter) ?? [];
      list.push({ source, names });
      all.set(letter, list);
    }
  }
  return all;
}
