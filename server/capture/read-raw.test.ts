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

describe('words that are in a document and not in its text', () => {
  const styled = (property: string, words: string) =>
    `<w:r><w:rPr><w:${property}/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

  test('of a Word document are left out, and said', async () => {
    const inside = `${run('The weir ')}${styled('strike', 'fell')}${run(' stands')}${styled('vanish', ' (ask Quist)')}${run('.')}`;
    expect(await read(makeDocx([inside]), 'a.docx')).toMatchObject({
      read: {
        text: 'The weir stands.',
        leftOut: [
          { kind: 'struck', text: 'fell' },
          { kind: 'hidden', text: '(ask Quist)' },
        ],
      },
    });
  });

  test('of an OpenDocument text too', async () => {
    const file = makeZip({
      'content.xml':
        '<office:document-content><office:automatic-styles><style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles><office:body><office:text><text:h>Weir</text:h><text:p>It <text:span text:style-name="T1">fell</text:span><text:s text:c="1"/>stands.</text:p></office:text></office:body></office:document-content>',
    });
    expect(await read(file, 'a.odt')).toMatchObject({
      read: {
        text: expect.stringMatching(/^Weir\n\nIt +stands\.$/),
        leftOut: [{ kind: 'struck', text: 'fell' }],
      },
    });
  });
});

test('a mail is read, with its subject, sender and day', async () => {
  const mail =
    'From: Ida Holm <ida@vale.example>\r\nSubject: =?utf-8?q?The_w=C3=A9ir?=\r\nDate: Tue, 12 Nov 2024 08:10:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe weir stands.\r\n';
  expect(await read(mail, 'a.eml')).toMatchObject({
    read: {
      text: 'The weir stands.',
      found: {
        title: { value: 'The wéir' },
        byline: { value: 'Ida Holm' },
        publishedOn: { value: '12 Nov 2024, 07:10 UTC' },
      },
    },
  });
});

test('the name of a file is no title', async () => {
  for (const title of ['i-xx_weir-fm.indd', 'Microsoft Word - weir.doc', 'about:blank']) {
    const file = makeDocx([run('The weir stands.')], title);
    expect(await read(file, 'weir.docx')).toMatchObject({ read: { found: {} } });
    const result = await read(file, 'weir.docx');
    expect(result.ok && result.read.found.title).toBeUndefined();
  }
});

test('a page says its character set late, or not at all', async () => {
  const words = 'Водяное управление заявило во вторник, что плотина будет восстановлена до весны. ';
  const table = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';
  const bytes = (text: string) =>
    Buffer.from(
      text
        .split('')
        .map((sign) => (table.includes(sign) ? 0xc0 + table.indexOf(sign) : sign.charCodeAt(0))),
    );
  const late = `<html><head><script>${'var a = 1;'.repeat(900)}</script><meta charset="windows-1251"></head><p>${words}</p></html>`;
  expect(await read(bytes(late), 'a.html')).toMatchObject({ read: { text: words.trim() } });
  expect(await read(bytes(words.repeat(3)), 'a.txt')).toMatchObject({
    read: { text: words.repeat(3).trim() },
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
