import { v4 as uuid } from 'uuid';
import { newAttribution } from '@/domain/attribution/schema';
import { newClaim } from '@/domain/claim/schema';
import { sourceContent } from '@/domain/source/schema';
import { database } from '@/server/database/client';
import { makePerson } from './factories/people';
import { articleForm, makeArticle, ownReportingForm } from './factories/articles';
import { logAttribution } from '@/server/attribution/log-attribution';
import { createClaim } from '@/server/claim/commands';
import { linkClaims } from '@/server/claim/link-claims';
import { createSource } from '@/server/source/commands';
import { signOffAttribution } from '@/server/attribution/sign-off-attribution';
import { auth } from '@/server/person/auth';

const editor = await makePerson('editor', 'Edda Lind');
const journalist = await makePerson('journalist', 'Jon Berg');
const other = await makePerson('journalist', 'Ola Nor');
const hash = await (await auth().$context).password.hash('correct horse battery');
for (const p of [editor, journalist, other]) {
  await database.person.update({
    where: { id: p.id },
    data: { email: `${p.name.split(' ')[0]!.toLowerCase()}@desk.test` },
  });
  await database.account.create({
    data: { id: uuid(), accountId: p.id, providerId: 'credential', userId: p.id, password: hash },
  });
}
const story = await database.story.create({
  data: { id: uuid(), title: 'The call and the northern front' },
});
async function source(content: Record<string, unknown>) {
  const r = await createSource(journalist, uuid(), sourceContent.parse(content));
  if (!r.ok) throw new Error(r.message);
  return r.id;
}
const kremlin = await source({ kind: 'organization', name: 'The Kremlin' });
const trump = await source({ kind: 'person', name: 'Donald Trump' });
const putin = await source({
  kind: 'person',
  name: 'Vladimir Putin',
  roles: [{ title: 'President', organization: { id: kremlin }, headsIt: true, from: '2012' }],
});
const peskov = await source({
  kind: 'person',
  name: 'Dmitry Peskov',
  roles: [
    {
      title: 'Kremlin spokesman',
      organization: { id: kremlin },
      speaksFor: { id: kremlin },
      from: '2012',
    },
  ],
});
const cheung = await source({
  kind: 'person',
  name: 'Steven Cheung',
  roles: [{ title: 'Communications director', speaksFor: { id: trump }, from: '2023' }],
});
const zel = await source({
  kind: 'person',
  name: 'Volodymyr Zelensky',
  roles: [{ title: 'President of Ukraine', from: '2019' }],
});
async function article(fields: Record<string, unknown>, own = false) {
  const a = await makeArticle(journalist, own ? ownReportingForm(fields) : articleForm(fields));
  const v = await database.articleVersion.findFirstOrThrow({ where: { articleId: a.id } });
  return v;
}
const wp = await article({
  title: 'Leaders talked by phone, people say',
  publisher: { text: 'The Morning Post' },
  publishedOn: '10 Nov 2024',
  storyId: story.id,
  text: 'Two leaders talked.\n\nThe president-elect took the call at his resort on Thursday, according to several people familiar with the call, and advised against escalation.\n\nThe embassy did not respond.',
});
const vj = await article({
  title: 'Kremlj: puka fikcija',
  language: 'sr-Latn',
  publisher: { text: 'Vijesti' },
  publishedOn: '12 Nov 2024',
  storyId: story.id,
  text: 'Portparol Kremlja rekao je da je to „puka fikcija” i da razgovora nije bilo. Izvor je rekao Rojtersu da su razgovarali. Direktor komunikacija rekao je da „ne komentarišu privatne pozive”. Kremlj je ranije saopštio da nije bilo poziva. Jedan analitičar sumnja da je poziv bio moguć. Senator je potvrdio samo da je postojao poziv.',
});
const own = await article(
  {
    title: 'Call with an official',
    publishedOn: '13 Nov 2024',
    text: 'He said the call took place but nothing was agreed. Off the record: it was longer than reported.',
  },
  true,
);
const claimIds: string[] = [];
async function claim(fields: Record<string, unknown>) {
  const r = await createClaim(
    journalist,
    newClaim.parse({ submissionId: uuid(), claim: { storyId: story.id, ...fields } }),
  );
  if (!r.ok) throw new Error(JSON.stringify(r));
  const c = await database.claim.findFirstOrThrow({
    where: { number: Number(r.reference.slice(2)) },
  });
  claimIds.push(c.id);
  return c.id;
}
const call = await claim({
  statement: 'Donald Trump and Vladimir Putin spoke by telephone after the US election.',
  eventTime: '7 Nov 2024',
  tags: 'diplomacy, phone call',
  participants: [
    { source: { id: trump }, ownAct: 'true' },
    { source: { id: putin }, ownAct: 'true' },
  ],
});
async function log(
  claimId: string,
  versionId: string,
  words: string,
  a: Record<string, unknown>,
  accept = true,
  actor = journalist,
) {
  const input = newAttribution.parse({
    submissionId: uuid(),
    articleVersionId: versionId,
    claim: { id: claimId },
    attribution: {
      passages: [{ words, form: a.form ?? 'paraphrased', translated: a.translated ?? 'no' }],
      ...a,
    },
  });
  const r = await logAttribution(actor, input);
  if (!r.ok) throw new Error(JSON.stringify(r));
  const row = await database.attribution.findFirstOrThrow({ where: { claimId, number: r.number } });
  if (accept) {
    const s = await signOffAttribution(editor, {
      attributionId: row.id,
      decision: 'accepted',
      reason: null,
      seenDigest: row.contentDigest,
      seenLevel: row.level,
    } as never);
    if (!s.ok) console.log('sign off', s.message);
  }
  return row;
}
const first = await log(call, wp.id, 'according to several people familiar with the call', {
  speaker: {
    text: 'people familiar with the call',
    kind: 'unnamed',
    countLow: '2',
    statedReason: 'the talks were confidential',
  },
  stance: 'asserts',
  saidOn: '../2024-11-10',
});
await log(call, vj.id, 'Izvor je rekao Rojtersu da su razgovarali', {
  speaker: { text: 'a source', kind: 'unnamed' },
  stance: 'asserts',
  saidOn: '2024-11-10',
  translated: 'yes',
  relays: [{ source: { text: 'Reuters', kind: 'outlet' }, words: 'told' }],
});
await log(call, vj.id, '„puka fikcija”', {
  speaker: { id: peskov },
  stance: 'denies',
  saidOn: '2024-11-11',
  form: 'direct',
  translated: 'yes',
  relays: [{ source: { text: 'Reuters', kind: 'outlet' }, words: 'to reporters, heard by' }],
});
await log(
  call,
  vj.id,
  'Kremlj je ranije saopštio da nije bilo poziva',
  { speaker: { id: kremlin }, stance: 'denies', saidOn: '2024-11-11' },
  false,
);
await log(call, vj.id, '„ne komentarišu privatne pozive”', {
  speaker: { id: cheung },
  stance: 'declines_to_comment',
  saidOn: '2024-11-11',
  form: 'direct',
  translated: 'yes',
});
await log(call, vj.id, 'Jedan analitičar sumnja da je poziv bio moguć', {
  speaker: { text: 'Ana Kova', kind: 'person' },
  stance: 'questions',
  saidOn: '2024-11-12',
});
await log(call, vj.id, 'Senator je potvrdio samo da je postojao poziv', {
  speaker: { text: 'Senator Mill', kind: 'person' },
  stance: 'confirms',
  scope: 'part',
  scopeWords: 'only that a call took place',
  saidOn: '2024-11-12',
});
await log(call, wp.id, 'The embassy did not respond', {
  speaker: { text: 'Russian embassy in Washington', kind: 'organization' },
  stance: 'did_not_respond',
  saidOn: '2024-11-10',
});
for (const [i, name] of ['The Evening Herald', 'Nordic Wire', 'El Correo'].entries()) {
  const rep = await article({
    title: `Reprint ${i}`,
    publisher: { text: name },
    publishedOn: `1${i + 1} Nov 2024`,
    language: i === 2 ? 'es' : 'en',
    text: `Report ${i}: several people familiar with the call told the Morning Post.`,
  });
  await log(
    call,
    rep.id,
    'several people familiar with the call told the Morning Post',
    {
      speaker: { id: first.speakerId },
      stance: 'asserts',
      repeatsId: first.id,
      saidOn: '../2024-11-10',
    },
    false,
  );
}
await log(
  call,
  own.id,
  'it was longer than reported',
  {
    speaker: { text: 'a diplomat of ours', kind: 'unnamed' },
    stance: 'asserts',
    level: 'off_record',
    saidOn: '2024-11-13',
  },
  false,
).catch((e) => console.log('off', String(e)));

