import { Client } from 'pg';
import { v4 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { newComment } from '@/domain/comment/schema';
import type { Actor } from '@/domain/person/role';
import { testDatabase } from '@/tests/database';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';
import { type MailServer, startMailServer } from '@/tests/mail-server';

import { addComment } from '../comment/commands';
import type * as config from '../config';
import { closeHub } from '../live/hub';
import { chooseMail } from '../notification/commands';
import { deliverNotice } from './deliver';
import { mailedWithin, unmailed } from './outbox-queries';
import { type MailWorker, startMailWorker } from './worker';

let server: MailServer;
let ann: Actor;
let jon: Actor;
let edda: Actor;
let row: { id: string; claimId: string };

const mailPort = vi.hoisted(() => ({ port: 0 }));
vi.mock('../config', async (original) => {
  const { readConfig } = await original<typeof config>();
  return {
    config: () => ({
      ...readConfig(process.env),
      publicUrl: 'https://desk.example.org',
      mail: { smtpUrl: `smtp://127.0.0.1:${mailPort.port}`, from: 'desk@example.org' },
    }),
  };
});

beforeAll(async () => {
  server = await startMailServer();
  mailPort.port = server.port;
  ann = await makePerson('journalist', 'Ann Lee');
  jon = await makePerson('journalist', 'Jon Berg');
  edda = await makePerson('editor', 'Edda Lund');
  row = await makeAttribution(ann, (await makeArticle(ann)).id, { claim: { text: 'It opens.' } });
});
beforeEach(async () => {
  await testDatabase.notification.deleteMany();
  server.mails.length = 0;
  server.refuse(false);
});
afterAll(async () => {
  await closeHub();
  await server.stop();
});

/** A comment as these words. @returns the notification that a person got of it */
async function comment(by: Actor, text: string, to: Actor, attributionId = row.id) {
  const form = newComment.parse({
    submissionId: uuid(),
    claimId: row.claimId,
    attributionId,
    text,
  });
  const { id } = done(await addComment(by, form));
  return testDatabase.notification.findFirstOrThrow({
    where: { commentId: id, personId: to.id },
  });
}

/** Runs a worker for as long as the work takes. */
async function withWorker(work: (worker: MailWorker) => Promise<void>): Promise<void> {
  const worker = await startMailWorker({ retryDelay: 1, pollingIntervalSeconds: 0.5 });
  try {
    await work(worker);
  } finally {
    await worker.stop();
  }
}

describe('a mail', () => {
  test('says what happened and leads to it, without the words of the comment', async () => {
    const { id } = await comment(edda, '@Jon Berg, a quiet remark.', jon);
    await deliverNotice(id);
    await deliverNotice(id);
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail).toContain(`To: ${jon.id}@newsroom.test`);
    expect(mail).toMatch(/Subject: Edda Lund mentioned you on C-\d+\/1/);
    expect(mail).toContain('It opens.');
    expect(mail).toContain(`https://desk.example.org/notices/${id}`);
    expect(mail).not.toContain('quiet remark');
  });

  test('says nothing of what is off the record', async () => {
    const secret = await makeAttribution(ann, (await makeArticle(ann, ownReportingForm())).id, {
      claim: { text: 'A canary sings.' },
      attribution: { speaker: { text: 'a canary keeper', kind: 'unnamed' }, level: 'off_record' },
    });
    const { id } = await comment(ann, '@Edda Lund, the canary.', edda, secret.id);
    await deliverNotice(id);
    const [mail] = server.mails;
    expect(mail).toContain('There is something for you on the desk');
    expect(mail).toContain(`/notices/${id}`);
    expect(mail).not.toMatch(/canary|Ann Lee|C-\d/);
  });

  test('is not sent to whom may not see its matter any more, nor to who left', async () => {
    const hidden = await comment(edda, '@Jon Berg, before.', jon);
    await testDatabase.attribution.update({
      where: { id: row.id },
      data: { level: 'off_record' },
    });
    await deliverNotice(hidden.id);
    await testDatabase.attribution.update({
      where: { id: row.id },
      data: { level: 'as_published' },
    });
    const leaver = await makePerson('journalist', 'Lea Moss');
    const left = await comment(edda, '@Lea Moss, after.', leaver);
    await testDatabase.person.update({
      where: { id: leaver.id },
      data: { deactivatedAt: new Date() },
    });
    await deliverNotice(left.id);
    expect(server.mails).toEqual([]);
    expect(await unmailed(new Date(), 10)).toEqual([]);
  });

  test('is wanted as its person chose', async () => {
    const wanted = async (by: Actor, text: string, to: Actor) =>
      (await comment(by, text, to)).mailWanted;
    await comment(jon, 'From here on I am told of this thread.', ann);
    expect(await wanted(edda, '@Jon Berg?', jon)).toBe(true);
    expect(await wanted(edda, 'So.', jon)).toBe(false);
    done(await chooseMail(jon, { mail: ['commented'] }));
    expect(await wanted(edda, '@Jon Berg?', jon)).toBe(false);
    expect(await wanted(edda, 'And so.', jon)).toBe(true);
    done(await chooseMail(jon, { mail: ['mentioned'] }));
  });
});

