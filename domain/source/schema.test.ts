import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, test } from 'vitest';

import { newSourceForm, sourceContent } from './schema';

const submissionId = '0190a0a0-0000-7000-8000-000000000001';

function send(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ submissionId, note: '', ...fields })) {
    data.set(name, value);
  }
  const submission = parseWithZod(data, { schema: newSourceForm });
  return submission.status === 'success' ? submission.value : submission.error;
}

describe('the form that adds a source', () => {
  test('rows left empty are nothing; a day is read as it is typed', () => {
    expect(
      send({
        kind: 'person',
        name: ' Dmitry Peskov ',
        'aliases[0].name': 'Peskow',
        'aliases[0].language': 'de',
        'aliases[1].name': '',
        'aliases[1].language': '',
        'roles[0].title': 'Spokesman',
        'roles[0].organization.id': '',
        'roles[0].organization.text': 'The Kremlin',
        'roles[0].from': 'May 2012',
        'roles[0].until': '',
        'roles[1].title': '',
        'roles[1].organization.text': '',
      }),
    ).toMatchObject({
      name: 'Dmitry Peskov',
      note: null,
      aliases: [{ id: null, name: 'Peskow', language: 'de' }],
      roles: [
        { title: 'Spokesman', organization: { text: 'The Kremlin' }, from: '2012-05', until: null },
      ],
    });
  });

  test('each mistake stands at its field', () => {
    expect(
      send({
        kind: 'organization',
        name: '',
        'aliases[0].name': '',
        'aliases[0].language': 'english',
        'roles[0].title': '',
        'roles[0].headsIt': 'on',
        'roles[0].from': '12/11/2024',
        'roles[1].title': 'Chair',
        'roles[1].from': '2020',
        'roles[1].until': '2019',
      }),
    ).toMatchObject({
      name: ['The name is missing.'],
      'roles[0].from': [expect.stringContaining('12 Nov 2024')],
    });
    expect(
      send({
        kind: 'organization',
        name: 'The Chamber',
        'roles[0].headsIt': 'on',
        'roles[1].title': 'Chair',
        'roles[1].from': '2020',
        'roles[1].until': '2019',
      }),
    ).toMatchObject({
      'roles[0].title': [expect.any(String)],
      'roles[0].organization': [expect.any(String)],
      'roles[1].until': ['The role ends before it begins.'],
    });
  });

  test('and says so of a time that no page can have sent', () => {
    const read = sourceContent.safeParse({
      kind: 'person',
      name: 'Ann',
      roles: [{ title: 'pilot', until: '\u0000' }],
    });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['roles.0.until']);
  });

  test('a source of ours spoke to no outlet, and counts are in order', () => {
    const unnamed = { kind: 'unnamed', name: 'two officials' };
    expect(send({ ...unnamed, owner: 'ours', 'outlet.text': 'Reuters' })).toMatchObject({
      outlet: [expect.any(String)],
    });
    expect(send({ ...unnamed, owner: 'theirs', countLow: '3', countHigh: '2' })).toMatchObject({
      countHigh: [expect.any(String)],
    });
    expect(send({ ...unnamed, owner: 'theirs', countHigh: '2' })).toMatchObject({
      countLow: [expect.any(String)],
    });
    expect(send({ ...unnamed, owner: 'theirs', countLow: '2' })).toMatchObject({
      countLow: 2,
      countHigh: null,
    });
  });
});
