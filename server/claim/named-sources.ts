import type { SignedContent } from '@/domain/attribution/signed-content';

import { signedContentOf, signedOff } from '../attribution/content';
import type { ClaimWithEvidence } from './evidence-row';

/** Every source that stands in what is there now or was ever signed off. */
export function namedIds(claim: ClaimWithEvidence): string[] {
  const ids = [
    ...claim.participants.map(({ sourceId }) => sourceId),
    ...claim.attributions.flatMap((row) => [
      row.articleVersion.article.publisherId,
      ...idsIn(signedContentOf(claim, row)),
      ...row.signOffs.flatMap((signOff) => idsIn(signedOff(signOff))),
    ]),
  ];
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

/** The rows of sources that were loaded with a claim. */
export function namedRows(claim: ClaimWithEvidence) {
  return [
    ...claim.participants.map(({ source }) => source),
    ...claim.attributions.flatMap((row) => [
      row.speaker,
      row.principal,
      row.articleVersion.article.publisher,
      ...row.relays.map(({ source }) => source),
    ]),
  ].filter((source) => source !== null);
}

function idsIn({ claim, speaker, principal, relays, publisher }: SignedContent) {
  return [
    speaker?.id,
    speaker?.outletId,
    principal?.id,
    principal?.outletId,
    publisher?.sourceId,
    ...relays.map(({ sourceId }) => sourceId),
    ...claim.participants.map(({ sourceId }) => sourceId),
  ];
}
