import { v7 as uuid } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { newComment } from '@/domain/comment/schema';
import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { changedForm, decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { editAttribution } from '../attribution/edit-attribution';
import { addComment } from '../comment/commands';
import { latestRevision } from '../history/queries';
import { markAllRead } from '../notification/commands';
import { closeHub, subscribe } from './hub';
import { claimsChangedSince } from './missed-queries';
import { type LiveNews, readNews } from './news';
import { liveStream } from './stream';

let ann: Actor;
let jon: Actor;
let edda: Actor;
let articleId: string;
let ownId: string;
let row: Awaited<ReturnType<typeof makeAttribution>>;
let secret: Awaited<ReturnType<typeof makeAttribution>>;
const heard: LiveNews[] = [];
/** For what comes over the wire, also on a busy machine. */
const soon = { timeout: 15_000 };

beforeAll(async () => {
  ann = await makePerson('journalist', 'Ann Lee');
  jon = await makePerson('journalist', 'Jon Berg');
  edda = await makePerson('editor', 'Edda Lund');
  articleId = (await makeArticle(ann)).id;
  ownId = (await makeArticle(ann, ownReportingForm())).id;
  row = await makeAttribution(ann, articleId, { claim: { text: 'The bridge opens.' } });
  secret = await makeAttribution(ann, ownId, {
    claim: { id: row.claimId },
    attribution: { speaker: { text: 'a canary', kind: 'unnamed' }, level: 'off_record' },
  });
  subscribe({ news: (news) => heard.push(news), again: () => {}, end: () => {} });
  // Until the connection listens nothing is heard.
  await vi.waitFor(async () => {
    await tellAll('ready');
    expect(heard).not.toEqual([]);
  }, soon);
});
beforeEach(async () => {
  await settled();
  heard.length = 0;
});
afterAll(() => closeHub());

async function tellAll(id: string): Promise<void> {
  const payload = JSON.stringify({ kind: 'notices', personIds: [id] });
  await testDatabase.$executeRaw`SELECT pg_notify('onrecord', ${payload})`;
}

/** Waits until everything that was told before has been heard: the channel keeps its order. */
async function settled(): Promise<LiveNews[]> {
  const mark = uuid();
  await tellAll(mark);
  const isMark = (news: LiveNews) => news.kind === 'notices' && news.personIds.includes(mark);
  await vi.waitFor(() => expect(heard.some(isMark)).toBe(true), soon);
  return heard.filter((news) => !isMark(news));
}

function commentOn(by: Actor, text: string, attributionId?: string) {
  const form = { submissionId: uuid(), claimId: row.claimId, attributionId, text };
  return addComment(by, newComment.parse(form));
}

describe('news of the desk', () => {
  test('are ids of what changed, once a transaction', async () => {
    done(await decide(edda, row.id));
    const news = await settled();
    const claims = news.filter(({ kind }) => kind === 'claim');
    const revision = await latestRevision(testDatabase, row.claimId);
    expect(claims).toEqual([{ kind: 'claim', id: row.claimId, number: row.claimNumber, revision }]);
    expect(JSON.stringify(news)).not.toMatch(/bridge|Lund|Lee/);
  });

  test('tell those who have a notice, and nobody where the command was refused', async () => {
    done(await commentOn(jon, '@Edda Lund, see.', row.id));
    const [first, second] = [ann.id, edda.id].sort();
    const news = await settled();
    const told = news.flatMap((each) => (each.kind === 'notices' ? each.personIds : []));
    expect([...told].sort()).toEqual([first, second]);
    heard.length = 0;
    expect(await decide(jon, row.id)).toMatchObject({ ok: false });
    expect(await settled()).toEqual([]);
  });

  test('say nothing of what happens to an off-the-record row', async () => {
    await makeAttribution(ann, ownId, {
      claim: { id: row.claimId },
      attribution: { speaker: { text: 'another canary', kind: 'unnamed' }, level: 'off_record' },
    });
    done(await commentOn(ann, 'Between us.', secret.id));
    const form = await changedForm(ann, secret, { note: 'sang twice' });
    done(await editAttribution(ann, form));
    expect((await settled()).filter(({ kind }) => kind === 'claim')).toEqual([]);
  });

  test('tell that a row which counted is gone from the public record', async () => {
    const open = await makeAttribution(ann, ownId, {
      claim: { text: 'The tunnel opens.' },
      attribution: { speaker: { text: 'a digger', kind: 'unnamed' }, level: 'background' },
    });
    await settled();
    heard.length = 0;
    done(await editAttribution(ann, await changedForm(ann, open, { level: 'off_record' })));
    expect(await settled()).toContainEqual({
      kind: 'claim',
      id: open.claimId,
      number: open.claimNumber,
      revision: await latestRevision(testDatabase, open.claimId),
    });
  });

  test('which are none are not read', () => {
    expect(readNews('')).toBeNull();
    expect(readNews(undefined)).toBeNull();
    expect(readNews('{"kind":"claim"}')).toBeNull();
    expect(readNews('not JSON')).toBeNull();
  });

  test('go on after the connection was lost', async () => {
    let again = 0;
    const leave = subscribe({ news: () => {}, again: () => again++, end: () => {} });
    await testDatabase.$queryRaw`
      SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE application_name = 'onrecord live' AND datname = current_database()`;
    await expect.poll(() => again, soon).toBe(1);
    heard.length = 0;
    done(await commentOn(jon, 'Still there?'));
    expect(await settled()).toContainEqual(expect.objectContaining({ kind: 'claim' }));
    leave();
  });
});

describe('what was missed', () => {
  test('is told from a moment on, without one’s own changes and what is off the record', async () => {
    const later = Date.now() + 60_000;
    expect(await claimsChangedSince(jon, later)).toEqual([]);
    done(await commentOn(edda, 'Since then.', row.id));
    const revision = await latestRevision(testDatabase, row.claimId);
    const everything = await claimsChangedSince(jon, Date.now() - 600_000);
    expect(everything).toContainEqual({ number: row.claimNumber, revision });
    // What happened to the off-the-record row since is told of by no number either.
    done(await commentOn(ann, 'Between us.', secret.id));
    expect(await claimsChangedSince(jon, Date.now() - 600_000)).toEqual(everything);
    const quiet = await makeAttribution(ann, ownId, {
      claim: { text: 'Only a whisper.' },
      attribution: { speaker: { text: 'a whisperer', kind: 'unnamed' }, level: 'off_record' },
    });
    // The claim itself is public, and was made by Ann.
    const changed = expect.objectContaining({ number: quiet.claimNumber });
    expect(await claimsChangedSince(jon, Date.now())).toContainEqual(changed);
    expect(await claimsChangedSince(ann, Date.now())).not.toContainEqual(changed);
  });
});

describe('the stream of a page', () => {
  const open: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const leave of open.splice(0)) await leave();
  });

  async function session(person: Actor): Promise<string> {
    const id = uuid();
    const expiresAt = new Date(Date.now() + 60_000);
    await testDatabase.session.create({ data: { id, token: id, userId: person.id, expiresAt } });
    return id;
  }

  /** Reads a stream as a browser does. */
  function listening(sessionId: string, person: Actor) {
    const reader = liveStream({ sessionId, personId: person.id, since: null }).getReader();
    let text = '';
    let ended = false;
    const decoder = new TextDecoder();
    const read = async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        text += decoder.decode(part.value);
      }
      ended = true;
    };
    const reading = read();
    open.push(async () => {
      await reader.cancel();
      await reading;
    });
    return { text: () => text, ended: () => ended };
  }

  test('tells counts at first and whenever they change, and which claim changed', async () => {
    const page = listening(await session(jon), jon);
    await expect.poll(page.text, soon).toContain('event: counts');
    done(await commentOn(edda, '@Jon Berg, here.', row.id));
    await expect.poll(page.text, soon).toContain(`event: claim`);
    expect(page.text()).toContain(`{"number":${row.claimNumber},"revision":`);
    await expect.poll(page.text, soon).toMatch(/"notices":[1-9]/);
    done(await markAllRead(jon));
    await expect.poll(page.text, soon).toMatch(/"notices":0}\n\n(?![\s\S]*"notices":[1-9])/);
    expect(page.text()).not.toContain('bridge');
  });

  test('ends with the session, and says that there is no use in coming back', async () => {
    const id = await session(jon);
    const page = listening(id, jon);
    await expect.poll(page.text, soon).toContain('event: counts');
    await testDatabase.session.delete({ where: { id } });
    done(await commentOn(edda, '@Jon Berg, gone?', row.id));
    await expect.poll(page.ended, soon).toBe(true);
    expect(page.text()).toContain('event: end');
  });

  test('makes room when one person has many pages open', async () => {
    const id = await session(jon);
    const pages = Array.from({ length: 9 }, () => listening(id, jon));
    await expect.poll(() => pages.filter((page) => page.ended()).length, soon).toBe(1);
    expect(pages[0]?.ended()).toBe(true);
  });
});
