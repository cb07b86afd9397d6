import { v4 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { soughtResponse } from '@/domain/response/schema';
import { testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { makeActorSource, makeUnnamed, role } from '@/tests/factories/sources';

import { claimPage } from '../claim/queries';
import { logPage } from '../attribution/log-page';
import { seekResponse } from './seek-response';
import { withdrawResponseRequest } from './withdraw-request';

const hour = 3_600_000;

function clock(fromNow: number): string {
  return new Date(Date.now() + fromNow).toISOString().slice(0, 16);
}

/** A claim about a minister, who heads a ministry, which has a spokesman. */
async function prepare(actor: Actor) {
  const ministry = await makeActorSource(actor, {
    name: `Ministry ${uuid()}`,
    kind: 'organization',
  });
  const heads = role({ title: 'minister', organization: { id: ministry.id }, headsIt: true });
  const minister = await makeActorSource(actor, { name: `Minister ${uuid()}`, roles: [heads] });
  const speaks = role({ title: 'spokesman', speaksFor: { id: ministry.id } });
  const spokesman = await makeActorSource(actor, { name: `Spokesman ${uuid()}`, roles: [speaks] });
  const article = await makeArticle(actor);
  const claim = {
    text: 'The bridge opens in May.',
    participants: [{ source: { id: minister.id }, ownAct: 'true' }],
  };
  const { claimId, claimNumber } = await makeAttribution(actor, article.id, { claim });
  return { claimId, claimNumber, article, minister, spokesman };
}

function ask(actor: Actor, claimId: string, fields: Record<string, unknown>) {
  const form = { submissionId: uuid(), claimId, how: 'e-mail to the press office', ...fields };
  return seekResponse(actor, soughtResponse.parse(form));
}

async function pageOf(actor: Actor, claimNumber: number) {
  const page = await claimPage(actor, claimNumber);
  if (!page) throw new Error('The claim is gone.');
  const gaps = page.gaps.filter(({ kind }) => /^(nothing_from|response_)/.test(kind));
  return { requests: page.desk.requests, gaps };
}

describe('a response that was sought', () => {
  test('stands on the claim’s page in place of the gap, until it is answered', async () => {
    const ann = await makePerson();
    const { claimId, claimNumber, article, minister, spokesman } = await prepare(ann);
    expect((await pageOf(ann, claimNumber)).gaps).toMatchObject([
      { kind: 'nothing_from', links: [{ href: `?ask=${minister.id}#seek-response` }] },
    ]);
    done(await ask(ann, claimId, { source: { id: minister.id }, deadline: clock(hour) }));
    const asked = await pageOf(ann, claimNumber);
    expect(asked.gaps.map(({ kind }) => kind)).toEqual(['response_awaited']);
    expect(asked.requests).toMatchObject([
      { state: 'waiting', how: 'e-mail to the press office', askedBy: ann.name, rows: [] },
    ]);
    await makeAttribution(ann, article.id, {
      claim: { id: claimId },
      attribution: {
        speaker: { id: spokesman.id },
        stance: 'declines_to_comment',
        saidOn: new Date().toISOString().slice(0, 10),
      },
    });
    const answered = await pageOf(ann, claimNumber);
    expect(answered.gaps).toEqual([]);
    expect(answered.requests).toMatchObject([
      { state: 'answered', rows: [{ reference: `C-${claimNumber}/2` }] },
    ]);
  });

  test('past its deadline, it offers to log that they did not respond, all filled in', async () => {
    const ann = await makePerson();
    const { claimId, claimNumber, article, minister } = await prepare(ann);
    const times = { askedAt: clock(-3 * hour), deadline: clock(-hour) };
    done(await ask(ann, claimId, { source: { id: minister.id }, ...times }));
    const silent = await pageOf(ann, claimNumber);
    const href = silent.requests[0]?.logSilenceHref ?? '';
    expect(silent.gaps).toMatchObject([
      { kind: 'response_silent', links: [{ name: 'Log: did not respond', href }] },
    ]);
    const { searchParams } = new URL(href, 'http://desk.test');
    const form = await logPage(ann, article.reference, {
      places: [],
      claim: `C-${claimNumber}`,
      speaker: searchParams.get('speaker') ?? undefined,
      stance: searchParams.get('stance') ?? undefined,
      said: searchParams.get('said') ?? undefined,
    });
    expect(form?.value.attribution).toMatchObject({
      speaker: { id: minister.id },
      stance: 'did_not_respond',
      saidOn: times.deadline.slice(0, 10),
    });
    await makeAttribution(ann, article.id, {
      claim: { id: claimId },
      attribution: { speaker: { id: minister.id }, stance: 'did_not_respond' },
    });
    const logged = await pageOf(ann, claimNumber);
    expect(logged.gaps).toEqual([]);
    expect(logged.requests).toMatchObject([{ state: 'silence_logged', logSilenceHref: null }]);
  });

  test('is never answered by what was said off the record', async () => {
    const ann = await makePerson();
    const { claimId, claimNumber, minister } = await prepare(ann);
    done(await ask(ann, claimId, { source: { id: minister.id } }));
    const own = await makeArticle(ann, ownReportingForm());
    await makeAttribution(ann, own.id, {
      claim: { id: claimId },
      attribution: {
        speaker: { text: 'an official', kind: 'unnamed' },
        principal: { id: minister.id },
        stance: 'confirms',
        level: 'off_record',
      },
    });
    expect((await pageOf(ann, claimNumber)).requests).toMatchObject([{ state: 'waiting' }]);
  });

  test('has a past, a deadline after it, and a name', async () => {
    const ann = await makePerson();
    const { claimId, minister } = await prepare(ann);
    const source = { id: minister.id };
    expect(await ask(ann, claimId, { source, askedAt: clock(hour) })).toMatchObject({
      fields: { askedAt: [expect.any(String)] },
    });
    expect(await ask(ann, claimId, { source, deadline: clock(-hour) })).toMatchObject({
      fields: { deadline: [expect.any(String)] },
    });
    expect(await ask(ann, claimId, {})).toMatchObject({ fields: { source: [expect.any(String)] } });
    const ours = await makeUnnamed(ann, { name: 'an official', owner: 'ours' });
    for (const unnamed of [{ id: ours.id }, { text: 'an official', kind: 'unnamed' }]) {
      expect(await ask(ann, claimId, { source: unnamed })).toMatchObject({
        reason: 'invalid',
        fields: { source: [expect.stringContaining('unnamed')] },
      });
    }
    expect(await testDatabase.responseRequest.count({ where: { claimId } })).toBe(0);
  });

  test('can be removed, and then the gap is back', async () => {
    const ann = await makePerson();
    const { claimId, claimNumber, minister } = await prepare(ann);
    done(await ask(ann, claimId, { source: { id: minister.id } }));
    const { id } = await testDatabase.responseRequest.findFirstOrThrow({ where: { claimId } });
    const input = { id, reason: 'It was another claim.' };
    done(await withdrawResponseRequest(ann, input));
    const { requests, gaps } = await pageOf(ann, claimNumber);
    expect(requests).toEqual([]);
    expect(gaps.map(({ kind }) => kind)).toEqual(['nothing_from']);
    expect(await withdrawResponseRequest(ann, input)).toMatchObject({ reason: 'not_found' });
  });
});
