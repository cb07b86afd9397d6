import { v4 as uuid } from 'uuid';

import {
  type ChangedAttribution,
  changedAttribution,
  type NewAttribution,
  newAttribution,
} from '@/domain/attribution/schema';
import type { Decision } from '@/domain/attribution/review-state';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { standingSignOffs } from '@/server/attribution/content';
import { attributionForEditing } from '@/server/attribution/form-queries';
import { type LoggedAttribution, logAttribution } from '@/server/attribution/log-attribution';
import { signOffAttribution } from '@/server/attribution/sign-off-attribution';
import { database } from '@/server/database/client';

interface AttributionForm {
  claim: Record<string, unknown>;
  attribution?: Record<string, unknown>;
  submissionId?: string;
}

/** What a form would send to log an attribution from an article's latest version. */
export async function attributionForm(
  articleId: string,
  { claim, attribution, submissionId = uuid() }: AttributionForm,
): Promise<NewAttribution> {
  const version = await database.articleVersion.findFirstOrThrow({
    where: { articleId },
    orderBy: { number: 'desc' },
  });
  return newAttribution.parse({
    submissionId,
    articleVersionId: version.id,
    claim,
    attribution: {
      speaker: { text: 'The minister', kind: 'person' },
      stance: 'asserts',
      passages: [{ words: version.text.split('\n').at(-1) }],
      ...attribution,
    },
  });
}

/** An attribution logged by the real command, with its id. Throws if it is refused. */
export async function makeAttribution(
  actor: Actor,
  articleId: string,
  form: AttributionForm,
): Promise<LoggedAttribution & { id: string }> {
  const logged = done(await logAttribution(actor, await attributionForm(articleId, form)));
  const row = await database.attribution.findUniqueOrThrow({
    where: { claimId_number: { claimId: logged.claimId, number: logged.number } },
  });
  return { ...logged, id: row.id };
}

/** What the edit form of an attribution would send with these answers changed. */
export async function changedForm(
  actor: Actor,
  row: { claimNumber: number; number: number },
  change: object,
): Promise<ChangedAttribution> {
  const form = await attributionForEditing(actor, `C-${row.claimNumber}`, row.number);
  return changedAttribution.parse({
    attributionId: form?.id,
    revision: form?.revision,
    attribution: withoutEmpty({ ...form?.value, ...change }),
  });
}

/** Empty answers are left out of what a form posts, as the actions read it. */
function withoutEmpty(value: object): object {
  return JSON.parse(JSON.stringify(value, (_, part: unknown) => (part === '' ? undefined : part)));
}

/** An editor's decision by the real command, on the content as it stands. */
export async function decide(
  editor: Actor,
  attributionId: string,
  decision: Decision = 'accepted',
): Promise<Result<{ signOffId: string }>> {
  const row = await database.attribution.findUniqueOrThrow({
    where: { id: attributionId },
    include: { signOffs: standingSignOffs },
  });
  return signOffAttribution(editor, {
    attributionId,
    decision,
    reason: decision === 'accepted' ? null : 'Made for a test.',
    seenDigest: row.contentDigest,
    seenLevel: row.level,
    seenDecisionId: row.signOffs.at(-1)?.id ?? null,
  });
}

/** The result of a command that must not refuse. */
export function done<T extends object>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.reason}: ${result.message}`);
  return result;
}
