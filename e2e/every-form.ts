import { v4 as uuid } from 'uuid';

import { recapture } from '@/domain/article/schema';
import { newComment } from '@/domain/comment/schema';
import { reference } from '@/domain/reference';
import { captureAgain } from '@/server/article/capture-again';
import { addComment } from '@/server/comment/commands';
import { database } from '@/server/database/client';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makeUnnamed } from '@/tests/factories/sources';
import { makeShakenUse } from '@/tests/factories/uses';

import type { Colleague } from './fixtures';

/** Where a form of the desk is found, and what becomes of what is typed into it. */
export interface FormToTry {
  /** The component that draws it, and with it every form of this kind. */
  component: string;
  address: string;
  /** A selector of the form; the first that fits is tried. */
  form: string;
  keeps: 'draft' | 'nothing' | 'secrets';
  /** It accepts what is empty or unchanged: its refusal is a server that does not answer. */
  acceptsAnything?: boolean;
}

/** Forms without a word: nothing can be lost, and each says why it is not tried. */
export const wordless: Readonly<Record<string, string>> = {
  'components/origin/confirm-mark-form.tsx': 'one button',
  'components/verdict/confirm-form.tsx': 'one button',
  'components/article/fetch-again-form.tsx': 'one button',
  'components/review/assign-form.tsx': 'ticks and choices',
  'components/review/needed-by-form.tsx': 'a time alone',
  'components/person/change-password-form.tsx': 'passwords alone',
  'components/person/new-codes-form.tsx': 'passwords and codes alone',
  'components/person/begin-second-factor-form.tsx': 'passwords and codes alone',
  'components/person/confirm-second-factor-form.tsx': 'passwords and codes alone',
  'components/person/second-step-form.tsx': 'passwords and codes alone',
  'components/person/join-form.tsx': 'a name and passwords, on a link that works once',
  'components/person/sign-in-form.tsx': 'an address and a password, for nobody who is known',
};

/**
 * A desk on which every form with words in it can be opened by `editor`, who wrote none of it but a
 * comment, and by `admin`.
 */
