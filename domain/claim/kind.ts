export const claimKinds = ['event', 'quantity', 'position', 'prediction'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** How one claim bears on another. */
export const claimLinkKinds = [
  'contradicts',
  'supports',
  'supersedes',
  'part_of',
  'presupposes',
] as const;
export type ClaimLinkKind = (typeof claimLinkKinds)[number];
