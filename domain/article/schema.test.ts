import { describe, expect, test } from 'vitest';

import { newArticle } from './schema';

const sent = {
  submissionId: '01939d2c-5b1e-7a6f-8a44-1f2f3c4d5e6f',
  kind: 'published',
  title: 'A title',
  publisher: { text: 'The Example Courier', kind: 'outlet' },
  publishedOn: '12 Nov 2024',
  text: 'A text.',
};

/** Every message with its field. */
function errors(fields: Record<string, unknown>): string[] {
  const parsed = newArticle.safeParse({ ...sent, ...fields });
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the form of a new article', () => {
  test('defaults', () => {
    expect(newArticle.parse(sent)).toMatchObject({
      language: 'en',
      address: null,
      byline: null,
      publishedOn: '2024-11-12',
    });
  });

  test('an empty form says everything that is missing at once', () => {
    const empty = { title: undefined, publisher: { kind: 'outlet' }, publishedOn: undefined };
    expect(errors({ ...empty, text: undefined })).toEqual([
      'title: The title is missing.',
      'publishedOn: The time is missing.',
      'text: The text is missing.',
      'publisher: Say who published it.',
    ]);
  });

  test.each([
    [{ address: 'ftp://news.example' }, 'address: The address must begin with https://'],
    [{ publishedOn: '12/11/2024' }, 'publishedOn: “12/11/2024” can be read as'],
    [{ language: 'english' }, 'language: Choose a language from the list.'],
    [{ text: `a\u0007` }, 'text: The text holds a control character (U+0007)'],
    [{ reportingForm: 'call' }, 'reportingForm: Only our own reporting has a form.'],
    [{ kind: 'blog' }, 'kind: Choose whether it was published'],
  ])('%j', (fields, message) => {
    expect(errors(fields)).toEqual([expect.stringContaining(message)]);
  });

  test('our own reporting has a form, and neither publisher nor address', () => {
    expect(errors({ kind: 'own_reporting', address: 'https://news.example/' })).toEqual([
      'publisher: Our own reporting has no publisher.',
      'address: Our own reporting has no address.',
      'reportingForm: Choose what kind of reporting it is.',
    ]);
    const own = { kind: 'own_reporting', publisher: undefined, reportingForm: 'call' };
    expect(errors(own)).toEqual([]);
  });
});
