import { numberOf, type Referable } from '../reference';

/** The kinds of things that have a page, and where it is. */
export const thingPaths = {
  claim: '/claims',
  article: '/articles',
  source: '/sources',
  story: '/stories',
} as const satisfies Partial<Record<Referable, string>>;
export type ThingKind = keyof typeof thingPaths;

const kinds = Object.keys(thingPaths) as ThingKind[];

/** A thing by kind and number. */
export interface Thing {
  kind: ThingKind;
  number: number;
}

/** The thing whose page, or whose part, has this address; null for any other. */
export function thingAt(path: string): Thing | null {
  const [, folder, ref] = path.split('/');
  const kind = kinds.find((one) => thingPaths[one] === `/${folder}`);
  const number = kind && numberOf(kind, ref ?? '');
  return kind && number ? { kind, number } : null;
}

/** The thing that was typed as a reference: `C-12`, `c12`, `t 4`, or `C-12/3` of it; null if it is none. */
export function typedThing(text: string): Thing | null {
  const parts = /^([a-z])[\s-]?(x?\d+)(?:\/x?\d+)?$/i.exec(text.trim());
  if (!parts) return null;
  for (const kind of kinds) {
    const number = numberOf(kind, `${parts[1]}-${parts[2]}`);
    if (number !== null) return { kind, number };
  }
  return null;
}
