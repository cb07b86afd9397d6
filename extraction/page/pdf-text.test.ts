import { expect, test } from 'vitest';

import { pdfText } from './pdf-text';

const line = (text: string, x: number, y: number, height = 10) => ({
  text,
  x,
  y,
  width: text.length * 5,
  height,
});
const column = (lines: readonly string[], x: number, top = 700) =>
  lines.map((text, row) => line(text, x, top - row * 12));

test('a compound keeps its hyphen, a word that was cut at the end of a line does not', () => {
  const pieces = column(
    [
      'A Ministry-',
      'backed mill bought the long-',
      'term lease of the Osterlund mea-',
      'dow. It will be a cross-',
      'border weir and a Quist-',
      'Lind company.',
    ],
    72,
  );
  expect(pdfText([pieces]).text).toBe(
    'A Ministry-backed mill bought the long-term lease of the Osterlund meadow. It will be a cross-border weir and a Quist-Lind company.',
  );
});

test('what the document does elsewhere decides', () => {
  const pieces = column(
    ['The stream-', 'side path is new. They', 'like the stream-side path.'],
    72,
  );
  expect(pdfText([pieces]).text).toContain('The stream-side path is new.');
});

test('columns are read one after the other, though they are drawn row by row', () => {
  const left = [
    'The weir at Osterlund is',
    'to be rebuilt before the',
    'spring, the office said in',
    'a letter to the parishes.',
  ];
  const right = [
    'Farmers denied that they',
    'had asked for a higher',
    'dam, and pointed to the',
    'minutes of a meeting.',
  ];
  const rows = left.flatMap((words, row) => [
    line(words, 72, 700 - row * 12),
    line(right[row] ?? '', 320, 700 - row * 12),
  ]);
  const head = line(
    'A new weir for the parishes below the old mill of Osterlund, office says',
    72,
    740,
    16,
  );
  expect(pdfText([[head, ...rows]]).text).toBe(
    `A new weir for the parishes below the old mill of Osterlund, office says\n\n${left.join(' ')}\n\n${right.join(' ')}`,
  );
});

test('from the right where the page is written so', () => {
  const right = [
    'قال مكتب المياه يوم',
    'الثلاثاء إن السد سيعاد',
    'بناؤه قبل الربيع في',
    'رسالة إلى القرى.',
  ];
  const left = [
    'ونفى المزارعون أنهم',
    'طلبوا سدا أعلى من',
    'السد القديم وأشاروا',
    'إلى محضر الجلسة.',
  ];
  const rows = right.flatMap((words, row) => [
    line(left[row] ?? '', 72, 700 - row * 12),
    line(words, 320, 700 - row * 12),
  ]);
  expect(pdfText([rows]).text).toBe(`${right.join(' ')}\n\n${left.join(' ')}`);
});
