import { v4 as uuid } from 'uuid';

import { type NewArticle, newArticle } from '@/domain/article/schema';
import type { Actor } from '@/domain/person/role';
import { addArticle } from '@/server/article/add-article';

let made = 0;

/**
 * What a form would send for a published article, with a text of its own, also beside other workers of
 * the tests on the same desk; `fields` go on top.
 */
export function articleForm(fields: Record<string, unknown> = {}): NewArticle {
  made += 1;
  return newArticle.parse({
    submissionId: uuid(),
    kind: 'published',
    title: `Article ${made}`,
    publisher: { text: 'The Example Courier' },
    publishedOn: '12 Nov 2024',
    text: `Article ${made} of ${process.pid}.\n\nThe minister said that the bridge would open in May.`,
    ...fields,
  });
}

/** What a form would send for our own reporting. */
export function ownReportingForm(fields: Record<string, unknown> = {}): NewArticle {
  return articleForm({
    kind: 'own_reporting',
    publisher: undefined,
    reportingForm: 'interview',
    ...fields,
  });
}

/** An article on the desk, added by the real command. Throws if it is refused. */
export async function makeArticle(
  actor: Actor,
  form: NewArticle = articleForm(),
): Promise<{ id: string; reference: string }> {
  const added = await addArticle(actor, form);
  if (!added.ok) throw new Error(added.message);
  return { id: added.id, reference: added.reference };
}
