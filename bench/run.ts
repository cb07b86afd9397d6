import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Actor } from '@/domain/person/role';
import { freePort } from '@/scripts/embedded/port';
import { root } from '@/scripts/root';
import { readClaimFilter } from '@/domain/claim/read-list-filter';
import { claimsPerPage, listClaims } from '@/server/claim/list-queries';
import { database } from '@/server/database/client';
import { programOf } from '@/tests/api';
import { browserOf, makeColleague } from '@/tests/factories/accounts';
import { makeAttribution } from '@/tests/factories/attributions';

import { measureQueries } from './in-process';
import { send, type Target } from './load';
import { bodyOf } from './markup-of';
import { type Measured, measureInTurn } from './measure';
import { type Running, startProcess } from './process';
import { everyPage } from './pages';
import { plainStatement } from './plain-statement';
import { figuresTable, type Ratio, ratiosTable, scriptTable } from './report';
import { scriptBytes } from './scripts-of';

const next = join(root, 'node_modules/next/dist/bin/next');

/** The bench asks more often than any program may. */
const unlimited = { API_REQUESTS_PER_MINUTE: '1000000' };

interface Bench {
  claims: number;
  /** How long each target is pressed in each round. */
  milliseconds: number;
  journalist: Actor & { email: string };
  /** A folder for what the floors render. */
  folder: string;
  say: (line: string) => void;
  /** Has this stopped when the command ends. */
  atEnd: (stop: () => Promise<void>) => void;
  buildFloors: (environment: Record<string, string>) => Promise<void>;
}

