import type { NamedSource, SignedContent } from '../attribution/signed-content';
import { edtfBounds } from '../time/edtf';
import type { EvidenceRow } from './evidence';

/** Builds evidence for the tests of the rules: no more is said than what the case is about. */

export function person(name: string): NamedSource {
  return source(name, 'person');
}

export function organization(name: string): NamedSource {
  return source(name, 'organization');
}

export function outlet(name: string): NamedSource {
  return source(name, 'outlet');
}

export function document(name: string, authenticated = false): NamedSource {
  return { ...source(name, 'document'), authenticatedOfficialDocument: authenticated };
}

/** Another outlet's unnamed source. */
export function theirs(name: string, of: NamedSource, plural = false): NamedSource {
  return { ...source(name, 'unnamed'), owner: 'theirs', outletId: of.id, plural };
}

/** Our own unnamed source. */
export function ours(name: string): NamedSource {
  return { ...source(name, 'unnamed'), owner: 'ours' };
}

export function content(changes: Partial<SignedContent> = {}): SignedContent {
  return {
    claim: {
      kind: 'event',
      statement: 'It happened',
      counted: null,
      population: null,
      unit: null,
      eventTime: null,
      participants: [],
    },
    speaker: null,
    principal: null,
    stance: 'asserts',
    scope: 'whole',
    scopeWords: null,
    level: 'as_published',
    passages: [],
    saidOn: '2024-11-10',
    publishedOn: '2024-11-12',
    figure: null,
    relays: [],
    publisher: null,
    repeatsId: null,
    ...changes,
  };
}

/** An accepted row unless `changes` say otherwise; its id is its number. */
export function row(
  number: number,
  said: Partial<SignedContent>,
  changes: Partial<EvidenceRow> = {},
): EvidenceRow {
  const full = content(said);
  return {
    id: String(number),
    number,
    content: full,
    review: 'accepted',
    counts: true,
    waiting: null,
    said: edtfBounds(full.saidOn),
    published: edtfBounds(full.publishedOn),
    material: false,
    ...changes,
  };
}

/** A row that nobody has signed off. */
export function loggedRow(number: number, said: Partial<SignedContent>): EvidenceRow {
  return row(number, said, { review: 'logged', counts: false, waiting: content(said) });
}

function source(name: string, kind: NamedSource['kind']): NamedSource {
  return {
    id: name,
    kind,
    name,
    owner: null,
    plural: false,
    outletId: null,
    authenticatedOfficialDocument: false,
  };
}