describe('the jobs', () => {
  test('send what waits at the start and what comes later, each once', async () => {
    await comment(edda, '@Jon Berg, one.', jon);
    await withWorker(async ({ look }) => {
      await expect.poll(() => server.mails.length, { timeout: 15_000 }).toBe(1);
      // Nobody asks for this one: the worker hears of it.
      await comment(edda, '@Jon Berg, two.', jon);
      await expect.poll(() => server.mails.length, { timeout: 15_000 }).toBe(2);
      await expect.poll(() => unmailed(new Date(), 10), { timeout: 15_000 }).toEqual([]);
      await look();
    });
    expect(server.mails).toHaveLength(2);
  });

  test('wait for a mail server that is down, lose nothing and send once', async () => {
    server.refuse(true);
    const before = server.tries();
    await withWorker(async () => {
      await comment(edda, '@Jon Berg, patience.', jon);
      await expect.poll(server.tries, { timeout: 25_000 }).toBeGreaterThan(before);
    });
    expect(server.mails).toEqual([]);
    // The process ended and another one starts, once the mail server is back.
    server.refuse(false);
    await withWorker(async () => {
      await expect.poll(() => server.mails.length, { timeout: 25_000 }).toBe(1);
      await expect.poll(() => unmailed(new Date(), 10), { timeout: 15_000 }).toEqual([]);
    });
    expect(server.mails).toHaveLength(1);
  }, 60_000);

  test('are made anew of the notifications when they are lost, as after a restored backup', async () => {
    const owner = new Client({ connectionString: process.env.MIGRATION_DATABASE_URL });
    await owner.connect();
    server.refuse(true);
    const before = server.tries();
    await withWorker(async () => {
      await comment(edda, '@Jon Berg, again.', jon);
      await expect.poll(server.tries, { timeout: 25_000 }).toBeGreaterThan(before);
    });
    const jobs = await owner.query<{ job: string }>('SELECT t::text AS job FROM pgboss.job AS t');
    expect(jobs.rows).not.toEqual([]);
    // Neither what they are about nor why they failed is in words.
    expect(JSON.stringify(jobs.rows)).not.toMatch(/again|Edda|Jon|opens/);
    await owner.query('DELETE FROM pgboss.job');
    await owner.end();
    server.refuse(false);
    await withWorker(async () => {
      await expect.poll(() => server.mails.length, { timeout: 15_000 }).toBe(1);
      await expect.poll(() => unmailed(new Date(), 10), { timeout: 15_000 }).toEqual([]);
    });
  }, 60_000);

  test('leave alone what has waited for longer than a month', async () => {
    const { id } = await comment(edda, '@Jon Berg, old.', jon);
    expect(await unmailed(new Date(), 10)).toEqual([id]);
    expect(await unmailed(new Date(Date.now() + mailedWithin), 10)).toEqual([]);
  });
});