/** Measures our pages and commands against their floors on a desk that is filled, and tells. */
export async function runBench(bench: Bench): Promise<void> {
  const { claims, journalist, folder, say } = bench;
  const start = async (args: readonly string[], environment: Record<string, string> = {}) => {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const own = {
      PORT: String(port),
      PUBLIC_URL: origin,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      ...unlimited,
    };
    const address = ['-H', '127.0.0.1', '-p', String(port)];
    const isNext = args[0] === next;
    const running = await startProcess(
      isNext ? [...args, ...address] : ['--import', 'tsx', ...args],
      { ...own, BENCH_PERSON: journalist.id, ...environment },
      origin,
    );
    bench.atEnd(running.stop);
    return { ...running, origin };
  };

  const ours = await start([next, 'start']);
  const cookie = (await browserOf(journalist.email)).get('cookie') ?? '';
  const page = (path: string): Target => ({ url: ours.origin + path, headers: { cookie } });
  const number = await claimWithSix(journalist);
  const paths = { list: '/claims', claim: `/claims/C-${number}` };
  const html: Record<string, string> = {};
  mkdirSync(folder, { recursive: true });
  for (const [name, path] of Object.entries(paths)) {
    html[name] = (await send(page(path))).body.toString();
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(bodyOf(html[name])));
  }
  const nth = Math.min(500, Math.floor(claims / claimsPerPage) - 1);
  const beyond = { take: (nth - 1) * claimsPerPage };
  const { after } = await listClaims(journalist, readClaimFilter({}), beyond);
  const laterName = `claims list, page ${nth}`;

  await bench.buildFloors({ BENCH_MARKUP: folder });
  const floors = await start([next, 'start', 'bench/floors'], { BENCH_MARKUP: folder });
  const plain = await start(['bench/plain-server.ts']);
  const commands = await start(['bench/command-server.ts']);
  const measure = (name: string, server: Running, target: Target): Measured => ({
    name,
    pid: server.pid,
    target,
  });
  const floor = (path: string) => ({ url: floors.origin + path });
  const measured = [
    measure('bare Next page', floors, floor('/bare')),
    measure('list from constants', floors, floor('/list')),
    measure('claims list', ours, page(paths.list)),
    measure(laterName, ours, page(`/claims?after=${after}`)),
    measure('claim from constants', floors, floor('/claim')),
    measure('claim page', ours, page(paths.claim)),
    measure('bare route handler', floors, floor('/route')),
    measure('API list', ours, await apiList(journalist, ours.origin)),
    measure('node-postgres list', plain, { url: `${plain.origin}/list` }),
    measure('node-postgres claim', plain, { url: `${plain.origin}/claim/${number}` }),
    measure('node-postgres create', plain, { url: `${plain.origin}/create` }),
    measure('create by commands', commands, { url: `${commands.origin}/create` }),
  ];
  say('Measuring.');
  const one = await measureInTurn(measured, 1, bench.milliseconds);
  const many = await measureInTurn(measured, 16, bench.milliseconds);
  const queries = await measureQueries(journalist);
  await removePlainClaims();
  const bare = (await send(floor('/bare'))).body.toString();
  const script = {
    bare: await scriptBytes(floors.origin, bare),
    ...(await scriptOfEveryPage(ours.origin, number)),
  };

  const over = (bytes: number) => (bytes - script.bare) / 1024;
  const rate = (name: string) => many.get(name)?.perSecond ?? NaN;
  const atLeast = (what: string, value: number, aim: number): Ratio => ({
    what,
    value,
    aim: `at least ${aim}`,
    reached: value >= aim,
  });
  const atMost = (what: string, value: number, aim: number): Ratio => ({
    what,
    value,
    aim: `at most ${aim}`,
    reached: value <= aim,
  });
  const ratios = [
    atLeast('claims list / constants', rate('claims list') / rate('list from constants'), 0.7),
    atLeast('claim page / constants', rate('claim page') / rate('claim from constants'), 0.7),
    atLeast('API list / bare route handler', rate('API list') / rate('bare route handler'), 0.35),
    atMost(`page ${nth} / page 1 (time)`, rate('claims list') / rate(laterName), 1.2),
    atLeast(
      'create / plain inserts',
      rate('create by commands') / rate('node-postgres create'),
      0.15,
    ),
    atMost('facet counts, p95 ms', queries['facet counts']?.p95 ?? NaN, 5),
    atMost('similar claims, p95 ms', queries['similar claims']?.p95 ?? NaN, 50),
    atMost('two-word search, p95 ms', queries['two-word search']?.p95 ?? NaN, 25),
    atMost(
      'script of the largest page over bare, KiB',
      over(Math.max(...Object.values(script))),
      60,
    ),
  ];
  const file = join(root, `bench/results/${claims}.json`);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify(
      {
        claims,
        ratios,
        one: Object.fromEntries(one),
        many: Object.fromEntries(many),
        queries,
        script,
      },
      null,
      2,
    ),
  );
  say(`\n1 connection\n\n${figuresTable(one)}\n\n16 connections\n\n${figuresTable(many)}\n`);
  for (const [name, { p50, p95, p99 }] of Object.entries(queries)) {
    say(`${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
  }
  say(`\nScript over that of a bare page\n\n${scriptTable(script, over)}`);
  say(`\n${ratiosTable(ratios)}\n\nWritten to ${file}.`);
}

/** The number of a claim with six attributions, three of which are logged now. */
async function claimWithSix(journalist: Actor): Promise<number> {
  const found = await database.claim.findFirst({
    where: { attributionCount: 6 },
    select: { number: true },
  });
  if (found) return found.number;
  const claim = await database.claim.findFirstOrThrow({
    where: { attributionCount: 3 },
    orderBy: { lastActivityAt: 'desc' },
    select: {
      id: true,
      number: true,
      attributions: { include: { passages: { include: { passage: true } }, articleVersion: true } },
    },
  });
  for (const { speakerId, passages, articleVersion } of claim.attributions) {
    await makeAttribution(journalist, articleVersion.articleId, {
      claim: { id: claim.id },
      attribution: {
        speaker: { id: speakerId },
        stance: 'confirms',
        passages: passages.map(({ passage }) => ({ words: passage.exact })),
      },
    });
  }
  return claim.number;
}

/** The list as a program asks for it. */
async function apiList(journalist: Actor, origin: string): Promise<Target> {
  const { token } = await programOf(journalist, 'read');
  return {
    url: `${origin}/api/v1/claims`,
    headers: { authorization: `Bearer ${token}` },
  };
}

/** The script of every kind of page, as an admin gets it. */
async function scriptOfEveryPage(
  origin: string,
  claimNumber: number,
): Promise<Record<string, number>> {
  const { email } = await makeColleague('admin');
  const cookie = (await browserOf(email)).get('cookie') ?? '';
  const found: Record<string, number> = {};
  for (const [name, path] of Object.entries(await everyPage(claimNumber))) {
    const { body } = await send({ url: origin + path, headers: { cookie } });
    found[name] = await scriptBytes(origin, body.toString());
  }
  return found;
}

/** What the floor inserted is no claim as the rules know it: a desk that is kept must not show it. */
async function removePlainClaims(): Promise<void> {
  await database.$executeRaw`
    DELETE FROM attribution WHERE claim_id IN (SELECT id FROM claim WHERE statement = ${plainStatement})`;
  await database.$executeRaw`DELETE FROM claim WHERE statement = ${plainStatement}`;
}
