import { v4 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { identification } from '@/domain/origin/schema';
import { mergeClaims } from '@/server/claim/merge-claims';
import { identifySource } from '@/server/origin/identify-source';
import { markDifferentPeople } from '@/server/origin/mark-different-people';
import { markSameOrigin } from '@/server/origin/mark-same-origin';
import { mergeSources } from '@/server/source/merge-sources';

const reason = 'For this test.';

/** Merges two sources by the real command. */
export function joinSources(editor: Actor, fromId: string, intoId: string) {
  return mergeSources(editor, { submissionId: uuid(), fromId, intoId, reason });
}

/** Merges two claims by the real command. */
export function joinClaims(editor: Actor, fromId: string, intoId: string) {
  return mergeClaims(editor, { submissionId: uuid(), fromId, intoId, reason });
}

/** Marks two attributions of a claim as one origin by the real command. */
export function markSame(editor: Actor, claimId: string, firstId: string, secondId: string) {
  return markSameOrigin(editor, { submissionId: uuid(), claimId, firstId, secondId, reason });
}

/** Marks two unnamed sources as different people by the real command. */
export function markDifferent(editor: Actor, claimId: string, firstId: string, secondId: string) {
  return markDifferentPeople(editor, { submissionId: uuid(), claimId, firstId, secondId, reason });
}

/** Notes by the real command that an unnamed source was named. */
export function identify(
  editor: Actor,
  unnamedId: string,
  namedId: string,
  identifiedOn = '12 Nov 2024',
): Promise<Result<{ unnamedId: string }>> {
  const form = { submissionId: uuid(), unnamedId, named: { id: namedId }, identifiedOn, reason };
  return identifySource(editor, identification.parse(form));
}