export async function formsOf(
  author: Colleague,
  editor: Colleague,
  mark: string,
): Promise<{ byEditor: FormToTry[]; byAdmin: FormToTry[] }> {
  const words = `The pilot said the harbour of ${mark} was closed.`;
  const article = await makeArticle(
    author,
    articleForm({ title: `Harbour ${mark}`, text: `Harbour ${mark}\n\n${words}` }),
  );
  const row = await makeAttribution(author, article.id, {
    claim: { text: `The harbour of ${mark} is closed.` },
    attribution: { speaker: { text: `a pilot of ${mark}`, kind: 'person' }, note: 'Seen there.' },
  });
  const claim = row.reference.split('/')[0] ?? '';
  const said = newComment.parse({
    submissionId: uuid(),
    claimId: row.claimId,
    text: `By ${mark}.`,
  });
  done(await addComment(editor, said));

  const rewritten = await makeArticle(
    author,
    articleForm({ title: `Ferry ${mark}`, text: `Ferry ${mark}\n\nThe ferry of ${mark} is full.` }),
  );
  const missed = await makeAttribution(author, rewritten.id, {
    claim: { text: `The ferry of ${mark} is full.` },
  });
  const text = `Ferry ${mark}\n\nNobody knows how full the ferry of ${mark} is today.`;
  const again = recapture.parse({ submissionId: uuid(), articleId: rewritten.id, text });
  done(await captureAgain(author, again));

  const shaken = await makeShakenUse(author, editor, {
    claim: `The road to ${mark} is open.`,
    title: `The road to ${mark}`,
  });
  const { number: usedIn } = await database.article.findUniqueOrThrow({
    where: { id: shaken.articleId },
    select: { number: true },
  });
  const witness = await makeAttribution(author, article.id, {
    claim: {
      text: `The president of ${mark} called the palace.`,
      participants: [{ source: { text: `President ${mark}`, kind: 'person' }, ownAct: 'true' }],
    },
  });
  const denial = await makeAttribution(author, article.id, {
    claim: { id: witness.claimId },
    attribution: {
      speaker: { text: `the palace of ${mark}`, kind: 'organization' },
      stance: 'denies',
    },
  });
  for (const { id } of [witness, denial]) done(await decide(editor, id));
  const call = witness.reference.split('/')[0] ?? '';

  const own = await makeArticle(
    author,
    ownReportingForm({ title: `A walk in ${mark}`, text: `The dam of ${mark} leaks.` }),
  );
  const secret = await makeAttribution(author, own.id, {
    claim: { text: `The dam of ${mark} leaks.` },
    attribution: { speaker: { text: `a digger of ${mark}`, kind: 'unnamed' }, level: 'background' },
  });
  const ours = await database.source.findFirstOrThrow({
    where: { name: `a digger of ${mark}` },
    select: { id: true, number: true },
  });
  const digger = reference('source', ours.number);
  const theirs = await makeUnnamed(author, { name: `an aide in ${mark}` });
  const at = (attribution: string) => `/claims/${attribution.replace('/', '/attributions/')}`;

  const draft = (component: string, address: string, form: string, rest = {}): FormToTry => ({
    component: `components/${component}.tsx`,
    address,
    form,
    keeps: 'draft',
    ...rest,
  });
  const nothing = (component: string, address: string, form: string, rest = {}): FormToTry =>
    draft(component, address, form, { ...rest, keeps: 'nothing' });
  const acceptsAnything = { acceptsAnything: true };
  return {
    byEditor: [
      draft('claim/claim-form', '/claims/new', '#claim-form'),
      draft('claim/claim-form', `/claims/${claim}/edit`, '#claim-form'),
      draft(
        'attribution/attribution-form',
        `/articles/${article.reference}/log`,
        '#attribution-form',
      ),
      draft(
        'attribution/attribution-edit-form',
        `${at(row.reference)}/edit`,
        '#attribution-edit-form',
      ),
      draft('attribution/sign-off-form', at(row.reference), '#sign-off', acceptsAnything),
      draft('review/correction-form', at(row.reference), '#correction'),
      draft('comment/comment-form', at(row.reference), '#comment-form'),
      draft(
        'comment/comment-edit-form',
        `/claims/${claim}`,
        'form[id^=comment-]:not(#comment-form)',
      ),
      draft('history/reason-form', at(row.reference), 'form:has([id$=-reason]):not(#sign-off)'),
      draft('response/seek-response-form', `/claims/${claim}`, '#seek-response-form'),
      draft('claim/link-claims-form', `/claims/${claim}`, '#link-claims'),
      draft('use/attach-article-form', `/claims/${claim}`, '#attach-article'),
      draft('claim/denial-role-form', `/claims/${call}`, 'form[id^=role-of-]', acceptsAnything),
      draft('origin/mark-form', `/claims/${call}/origins`, 'form:has(textarea)'),
      draft('verdict/verdict-form', `/claims/${claim}/verdict`, '#verdict-form'),
      draft('merge/merge-form', `/claims/${claim}/merge?into=${call}`, '#merge-form'),
      draft('article/article-form', '/articles/new', '#article-form'),
      draft(
        'article/article-edit-form',
        `/articles/${article.reference}/edit`,
        '#article-edit-form',
      ),
      draft('article/capture-form', `/articles/${article.reference}/versions`, '#capture-again'),
      draft(
        'use/attach-claims-form',
        `/articles/${reference('article', usedIn)}`,
        'form:has([name="article.id"])',
      ),
      draft('intake/fetch-form', '/articles/intake', '#fetch-form'),
      draft('words/take-words-form', `${at(missed.reference)}/words`, '#take-words'),
      draft('words/keep-words-form', `${at(missed.reference)}/words`, '#keep', acceptsAnything),
      draft('correction/settle-form', '/review/corrections', `#settle-${shaken.correctionId}`),
      draft('source/source-form', '/sources/new?kind=person', '#source-form'),
      draft('origin/identify-form', `/sources/${reference('source', theirs.number)}`, '#identify', {
        keeps: 'nothing',
      }),
      draft('story/story-form', '/stories/new', '#story-form'),
      draft('view/saved-views', '/claims?status=disputed', '#save-view', acceptsAnything),
      draft('interchange/csv-form', '/claims/import', '#csv', acceptsAnything),
      nothing(
        'attribution/attribution-form',
        `/articles/${own.reference}/log`,
        '#attribution-form',
      ),
      nothing('attribution/sign-off-form', at(secret.reference), '#sign-off', acceptsAnything),
      nothing('comment/comment-form', at(secret.reference), '#comment-form'),
      nothing('article/article-form', '/articles/new?kind=own_reporting', '#article-form'),
      nothing('article/article-edit-form', `/articles/${own.reference}/edit`, '#article-edit-form'),
      nothing('article/capture-form', `/articles/${own.reference}/versions`, '#capture-again'),
      nothing('source/source-form', '/sources/new?kind=unnamed', '#source-form'),
      nothing('source/source-form', `/sources/${digger}/edit`, '#source-form'),
      nothing('source/knower-form', `/sources/${digger}`, '#knower-form', acceptsAnything),
    ],
    byAdmin: [
      draft('newsroom/settings-form', '/settings', '#settings'),
      nothing('erasure/ask-erasure-form', `/erasures/new?source=${digger}`, '#ask-erasure'),
      { ...draft('person/token-form', '/account', '#new-token'), keeps: 'secrets' },
      { ...draft('person/invite-form', '/people', '#invite'), keeps: 'secrets' },
    ],
  };
}
