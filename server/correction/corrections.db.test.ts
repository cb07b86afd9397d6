import { describe, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { decide, done } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import {
  attachedForm,
  makeOurArticle,
  makeShakenUse,
  makeThreatenedUse,
} from '@/tests/factories/uses';

import { withdrawAttribution } from '../attribution/withdraw-attribution';
import { mergeClaims } from '../claim/merge-claims';
import { attachClaims } from '../use/attach-claims';
import { correctionView, openCorrections, openOfClaim, settledCorrections } from './queries';
import { settleCorrection } from './settle-correction';

function toldOf(claimId: string) {
  return testDatabase.notification.findMany({ where: { claimId, kind: 'correction_raised' } });
}

async function openCorrectionsOf(claimId: string) {
  const claim = await testDatabase.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { corrections: openOfClaim },
  });
  return claim.corrections.map(correctionView);
}

function settle(actor: Actor, correctionId: string, note = 'The denial stands in the article.') {
  return settleCorrection(actor, { correctionId, outcome: 'corrected', note });
}

describe('raising', () => {
  test('an accepted denial by a participant raises one, in the history of the claim', async () => {
    const [ann, edda] = [await makePerson(), await makePerson('editor')];
    const { article, claimId, denialId } = await makeThreatenedUse(ann, edda);
    expect(await openCorrectionsOf(claimId)).toEqual([]);
    done(await decide(edda, denialId));
    expect(await openCorrectionsOf(claimId)).toMatchObject([
      { before: 'reported', after: 'disputed', present: 'disputed', settled: null },
    ]);
    const correction = await testDatabase.correction.findFirstOrThrow({ where: { claimId } });
    expect(correction.articleId).toBe(article);
    expect(
      await testDatabase.revision.findFirst({
        where: { aggregateId: claimId, action: 'correction_raised' },
      }),
    ).toMatchObject({ actorId: edda.id, payload: { after: { status: 'disputed' } } });
  });

  test('its authors and the editors are told, each once, and not whoever did it', async () => {
    const [ann, edda, emil] = [
      await makePerson(),
      await makePerson('editor'),
      await makePerson('editor'),
    ];
    const gone = await makePerson('editor');
    await testDatabase.person.update({
      where: { id: gone.id },
      data: { deactivatedAt: new Date() },
    });
    const other = await makePerson();
    const { claimId, correctionId } = await makeShakenUse(ann, edda);
    const told = await toldOf(claimId);
    const { loggedById } = await testDatabase.claim.findUniqueOrThrow({ where: { id: claimId } });
    const people = told.map(({ personId }) => personId);
    expect(people).toEqual(expect.arrayContaining([ann.id, emil.id, loggedById]));
    expect(new Set(people).size).toBe(people.length);
    for (const { id } of [edda, gone, other]) expect(people).not.toContain(id);
    expect(
      told.every(({ aboutId, actorId }) => aboutId === correctionId && actorId === edda.id),
    ).toBe(true);
  });

  test('while one is open, further moves raise none and the present status is shown', async () => {
    const [ann, edda] = [await makePerson(), await makePerson('editor')];
    const { claimId, denialId } = await makeThreatenedUse(ann, edda);
    const move = async (again: boolean) => {
      if (again) done(await decide(edda, denialId));
      else done(await decide(edda, denialId, 'rejected'));
    };
    await move(true);
    await move(false);
    expect(await openCorrectionsOf(claimId)).toMatchObject([
      { after: 'disputed', present: 'reported' },
    ]);
    await move(true);
    expect(await openCorrectionsOf(claimId)).toHaveLength(1);
    expect(await toldOf(claimId)).toHaveLength(
      new Set((await toldOf(claimId)).map((n) => n.personId)).size,
    );
  });

  test('once it is settled, the next time that the claim is shaken raises another', async () => {
    const [ann, edda] = [await makePerson(), await makePerson('editor')];
    const { claimId, correctionId } = await makeShakenUse(ann, edda);
    done(await settle(edda, correctionId));
    const says = await testDatabase.attribution.findFirstOrThrow({
      where: { claimId, stance: 'asserts' },
    });
    done(await withdrawAttribution(edda, { id: says.id, reason: 'Misread.' }));
    expect(await openCorrectionsOf(claimId)).toMatchObject([
      { before: 'disputed', after: 'denied' },
    ]);
  });

  test('a claim that is shaken already raises one as soon as it is attached', async () => {
    const [ann, edda] = [await makePerson(), await makePerson('editor')];
    const { claimId } = await makeShakenUse(ann, edda);
    const second = await makeOurArticle(ann, { title: 'Our second article' });
    done(await attachClaims(ann, attachedForm(second, [claimId])));
    const open = await openCorrectionsOf(claimId);
    expect(open).toHaveLength(2);
    expect(open[1]).toMatchObject({
      article: { name: 'Our second article' },
      before: 'disputed',
      after: 'disputed',
    });
  });

  test('a merge into a claim that is shaken raises one for the uses that it brings', async () => {
    const [ann, edda] = [await makePerson(), await makePerson('editor')];
    const shaken = await makeShakenUse(ann, edda);
    const calm = await makeThreatenedUse(ann, edda, { claim: 'The bridge will open in May.' });
    const submissionId = crypto.randomUUID();
    const reason = 'The same.';
    const merge = { submissionId, fromId: calm.claimId, intoId: shaken.claimId, reason };
    done(await mergeClaims(edda, merge));
    const open = await openCorrectionsOf(shaken.claimId);
    expect(open).toHaveLength(2);
    expect(open[1]).toMatchObject({ before: 'disputed', after: 'disputed' });
  });
});

