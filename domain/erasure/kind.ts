/** What an erasure destroys: a source's name everywhere, a note about one of ours, or a comment. */
export const erasureKinds = ['source', 'source_note', 'comment'] as const;
export type ErasureKind = (typeof erasureKinds)[number];
