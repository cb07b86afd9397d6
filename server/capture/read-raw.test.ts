import { describe, expect, test } from 'vitest';

import { makeDocx, makePdf, makeZip, run } from '@/tests/files';

import { readRaw } from './read-raw';

async function read(body: Buffer | string, fileName: string, contentType = '') {
  return readRaw({ url: null, fileName, contentType, body: Buffer.from(body) });
}

const refused = (message: RegExp) => ({ ok: false, message: expect.stringMatching(message) });

describe('a Word document', () => {
  test('is read in paragraphs, with the words over its runs put together', async () => {
    const file = makeDocx(
      [
        `<w:pPr><w:jc w:val="left"/></w:pPr>${run('The fer')}${run('ry lies ')}<w:r><w:t>still.</w:t></w:r>`,
        run(' '),
        `${run('Left')}<w:r><w:tab/><w:t>right</w:t><w:br/><w:t>below &amp; on</w:t></w:r>`,
        `<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run('Żółw 👩‍🚀')}</w:ins>`,
        `<w:hyperlink>${run('a link')}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>`,
      ],
      'Notes of a call',
    );
    expect(await read(file, 'notes.docx')).toMatchObject({
      ok: true,
      read: {
        text: 'The ferry lies still.\n\nLeft\tright\nbelow & on\n\nŻółw 👩‍🚀\n\na link',
        found: {
          title: { value: 'Notes of a call', from: 'file' },
          language: { value: 'en', from: 'guess' },
        },
        leftOut: [{ kind: 'struck', text: 'gone' }],
        words: expect.stringContaining('Kari Moen'),
      },
    });
  });

  test('that is none, is empty, or damaged is refused in words', async () => {
    expect(await read(makeZip({ 'a.txt': 'x' }), 'a.docx')).toMatchObject(
      refused(/no Word document/),
    );
    expect(await read(makeDocx([run('  ')]), 'a.docx')).toMatchObject(refused(/holds no text/));
    const whole = makeDocx([run('Words.')]);
    for (const cut of [10, 40, whole.length - 30, whole.length - 1]) {
      expect(await read(whole.subarray(0, cut), 'a.docx')).toMatchObject(refused(/damaged/));
    }
  });

  test('that unpacks to more than it may is not unpacked', async () => {
    const bomb = makeZip({ 'word/document.xml': Buffer.alloc(60 * 1024 * 1024, ' ') });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await read(bomb, 'a.docx')).toMatchObject(refused(/unpacks to more than 30 MB/));
  });

  test('of any bytes makes no error of it', async () => {
    const whole = makeDocx([run('Words.')]);
    for (let at = 0; at < whole.length; at += 3) {
      const broken = Buffer.from(whole);
      broken[at] = 255 - (broken[at] ?? 0);
      const result = await read(broken, 'a.docx');
      if (!result.ok) expect(result.message).toMatch(/\.$/);
    }
  });
});

describe('a PDF', () => {
  test('is read in paragraphs, without running titles, words cut at a line’s end made whole', async () => {
    const page = (number: number, lines: string[]) => [
      'The Courier',
      ...lines,
      `Page ${number} of 3`,
    ];
    const file = makePdf([
      page(1, ['The ferry has not left the pier since Mon-', 'day, the harbour master said.']),
      page(2, ['Nobody knows when it sails again,', 'he said (on Tuesday).']),
      page(3, ['A part is on its way.']),
    ]);
    expect(await read(file, 'a.pdf')).toMatchObject({
      ok: true,
      read: {
        text: 'The ferry has not left the pier since Monday, the harbour master said.\n\nNobody knows when it sails again, he said (on Tuesday).\n\nA part is on its way.',
        found: { title: { value: 'A PDF', from: 'file' } },
        words: expect.stringContaining('Kari Moen'),
      },
    });
  });

  test('of pictures, or damaged, is refused in words', async () => {
    expect(await read(makePdf([[], []]), 'a.pdf')).toMatchObject(
      refused(/pictures of pages, no text/),
    );
    expect(await read('%PDF-1.4\nnothing', 'a.pdf')).toMatchObject(refused(/damaged/));
  });
});

describe('other files', () => {
  test('a text is taken as it is, whatever its character set', async () => {
    const bytes = Buffer.from([0x93, 0x48, 0x69, 0x94, 0x0d, 0x0a]);
    expect(await read(bytes, 'a.txt')).toMatchObject({ ok: true, read: { text: '“Hi”' } });
    expect(await read(' \n', 'a.txt')).toMatchObject(refused(/holds no text/));
  });

  test('a saved page is read as a page', async () => {
    const page = `<html lang="de"><title>Fähre</title><p>${'Die Fähre liegt still. '.repeat(9)}</p></html>`;
    expect(await read(page, 'a.html')).toMatchObject({
      ok: true,
      read: { found: { title: { value: 'Fähre' }, language: { value: 'de' } } },
    });
  });

  test('what no article is read from is named', async () => {
    expect(await read('GIF89a', 'a.gif', 'image/gif')).toMatchObject(
      refused(/^No article can be read from a\.gif: it is no \.txt/),
    );
  });
});
