import type { ClaimKind } from '@/domain/claim/kind';
import type { Named, Participant, Role } from '@/domain/evidence/records';
import { claimMeasure } from '@/domain/quantity/counted';
import { readFigure } from '@/domain/quantity/read-figure';
import type { Measure } from '@/domain/quantity/stated-figure';

import { isEmpty } from './block';
import { readTime } from './read-time';

export interface ClaimLine {
  kind: ClaimKind;
  statement: string;
  participants: Participant[];
  counted: string | null;
  measure: Measure;
}

/** Names are one if they differ in "the", capitals or a title before a known name alone. */
export class Names {
  readonly #ids: string[] = [];

  named(text: string): Named {
    const name = text.trim();
    const id = name.toLowerCase().replace(/^the /, '');
    const known = this.#ids.find(
      (one) =>
        one === id ||
        (one.includes(' ') &&
          (id.endsWith(` ${one}`) || one.endsWith(` ${id}`)) &&
          id.includes(' ')),
    );
    if (!known) this.#ids.push(id);
    return { id: known ?? id, name };
  }
}

/** kind | statement | participants, "(own act)" | what is counted */
export function readClaim(line: string, names: Names): ClaimLine {
  const [kind = '', statement = '', who = '', what = ''] = line
    .split('|')
    .map((part) => part.trim());
  const counted = isEmpty(what) ? null : what;
  const read = readFigure(statement, { dollar: null, year: null });
  // A bare dollar in the claim itself is one of the United States: only a row is asked.
  const figure =
    read.kind === 'figure' ? read.figure : read.kind === 'ask' ? (read.options[0] ?? null) : null;
  const participants = isEmpty(who)
    ? []
    : who.split(';').map((one) => ({
        ...names.named(one.replace(/\(own act\)/, '')),
        ownAct: one.includes('(own act)'),
      }));
  return {
    kind: kind as ClaimKind,
    statement,
    participants,
    counted,
    measure: claimMeasure(counted, figure),
  };
}

const verbs: readonly (readonly [RegExp, Role['kind'], 'of' | 'by'])[] = [
  [
    /^(?:heads?|leads?|runs?|chairs?|presides? over|is (?:the )?(?:head|chief|president|leader) of)$/,
    'heads',
    'of',
  ],
  [
    /^(?:speaks? for|is (?:the |a )?(?:spokes(?:man|woman|person)|lawyer|agent) (?:of|for))$/,
    'speaks_for',
    'of',
  ],
  [/^(?:works? for|is employed by)$/, 'works_for', 'of'],
  [/^owns?$/, 'owns', 'of'],
  [/^(?:belongs? to|is owned by)$/, 'owns', 'by'],
];
const verb =
  'heads?|leads?|runs?|chairs?|presides? over|speaks? for|works? for|is employed by|owns?|belongs? to|is owned by|is (?:the |a )?(?:head|chief|president|leader) of|is (?:the |a )?(?:spokes(?:man|woman|person)|lawyer|agent) (?:of|for)|signs?';

/** "X heads Y; A, B and C work for H; Z speaks for Y until 3 May". What is not understood is told. */
export function readRoles(
  line: string | undefined,
  names: Names,
  year: number,
): { roles: Role[]; notUnderstood: string[] } {
  const roles: Role[] = [];
  const notUnderstood: string[] = [];
  for (const part of isEmpty(line) ? [] : (line ?? '').split(';')) {
    const found = new RegExp(`^(.+?),? (${verb}) (.+)$`).exec(part.trim());
    const [, who = '', does = '', rest = ''] = found ?? [];
    if (does.startsWith('sign')) continue;
    const [, what = '', since, until] =
      /^(.+?)(?:,? (?:since|from) (\d{1,2} [A-Z][a-z]+(?: \d{4})?))?(?:,? (?:until|to) (\d{1,2} [A-Z][a-z]+(?: \d{4})?))?$/.exec(
        rest,
      ) ?? [];
    const kind = verbs.find(([wording]) => wording.test(does));
    if (!found || !kind) {
      notUnderstood.push(part.trim());
      continue;
    }
    const [bare = ''] = who.split(/, (?:its|his|her|their) /);
    const holders = does.split(' ')[0]?.endsWith('s') ? [bare] : bare.split(/, | and /);
    for (const holder of holders) {
      const [one, other] = [names.named(holder), names.named(what)];
      roles.push({
        holder: kind[2] === 'of' ? one : other,
        kind: kind[1],
        of: kind[2] === 'of' ? other : one,
        from: since ? readTime(since, year) : null,
        until: until ? readTime(until, year) : null,
      });
    }
  }
  return { roles, notUnderstood };
}
