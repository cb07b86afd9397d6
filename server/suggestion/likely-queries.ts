import type { LikelyClaim } from '@/domain/suggestion/view';
import type { Offer } from '@/extraction/offer';

import { type ArticleForLogging, articleForLogging } from '../article/queries';
import { claimBefore, searchClaims } from '../claim/pick-queries';
import { offerAt } from './queries';

const mostLikely = 3;

/** The claims on the desk that a suggestion may be about, the likeliest first. */
export async function likelyClaims(ref: string, key: string): Promise<LikelyClaim[]> {
  const article = await articleForLogging(ref);
  const found = article && (await offerAt(article, key));
  return found && found !== 'not read' ? claimsLike(found.offer, article) : [];
}

/**
 * As {@link likelyClaims}, of a suggestion at hand. "Such a call happened" is likeliest about the claim
 * that was logged from the words before it.
 */
export async function claimsLike(
  { claim, passages }: Pick<Offer, 'claim' | 'passages'>,
  { versionId }: Pick<ArticleForLogging, 'versionId'>,
): Promise<LikelyClaim[]> {
  const [like, before] = await Promise.all([
    searchClaims(claim.statement),
    claim.refersBack ? claimBefore(versionId, passages[0]?.[0] ?? 0) : null,
  ]);
  const others = like.filter(({ id }) => id !== before?.id);
  return [...(before ? [before] : []), ...others].slice(0, mostLikely);
}
