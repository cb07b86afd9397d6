import { numberOf, reference } from '@/domain/reference';
import { refuse } from '@/domain/result';
import type { Pick } from '@/domain/use/schema';

import { stopWith } from '../command';
import type { Transaction } from '../database/client';

/**
 * The article of ours that a form names: picked, or by its reference, address or very title (without
 * JavaScript the line alone is filled). Stops the command at `field` if it names none, or one that is
 * not ours.
 */
export async function pickedArticle(
  tx: Transaction,
  pick: Pick,
  field: string,
): Promise<{ id: string; number: number }> {
  const text = pick.text ?? '';
  const number = numberOf('article', lastPart(text));
  const where = number === null ? { title: text, ours: true, withdrawnAt: null } : { number };
  const select = { id: true, number: true, title: true, ours: true } as const;
  const chosen = pick.id ? await tx.article.findUnique({ where: { id: pick.id }, select }) : null;
  const isMeant =
    chosen && (!text || [chosen.title, reference('article', chosen.number)].includes(text));
  const article = isMeant ? chosen : text ? await tx.article.findFirst({ where, select }) : null;
  if (!article)
    return stopAt(
      field,
      'Choose an article of ours from the list, or write its reference, for example A-12.',
    );
  if (!article.ours) {
    return stopAt(
      field,
      `${reference('article', article.number)} is not marked as ours. Mark it on its page first.`,
    );
  }
  return article;
}

/** The claim that a form names: picked, or by its reference, address or very words. As {@link pickedArticle}. */
export async function pickedClaim(
  tx: Transaction,
  pick: Pick,
  field: string,
): Promise<{ id: string; number: number }> {
  const text = pick.text ?? '';
  const number = numberOf('claim', lastPart(text));
  const where =
    number === null ? { statement: text, withdrawnAt: null, mergedIntoId: null } : { number };
  const select = { id: true, number: true, statement: true } as const;
  const chosen = pick.id ? await tx.claim.findUnique({ where: { id: pick.id }, select }) : null;
  const isMeant =
    chosen && (!text || [chosen.statement, reference('claim', chosen.number)].includes(text));
  const claim = isMeant ? chosen : text ? await tx.claim.findFirst({ where, select }) : null;
  return (
    claim ??
    stopAt(field, 'Choose a claim from the list, or write its reference, for example C-1042.')
  );
}

/** What stands at the end of an address of this desk. */
function lastPart(text: string): string {
  return text.trim().split('/').at(-1) ?? '';
}

/** Stops the command with a message at one field. */
export function stopAt(field: string, message: string): never {
  stopWith(refuse('invalid', message, { [field]: [message] }));
}
