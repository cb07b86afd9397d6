import { describe, expect, test } from 'vitest';

import { readPage } from './read-page';

const now = new Date('2024-12-01T12:00:00Z');
const read = (html: string, url: string | null = null) => readPage(html, url, now);

const first =
  'The weir at Osterlund will be rebuilt before the spring, the water office said on Tuesday in a letter to the parishes along the stream.';
const second =
  '“We looked at every stone of it,” said Marit Quist, who leads the office, after a walk along the bank that took the whole morning.';
const third =
  'Farmers below the mill denied that they had asked for a higher dam, and pointed to the minutes of a meeting in June.';
const story = [first, second, third].map((words) => `<p>${words}</p>`).join('');

const page = (inside: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Weir to be rebuilt</title>${head}</head><body>${inside}</body></html>`;
const data = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const whole = [first, second, third].join('\n\n');

describe('a paragraph that is a link', () => {
  test.each([
    ['alone in its box', '<div><p><a href="/x">Per Lind denied it.</a></p></div>'],
    ['in bold', '<div><p><a href="/x"><b>Per Lind denied it.</b></a></p></div>'],
    ['with a second link', '<p><a href="/x">Per Lind</a> <a href="/y">denied it.</a></p>'],
  ])('%s stays', (_, linked) => {
    const { text } = read(
      page(`<article><div><p>${first}</p></div>${linked}<div><p>${second}</p></div></article>`),
    );
    expect(text).toBe(`${first}\n\nPer Lind denied it.\n\n${second}`);
  });

  test('to another story is left out, and said', () => {
    const { text, leftOut } = read(
      page(
        `<article><p>${first}</p><p><a href="/x">Mill owners sue the parish</a></p><p>Read more: <a href="/y">The long fight for the stream</a></p><p>${second}</p></article>`,
      ),
    );
    expect(text).toBe(`${first}\n\n${second}`);
    expect(leftOut).toEqual([
      { kind: 'related', text: 'Mill owners sue the parish' },
      { kind: 'related', text: 'Read more: The long fight for the stream' },
    ]);
  });
});

describe('words that no reader of the page takes for its text', () => {
  test.each([
    ['struck', '<del>40</del> 60 stones', '60 stones', '40'],
    ['struck', '<s>forty</s> 60 stones', '60 stones', 'forty'],
    ['hidden', '<span hidden>secret</span> 60 stones', '60 stones', 'secret'],
    ['hidden', '<span style="display: none">secret</span> 60 stones', '60 stones', 'secret'],
    [
      'hidden',
      '<span class="sr-only">opens a window</span> 60 stones',
      '60 stones',
      'opens a window',
    ],
    ['hidden', '<span class="quiet">secret</span> 60 stones', '60 stones', 'secret'],
  ])('%s: %s', (kind, inside, kept, out) => {
    const style = '<style>.quiet { display: none } .loud { color: red }</style>';
    const { text, leftOut } = read(
      page(`<article>${story}<p>It takes ${inside} to build.</p></article>`, style),
    );
    expect(text).toBe(`${whole}\n\nIt takes ${kept} to build.`);
    expect(leftOut).toContainEqual({ kind, text: out });
  });

  test.each([
    [
      'caption',
      `<figure><img src="x"><figcaption>Marit Quist on the bank of the stream on Monday.</figcaption></figure>`,
    ],
    [
      'promo',
      '<div class="newsletter-box"><p>Get the news of the valley in your mailbox every morning.</p></div>',
    ],
    [
      'related',
      '<aside><p>Another story about another stream, told at some length here.</p></aside>',
    ],
    [
      'comment',
      '<div class="comments"><p>I have always said that this weir would not hold, and I was right.</p></div>',
    ],
    ['menu', '<nav><p>All parishes of the valley and their weather today and tomorrow.</p></nav>'],
  ])('%s', (kind, box) => {
    const { text, leftOut } = read(
      page(`<article><p>${first}</p>${box}<p>${second}</p><p>${third}</p></article>`),
    );
    expect(text).toBe(whole);
    expect(leftOut.map((one) => one.kind)).toEqual([kind]);
  });

  test('a quotation that is shown large again is there once', () => {
    const { text, leftOut } = read(
      page(
        `<article><p>${first}</p><blockquote>“We looked at every stone of it”</blockquote><p>${second}</p><p>${third}</p></article>`,
      ),
    );
    expect(text).toBe(whole);
    expect(leftOut).toEqual([{ kind: 'repeat', text: '“We looked at every stone of it”' }]);
  });
});

test('a quotation element has its quotation marks, also inside of another', () => {
  const { text } = read(
    page(`<article>${story}<p>She said <q>he told me <q>never</q></q> and left.</p></article>`),
  );
  expect(text).toContain('She said “he told me ‘never’” and left.');
});

describe('consent text that is longer than the story', () => {
  const ask = [
    'We and our 310 partners store cookies on your device and read what is stored there, to show advertising and to measure it.',
    'With your consent we process personal data such as your location, and the privacy settings let you change your mind later on.',
    'Some partners rely on a legitimate interest for cookies and identifiers, to which you may object on a page of its own.',
  ];
  const asked = ask.map((words) => `<p>${words}</p>`).join('');
  test.each([
    ['in a box that says so', `<div class="cookie-consent">${asked}${asked}</div>`],
    ['in a box that does not', `<div class="x1"><div>${asked}${asked}</div></div>`],
  ])('%s is left out, and said', (_, box) => {
    const { text, leftOut } = read(
      page(`${box}<div class="y7"><h1>Weir to be rebuilt</h1>${story}</div>`),
    );
    expect(text).toBe(whole);
    expect(leftOut.some(({ kind }) => kind === 'consent')).toBe(true);
  });
  test('a story about consent is a story', () => {
    const about = ask.map((words) => `<p>${words.replace('We', 'They')}</p>`).join('');
    expect(read(page(`<article><h1>Who sets cookies</h1>${about}</article>`)).text).toContain(
      '310 partners',
    );
  });
});

describe('where ways of reading differ', () => {
  const given = (articleBody: string) =>
    data({ '@type': 'NewsArticle', headline: 'Weir to be rebuilt', articleBody });

  test('a page drawn by scripts is read from its data, and said', () => {
    const result = read(
      page('<div id="app"></div><footer>Terms. Jobs.</footer>', given(`${first} ${second}`)),
    );
    expect(result).toMatchObject({ text: `${first} ${second}`, way: 'data', doubts: ['scripts'] });
  });

  test('data that hold more of the same text are taken, and what the page shows is offered', () => {
    const result = read(page(`<article><p>${first}</p></article>`, given(whole)));
    expect(result).toMatchObject({
      text: whole,
      way: 'data',
      other: { text: first, way: 'paragraphs' },
    });
    expect(result.doubts).toContain('disagree');
  });

  test('data that hold another text are offered beside the page’s own', () => {
    const elsewhere =
      'The council passed the budget for the schools late at night, with the votes of both of its parties. '.repeat(
        4,
      );
    const result = read(page(`<article>${story}</article>`, given(elsewhere)));
    expect(result).toMatchObject({ text: whole, way: 'paragraphs', other: { way: 'data' } });
  });

  test('where they agree nothing is asked', () => {
    expect(read(page(`<article>${story}</article>`, given(whole)))).toMatchObject({
      text: whole,
      other: null,
      doubts: [],
    });
  });

  test('a page for subscribers is told', () => {
    const paid = data({
      '@type': 'NewsArticle',
      headline: 'Weir to be rebuilt',
      isAccessibleForFree: 'False',
    });
    expect(read(page(`<article>${story}</article>`, paid)).doubts).toEqual(['paywall']);
    const asked = `<div class="paywall"><p>Already a subscriber? Log in.</p></div>`;
    expect(read(page(`<article>${story}${asked}</article>`)).doubts).toEqual(['paywall']);
  });
});

describe('fields of this page', () => {
  test('not of another story that it names', () => {
    const others = data([
      {
        '@type': 'NewsArticle',
        headline: 'Budget passed',
        url: 'https://vale.example/budget',
        datePublished: '2024-11-29',
      },
      {
        '@type': 'NewsArticle',
        headline: 'Weir to be rebuilt',
        url: 'https://vale.example/weir',
        datePublished: '2024-11-12',
      },
    ]);
    const { found } = read(
      page(
        `<article>${story}</article>`,
        `${others}<link rel="canonical" href="https://vale.example/weir">`,
      ),
    );
    expect(found).toMatchObject({
      title: { value: 'Weir to be rebuilt' },
      publishedOn: { value: '12 Nov 2024' },
    });
  });

  test('with entities decoded that were written twice', () => {
    const { found } = read(
      page(
        `<article>${story}</article>`,
        data({
          '@type': 'NewsArticle',
          headline: 'Quist &amp; Lind&#8217;s &quot;weir&quot;',
          author: { name: 'Ida O&#039;Neil' },
          publisher: { name: 'Vale &amp; Stream' },
        }),
      ),
    );
    expect(found.publisher?.value).toBe('Vale & Stream');
    expect(found.byline?.value).toBe("Ida O'Neil");
    expect(
      read(
        page(
          `<article>${story}</article>`,
          data({ '@type': 'NewsArticle', headline: 'Quist &amp; Lind&#8217;s weir' }),
        ).replace('<title>Weir to be rebuilt</title>', ''),
      ).found.title?.value,
    ).toBe('Quist & Lind’s weir');
  });

  test.each(['0001-01-01T00:00:00Z', '2031-05-01', '1492-10-12'])(
    'no date that cannot be: %s',
    (datePublished) => {
      const { found } = read(
        page(
          `<article>${story}</article>`,
          data({ '@type': 'NewsArticle', headline: 'x', datePublished }),
        ),
      );
      expect(found.publishedOn).toBeUndefined();
    },
  );

  test.each([
    ['By Ida Holm, ida@vale.example', 'Ida Holm'],
    ['Ida Holm; The Vale', 'Ida Holm'],
    ['Ida Holm | https://vale.example/ida', 'Ida Holm'],
    ['Ida Holm and Per Vik', 'Ida Holm and Per Vik'],
    ['The Vale', undefined],
  ])('a byline of people: %s', (author, expected) => {
    const head = data({
      '@type': 'NewsArticle',
      headline: 'x',
      author,
      publisher: { name: 'The Vale' },
    });
    expect(read(page(`<article>${story}</article>`, head)).found.byline?.value).toBe(expected);
  });

  test('a company is called by its outlet', () => {
    const head = `${data({ '@type': 'NewsArticle', headline: 'x', publisher: { name: 'Stream Media Holdings Ltd' } })}<meta property="og:site_name" content="The Vale">`;
    expect(read(page(`<article>${story}</article>`, head)).found.publisher?.value).toBe('The Vale');
  });

  test('the day is the outlet’s own: by its country, or by the article’s dateline', () => {
    const head = data({
      '@type': 'NewsArticle',
      headline: 'x',
      datePublished: '2024-11-12T23:40:00Z',
    });
    expect(
      read(page(`<article>${story}</article>`, head), 'https://tal.de/wehr').found.publishedOn
        ?.value,
    ).toBe('13 Nov 2024, 00:40 +01:00');
    const line = '<p>OSTERLUND, Minn., Nov. 12, 5:35 p.m. CT</p>';
    expect(read(page(`<article>${line}${story}</article>`, head)).found.publishedOn?.value).toBe(
      '12 Nov 2024, 17:40 -06:00',
    );
  });

  test('the language is guessed where nothing says it, and never English for want of another', () => {
    const french = `<article><p>${'Le barrage sera reconstruit avant le printemps, a déclaré mardi le bureau des eaux dans une lettre. '.repeat(3)}</p></article>`;
    expect(read(french).found.language).toEqual({ value: 'fr', from: 'guess' });
    expect(read('<p>Quist.</p>').found.language).toBeUndefined();
  });
});

test('a large page and a deep one are read in a few seconds', () => {
  const begin = performance.now();
  const wide = page(
    `<article>${`<p>${first}</p><ul><li><a href="/x">Elsewhere</a></li></ul>`.repeat(5000)}</article>`,
  );
  expect(wide.length).toBeGreaterThan(900_000);
  read(wide);
  read(`${'<div>'.repeat(20_000)}<p>${first}</p>`);
  expect(performance.now() - begin).toBeLessThan(20_000);
}, 60_000);
