import { join } from 'node:path';

import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { describe, expect, test } from 'vitest';

import { root } from '@/scripts/root';
import { asApplication, mailQueue, mailQueueOptions } from '@/server/mail-jobs/queue';

import { migrate } from './migrate';

const app = process.env.DATABASE_URL ?? '';
const owner = process.env.MIGRATION_DATABASE_URL ?? '';
const folder = join(root, 'prisma/migrations');

async function refusedWith(url: string, statement: string): Promise<string | null> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown';
  } finally {
    await client.end();
  }
}

/** Makes one job and takes it again, as this role. */
async function oneJob(url: string): Promise<unknown> {
  const boss = new PgBoss({ connectionString: url, ...asApplication });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(mailQueue, mailQueueOptions);
  await boss.send(mailQueue, { notificationId: 'x' }, { singletonKey: 'x' });
  const twice = await boss.send(mailQueue, { notificationId: 'x' }, { singletonKey: 'x' });
  const [job] = await boss.fetch(mailQueue);
  if (job) await boss.complete(mailQueue, job.id);
  await boss.stop();
  return { data: job?.data, twice };
}

describe('the tables of the jobs', () => {
  test('are there after migrating, also for the second time', async () => {
    expect(await migrate(owner, folder, decodeURIComponent(new URL(app).username))).toEqual({
      ok: true,
      applied: [],
    });
  });

  test.each([
    ['the application’s role', app],
    ['the role that owns all', owner],
  ])('are worked with by %s, one job for one key', async (_, url) => {
    expect(await oneJob(url)).toEqual({ data: { notificationId: 'x' }, twice: null });
  });

  test('are not the application’s to change', async () => {
    expect(await refusedWith(app, 'CREATE TABLE pgboss.mine (id int)')).toBe('42501');
    expect(await refusedWith(app, 'DROP TABLE pgboss.job')).toBe('42501');
    expect(await refusedWith(app, 'CREATE SCHEMA mine')).toBe('42501');
  });
});
