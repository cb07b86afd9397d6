import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decodeBytes } from './decode-bytes';
import { splitLines } from './split-lines';

const german = 'Aussage;Kürzel\r\nDie Fähre nach Süd – „fährt“ für 5 €;f-1\r\n';
const polish = 'Mówi, że most w Łodzi jest zamknięty;m-1\n';
const russian = 'Паром на остров больше не ходит;p-1\n';

function utf16(text: string, { big = false, mark = false } = {}): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

/** What Windows writes for the signs of Windows-1252 beyond Latin-1. */
const beyondLatin: Record<string, number> = { '€': 0x80, '„': 0x84, '“': 0x93, '–': 0x96, œ: 0x9c };
function western(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => beyondLatin[letter] ?? letter.charCodeAt(0));
}

/** Windows-1250 and Windows-1251, as far as the sentences above need them. */
function eastern(text: string): Uint8Array {
  const at1250: Record<string, number> = { ó: 0xf3, ż: 0xbf, Ł: 0xa3, ę: 0xea };
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    return at1250[letter] ?? code;
  });
}

describe('bytes are read as what they are', () => {
  test.each([
    ['UTF-8', Buffer.from(german), 'UTF-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${german}`), 'UTF-8'],
    ['UTF-16LE with its mark', utf16(german, { mark: true }), 'UTF-16'],
    ['UTF-16BE with its mark', utf16(german, { mark: true, big: true }), 'UTF-16'],
    ['UTF-16LE without one', utf16(german), 'UTF-16'],
    ['UTF-16BE without one', utf16(german, { big: true }), 'UTF-16'],
    ['Windows-1252', western(german), 'Windows-1252'],
  ])('%s', (_, bytes, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, text: german, encoding });
  });

  test('as UTF-8, whatever letters it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const isMarked = text.startsWith('\uFEFF') || text.startsWith('PK\u0003\u0004');
        fc.pre(!isMarked && !text.includes('\u0000'));
        expect(decodeBytes(new TextEncoder().encode(text))).toMatchObject({ ok: true, text });
      }),
    );
  });
});

describe('what cannot be told is refused by what it is, and nothing becomes U+FFFD', () => {
  test.each([
    ['Windows-1251', eastern(russian), 'does not read like Windows-1252'],
    ['Windows-1250', eastern(polish), 'does not read like Windows-1252'],
    ['half UTF-8', Buffer.concat([Buffer.from('Süd;'), western('Süd')]), 'in part'],
    ['a byte that stands for nothing', Uint8Array.of(0x41, 0x81, 0x42), 'Windows-1252'],
    ['UTF-16 with half a pair', utf16('\uFEFFA\uD800B'), 'UTF-16'],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), 'UTF-32'],
    ['a workbook', Buffer.from('PK\u0003\u0004…'), 'workbook'],
    ['zero bytes', Buffer.from('a\u0000\u0000b\u0000\u0000c'), 'zero bytes'],
  ])('%s', (_, bytes, message) => {
    expect(decodeBytes(bytes)).toMatchObject({
      ok: false,
      message: expect.stringContaining(message) as string,
    });
  });

  test('whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const read = decodeBytes(bytes);
        const held = Buffer.from(bytes).includes(Buffer.from('\uFFFD'));
        expect(read.ok && !held && read.encoding === 'UTF-8' ? read.text : '').not.toContain(
          '\uFFFD',
        );
      }),
    );
  });
});

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function linesOf(bytes: Uint8Array, size: number, most?: number) {
  const lines: string[] = [];
  for await (const line of splitLines(inPieces(bytes, size), most)) {
    lines.push(line instanceof Uint8Array ? new TextDecoder().decode(line) : line.message);
  }
  return lines;
}

describe('lines', () => {
  test('end at LF or CR LF and at no other separator, in whatever pieces they come', async () => {
    const letter = fc.constantFrom('a', 'é', '🐦', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029');
    const line = fc
      .string({ unit: letter })
      .map((text) => `${text}.`)
      .filter((text) => !text.startsWith('\uFEFF'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n'))),
        fc.integer({ min: 1, max: 9 }),
        async (lines, size) => {
          const file = Buffer.from(lines.flat().join(''));
          expect(await linesOf(file, size)).toEqual(lines.map(([text]) => text));
        },
      ),
    );
  });

  test('an empty one stays, and one that is far too long is refused and not kept', async () => {
    expect(await linesOf(Buffer.from('a\n\nb'), 2)).toEqual(['a', '', 'b']);
    expect(await linesOf(Buffer.from(`a\n${'x'.repeat(50)}\nb`), 7, 10)).toEqual([
      'a',
      'The line is longer than 10 bytes.',
      'b',
    ]);
  });
});
