import type { ClaimLinkKind } from '@/domain/claim/kind';

/** How a link reads before the other claim, from the side of the claim that made it and from the other. */
export const linkWords: Record<ClaimLinkKind, { outward: string; inward: string }> = {
  contradicts: { outward: 'Contradicts', inward: 'Contradicted by' },
  supports: { outward: 'Supports', inward: 'Supported by' },
  supersedes: { outward: 'Supersedes', inward: 'Superseded by' },
  part_of: { outward: 'Part of', inward: 'Has the part' },
  presupposes: { outward: 'Presupposes', inward: 'Presupposed by' },
};