describe('settling', () => {
  test('takes it off the open ones and keeps who, how and why', async () => {
    const [ann, edda] = [await makePerson(), await makePerson('editor')];
    const { claimId, correctionId } = await makeShakenUse(ann, edda);
    done(await settle(edda, correctionId, 'Paragraph two names the denial.'));
    expect((await openCorrections()).map(({ id }) => id)).not.toContain(correctionId);
    const { rows } = await settledCorrections({});
    expect(rows[0]).toMatchObject({
      id: correctionId,
      settled: {
        outcome: 'corrected',
        note: 'Paragraph two names the denial.',
        by: edda.name,
      },
    });
    expect(
      await testDatabase.revision.findFirst({
        where: { aggregateId: claimId, action: 'correction_settled' },
      }),
    ).toMatchObject({ actorId: edda.id, payload: { reason: 'Paragraph two names the denial.' } });
  });

  test('a second settling is refused with what the first one says, and changes nothing', async () => {
    const [ann, edda, emil] = [
      await makePerson(),
      await makePerson('editor'),
      await makePerson('editor'),
    ];
    const { correctionId } = await makeShakenUse(ann, edda);
    const both = await Promise.all([
      settle(edda, correctionId, 'First.'),
      settle(emil, correctionId, 'Second.'),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const { note } = await testDatabase.correction.findUniqueOrThrow({
      where: { id: correctionId },
    });
    const refusal = both.find(({ ok }) => !ok);
    expect(refusal).toMatchObject({
      reason: 'already_exists',
      message: expect.stringContaining(`“${note}”`),
    });
  });

  test('settled ones are paged both ways, the last settled first', async () => {
    const [ann, edda] = [await makePerson(), await makePerson('editor')];
    const { claimId, articleId } = await makeShakenUse(ann, edda);
    await testDatabase.correction.createMany({
      data: Array.from({ length: 65 }, (_, index) => ({
        id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
        claimId,
        articleId,
        statusBefore: 'reported',
        statusAfter: 'disputed',
        raisedAt: new Date('2024-11-12T09:00:00Z'),
        outcome: 'corrected' as const,
        note: `Note ${index}`,
        settledById: edda.id,
        // Several at one moment, so that the id has to tell them apart.
        settledAt: new Date(Date.UTC(2030, 0, 1 + Math.floor(index / 4))),
      })),
    });
    const notes: (string | undefined)[] = [];
    let page = await settledCorrections({});
    expect(page.newer).toBeNull();
    for (let older: string | null = ''; older !== null && notes.length < 65;) {
      notes.push(...page.rows.map(({ settled }) => settled?.note));
      older = page.older;
      if (older) page = await settledCorrections({ olderThan: older });
    }
    const all = Array.from({ length: 65 }, (_, index) => `Note ${64 - index}`);
    expect(notes.slice(0, 65)).toEqual(all);
    const back = await settledCorrections({ newerThan: page.newer ?? undefined });
    expect(back.rows.map(({ settled }) => settled?.note)).toEqual(all.slice(30, 60));
  });
});
