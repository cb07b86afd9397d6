import { refuse, type Result } from '@/domain/result';
import { canHoldRoles } from '@/domain/source/kind';
import type { SourceContent } from '@/domain/source/schema';

import type { Transaction } from '../database/client';
import type { WholeSource } from './load';

/**
 * Whether a source may become what the form says. A named source never becomes unnamed nor an unnamed
 * one named: its history would tell who it is. Whose an unnamed source is changes only while nothing
 * rests on it. What a kind needs (roles, published articles) must be cleared first.
 */
export async function checkKindChange(
  tx: Transaction,
  before: WholeSource,
  content: SourceContent,
): Promise<Result> {
  if ((before.kind === 'unnamed') !== (content.kind === 'unnamed')) {
    return atField(
      'kind',
      'A named source never becomes an unnamed one, nor the other way round. Add another source instead.',
    );
  }
  if (content.kind === 'unnamed' && before.owner !== content.owner) {
    const statements = await tx.attribution.count({
      where: { OR: [{ speakerId: before.id }, { principalId: before.id }] },
    });
    const knowers = await tx.knownIdentity.count({ where: { sourceId: before.id } });
    if (statements + knowers > 0) {
      return atField(
        'owner',
        'Statements or records of who knows the identity rest on whose source this is. Add another source instead.',
      );
    }
  }
  if (before.kind !== content.kind) {
    const merged = await tx.source.count({ where: { mergedIntoId: before.id } });
    if (merged > 0) {
      return atField('kind', 'Others of its kind were merged into it. Undo those merges first.');
    }
  }
  if (before.roles.length > 0 && !canHoldRoles(content.kind)) {
    return atField('kind', 'Only a person or an organization holds roles. Remove the roles first.');
  }
  if (before.kind === 'outlet' && content.kind !== 'outlet') {
    const articles = await tx.article.count({ where: { publisherId: before.id } });
    if (articles > 0) {
      return atField('kind', 'Articles name it as their publisher, so it stays an outlet.');
    }
  }
  return { ok: true };
}

function atField(field: string, message: string): Result {
  return refuse('invalid', message, { [field]: [message] });
}