const troops = await claim({
  kind: 'quantity',
  statement: 'Russia has massed tens of thousands of soldiers to retake the Kursk region.',
  counted: 'soldiers',
  population: 'Kursk region',
  unit: 'soldiers',
  eventTime: '2024-11',
});
const tr = await article({
  title: 'Numbers at the front',
  publisher: { text: 'The Morning Post' },
  publishedOn: '12 Nov 2024',
  text: 'Our men hold back almost 50,000 of the enemy, the president said. American officials put it at 50,000 including allied troops. Kyiv earlier spoke of 45,000. A think tank counted at least 20,000. Between 30,000 and 35,000, said a general. Roughly 11,000 of them are foreign.',
});
await log(troops, tr.id, 'almost 50,000 of the enemy', {
  speaker: { id: zel },
  stance: 'asserts',
  figure: 'almost 50,000',
  form: 'direct',
  saidOn: '2024-11-11',
});
await log(troops, tr.id, 'American officials put it at 50,000 including allied troops', {
  speaker: { text: 'US officials', kind: 'unnamed', countLow: '2' },
  stance: 'asserts',
  figure: '50,000',
  saidOn: '../2024-11-10',
});
await log(troops, tr.id, 'Kyiv earlier spoke of 45,000', {
  speaker: { id: zel },
  stance: 'asserts',
  figure: 'about 45,000',
  saidOn: '2024-11-02',
});
await log(
  troops,
  tr.id,
  'A think tank counted at least 20,000',
  {
    speaker: { text: 'Institute of Fronts', kind: 'organization' },
    stance: 'asserts',
    figure: 'at least 20,000',
    saidOn: '2024-11-12',
  },
  false,
);
await log(troops, tr.id, 'Between 30,000 and 35,000, said a general', {
  speaker: { text: 'General Voss', kind: 'person' },
  stance: 'asserts',
  figure: '30,000 to 35,000',
  saidOn: '2024-11-11',
});
await log(troops, tr.id, 'Roughly 11,000 of them are foreign', {
  speakerNotStated: 'true',
  stance: 'asserts',
  figure: 'about 11,000',
  scope: 'part',
  scopeWords: 'only the foreign troops',
  saidOn: '2024-11-12',
});

const part = await claim({
  statement: 'Trump asked Putin not to escalate the war.',
  eventTime: '7 Nov 2024',
});
await log(part, wp.id, 'advised against escalation', {
  speaker: { id: first.speakerId },
  stance: 'asserts',
  saidOn: '../2024-11-10',
});
await claim({
  kind: 'prediction',
  statement: 'Peace talks will begin before spring.',
  eventTime: '2025',
});
const pos = await claim({
  kind: 'position',
  statement: 'The Kremlin holds that it is open to a dialogue on ending the war.',
});
await log(pos, vj.id, 'Portparol Kremlja rekao je', {
  speaker: { id: peskov },
  stance: 'asserts',
  saidOn: '2024-11-11',
});
const n = (id: string) =>
  database.claim.findUniqueOrThrow({ where: { id } }).then((c) => `C-${c.number}`);
for (const [from, kind, to] of [
  [part, 'presupposes', call],
  [part, 'part_of', call],
] as const) {
  const r = await linkClaims(journalist, { claimId: from, kind, other: await n(to) });
  if (!r.ok) console.log(r.message);
}
console.log(await Promise.all(claimIds.map(n)));
await database.$disconnect();
process.exit(0);
