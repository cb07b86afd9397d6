import { afterAddressee, afterAdjuncts, opensClause } from './adjunct';
import {
  addressingVerbs,
  bareClauseVerbs,
  dayWords,
  infinitiveVerbs,
  objectVerbs,
  particles,
  sayingVerbs,
} from './cue-words';
import { contentEnd } from './content';
import { isNominal, occasions } from './noun-phrase';
import type { StatementRule } from './statement';
import { isComma, isEnd, type Range, type Token } from './token';
import type { VerbGroup } from './verb-group';

/** What follows a verb of speech. */
export interface Complement {
  rule: StatementRule;
  content: Range;
  /** The last token of the cue: the verb, or a word that belongs to it ("called for"). */
  cueEnd: number;
}

/** What was said, where it stands after the verb; null if nothing does that can have been said. */
export function complementOf(tokens: readonly Token[], group: VerbGroup): Complement | null {
  const verb = new VerbAt(tokens, group);
  return (
    verb.introduction() ??
    verb.quotation() ??
    verb.afterAdjunct() ??
    verb.toSomebody() ??
    verb.withParticle() ??
    verb.clause() ??
    verb.object()
  );
}

/** One verb with what stands after it; each method is one way that English goes on from there. */
class VerbAt {
  private readonly at: number;
  private readonly next: Token | undefined;
  private readonly says: boolean;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly group: VerbGroup,
  ) {
    this.at = group.main + 1;
    this.next = tokens[this.at];
    this.says = sayingVerbs.has(group.lemma);
  }

  private from(index: number, rule: StatementRule, cueEnd = this.group.main): Complement | null {
    if (index >= this.tokens.length) return null;
    const end = contentEnd(this.tokens, index);
    return end > index ? { rule, content: [index, end], cueEnd } : null;
  }

  /** said: … — also where the quotation is the next paragraph. */
  introduction(): Complement | null {
    if (this.next?.text !== ':' || !this.says) return null;
    const rule = 'name said “words”';
    const after = this.at + 1;
    return after < this.tokens.length
      ? this.from(after, rule, this.at)
      : { rule, content: [this.at, this.at], cueEnd: this.at };
  }

  /** said “…” and said, “…” */
  quotation(): Complement | null {
    const says = this.says || objectVerbs.has(this.group.lemma);
    if (this.next?.mark === 'open' && says) return this.from(this.at, 'name said “words”');
    if (!isComma(this.next) || this.tokens[this.at + 1]?.mark !== 'open' || !this.says) return null;
    return this.from(this.at + 1, 'name said “words”');
  }

  /** said on Friday that …, said in a statement, “…” */
  afterAdjunct(): Complement | null {
    const skipped = afterAdjuncts(this.tokens, this.at);
    if (!this.says || skipped === this.at) return null;
    const token = this.tokens[skipped];
    const quotes = isComma(token) ? this.tokens[skipped + 1]?.mark === 'open' : false;
    if (quotes) return this.from(skipped + 1, 'name said “words”');
    if (token?.mark === 'open') return this.from(skipped, 'name said “words”');
    const occasion = this.tokens
      .slice(this.at, skipped)
      .some(({ lower }) => occasions.has(lower) || dayWords.has(lower));
    const bare = token?.pos === 'PRON' && (this.next?.pos !== 'ADP' || occasion);
    return token?.lower === 'that' || bare ? this.from(skipped, 'name said that') : null;
  }

  /** told Reuters that …, urged voters to …; "told a story" says nothing to anybody. */
  toSomebody(): Complement | null {
    const { lemma } = this.group;
    if (!addressingVerbs.has(lemma) || opensClause(this.next)) return null;
    if (!this.next || this.next.lower === 'to') return null;
    const after = afterAddressee(this.tokens, this.at);
    const token = this.tokens[after];
    if (after === this.at || !token) return null;
    const rule = 'name told somebody that';
    if (opensClause(token) || token.mark === 'open' || token.lower === 'about') {
      return this.from(after, rule);
    }
    if (token.pos === 'PART' && token.lower === 'to') return this.from(after, rule);
    if ((isComma(token) || token.text === ':') && this.tokens[after + 1]?.mark === 'open') {
      return this.from(after + 1, rule);
    }
    return lemma === 'tell' && isNominal(token) ? this.from(after, rule) : null;
  }

  /** called for …, pointed out that … */
  withParticle(): Complement | null {
    if (this.group.lemma === 'plead') return this.plea();
    const own = particles[this.group.lemma];
    const follows = this.tokens[this.at + 1];
    if (!this.next || !own?.includes(this.next.lower)) return null;
    if (isEnd(follows) || isComma(follows)) return null;
    return this.from(this.at + 1, 'name called for', this.at);
  }

  /** pleaded not guilty (to …) */
  private plea(): Complement | null {
    const not = this.next?.lower === 'not' ? this.at + 1 : this.at;
    if (!/^(?:guilty|innocent)$/.test(this.tokens[not]?.lower ?? '')) return null;
    return {
      rule: 'name rejected something',
      content: [this.at, not + 1],
      cueEnd: this.group.main,
    };
  }

  /** said that …, wants to …, said he … */
  clause(): Complement | null {
    const { next } = this;
    const { lemma, passive } = this.group;
    if (!next || isEnd(next) || isComma(next)) return null;
    if (opensClause(next) && this.says) return this.from(this.at, 'name said that');
    // "The company, which is expected to shrink, said": the clause in between tells of no word.
    const inRelative =
      passive && /^(?:which|who|that)$/.test(this.tokens[this.group.from - 1]?.lower ?? '');
    if (next.pos === 'PART' && next.lower === 'to' && infinitiveVerbs.has(lemma) && !inRelative) {
      return this.from(this.at, 'name wants to');
    }
    if (passive || !this.says) return null;
    const mayBegin = isNominal(next) || ['SCONJ', 'ADV', 'ADP'].includes(next.pos);
    const verbAhead = this.tokens
      .slice(this.at, this.at + 14)
      .findIndex(({ pos, quoted }) => !quoted && (pos === 'VERB' || pos === 'AUX'));
    const bare = bareClauseVerbs.has(lemma) && verbAhead > 0;
    return mayBegin && (bare || lemma === 'say') ? this.from(this.at, 'name said clause') : null;
  }

  /** rejected the plan */
  object(): Complement | null {
    const { next } = this;
    if (!next || isEnd(next) || isComma(next) || this.group.passive) return null;
    if (!objectVerbs.has(this.group.lemma)) return null;
    const gerund = next.pos === 'VERB' && next.lower.endsWith('ing');
    return isNominal(next) || gerund ? this.from(this.at, 'name rejected something') : null;
  }
}
