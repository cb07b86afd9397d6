export const sourceKinds = ['person', 'organization', 'outlet', 'document', 'unnamed'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** The kinds that are known by a name; an unnamed source has only a description. */
export const namedKinds = [
  'person',
  'organization',
  'outlet',
  'document',
] as const satisfies SourceKind[];

/** How a kind reads in a sentence, and as the heading of many. */
export const sourceKindWords: Record<SourceKind, { one: string; many: string }> = {
  person: { one: 'person', many: 'People' },
  organization: { one: 'organization', many: 'Organizations' },
  outlet: { one: 'outlet', many: 'Outlets' },
  document: { one: 'document', many: 'Documents' },
  unnamed: { one: 'unnamed source', many: 'Unnamed sources' },
};

/** Whose unnamed source: another outlet's (unknowable to us) or our own reporter's. */
export const unnamedOwners = ['theirs', 'ours'] as const;
export type UnnamedOwner = (typeof unnamedOwners)[number];

/** Only who acts can hold an office; an unnamed source with one would not stay unnamed. */
export function canHoldRoles(kind: SourceKind): boolean {
  return kind === 'person' || kind === 'organization';
}
