import { v7 as uuid } from 'uuid';

import type { NewArticle } from '@/domain/article/schema';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import type { Result } from '@/domain/result';

import { authorize, orStop, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { finishIntake } from '../intake/finish-intake';
import { lockNames } from '../source/lock-names';
import { once } from '../submission/once';
import { textDigest } from './digest';
import { lockArticleIdentity } from './lock-queries';
import { articleColumns, readableArticle } from './record';
import { mustBeNew } from './same-article';

/**
 * Puts an article on the desk with the first version of its text. Needs *add an article*. Refuses
 * (`already_exists`) if one with the same address or the same text is here: see `sameArticle`. What the
 * text was read from is kept with it: see `finishIntake`.
 */
export function addArticle(
  actor: Actor,
  input: NewArticle,
): Promise<Result<{ id: string; reference: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'add an article');
    return once(tx, person, input.submissionId, async () => {
      const at = new Date();
      const digest = textDigest(input.text);
      await lockNames(tx, [input.publisher]);
      const identity = { canonicalUrl: input.address?.canonical ?? null, digest };
      await lockArticleIdentity(tx, identity);
      const columns = await articleColumns(tx, person, at, input);
      orStop(await mustBeNew(tx, { ...identity, publisherId: columns.publisherId }));
      const article = await tx.article.create({
        data: {
          id: uuid(),
          ...columns,
          addedById: person.id,
          createdAt: at,
        },
      });
      const versionId = uuid();
      await tx.articleVersion.create({
        data: {
          id: versionId,
          articleId: article.id,
          number: 1,
          text: input.text,
          digest,
          capturedAt: at,
          capturedById: person.id,
        },
      });
      if (input.intakeId) {
        // A file of ours may hold who wrote it: it is kept only if the person said so.
        const keep = input.kind === 'published' || input.keepOriginal === true;
        const made = { articleId: article.id, versionId, keep, at };
        await finishIntake(tx, person, input.intakeId, made);
      }
      await appendRevision(tx, {
        aggregateKind: 'article',
        aggregateId: article.id,
        actorId: person.id,
        at,
        action: 'created',
        payload: { after: await readableArticle(tx, article.id), textDigest: digest },
      });
      return { ok: true, id: article.id, reference: reference('article', article.number) };
    });
  });
}
