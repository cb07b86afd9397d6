import { makeArticle } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';

import { expect, test } from './fixtures';
import { awake, chooseStance, nameSource, open, unfold } from './forms';
import {
  addArticle,
  attributionAddress,
  claimAddress,
  logIt,
  startLogging,
  writeClaim,
} from './logging';
import { prepareClaim } from './prepared';

/*
 * A journalist and an editor in two browsers. Each looks at a page and the other's work changes it:
 * nobody reloads anything.
 */
test('a day at the desk: log, ask for changes, mend, accept', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(120_000);
  const ann = await colleague('journalist', `Ann ${mark}`);
  const edda = await colleague('editor', `Edda ${mark}`);
  const [hers, editors] = [await openAs(ann), await openAs(edda)];
  const words = 'The mayor said that the bridge had opened in June.';
  const statement = `The bridge at ${mark} opened in June.`;

  const queue = editors.getByRole('main');
  await open(editors, `/review?by=${ann.id}`);
  await expect(queue).toContainText('Nothing in the queue fits.');

  const attribution = await test.step('the journalist logs what an article says', async () => {
    const article = await addArticle(hers, {
      title: `The bridge at ${mark}`,
      publisher: 'The Example Courier',
      published: '12 Nov 2024',
      text: words,
    });
    const form = await startLogging(hers, article, words);
    await writeClaim(form, statement);
    await chooseStance(form, 'asserts');
    await nameSource(form, 'Speaker', `The mayor of ${mark}`, { kind: 'person' });
    return logIt(hers);
  });

  const claimPage = claimAddress(attribution);
  const rowPage = attributionAddress(attribution);
  await open(hers, claimPage);
  const status = hers.locator('.status-line');
  await expect(status).toContainText('Unverified');

  await test.step('it appears in the queue that the editor looks at', async () => {
    await expect(queue).toContainText(statement);
    await expect(queue.getByRole('link', { name: attribution })).toBeVisible();
  });

  await test.step('the editor asks for changes, and the journalist is told at once', async () => {
    await open(editors, rowPage);
    await editors.getByRole('textbox', { name: 'Reason' }).first().fill('Which day?');
    await editors.getByRole('button', { name: 'Ask for changes' }).click();
    const bell = hers.getByRole('link', { name: /^Notices/ });
    await expect(bell).toContainText('1');
    await bell.click();
    const words = `Edda ${mark} asks for changes to ${attribution}`;
    await hers.getByRole('link', { name: words }).click();
    await awake(hers);
    await expect(hers.getByRole('main')).toContainText('Which day?');
  });

  await test.step('the journalist mends it and sends it in again', async () => {
    await open(hers, `${rowPage}/edit`);
    await unfold(hers.getByRole('main'), 'More');
    await hers.getByRole('textbox', { name: 'Said', exact: true }).fill('11 Nov 2024');
    await hers.getByRole('button', { name: 'Save the attribution' }).click();
    await expect(hers).toHaveURL(rowPage);
    await expect(hers.getByText('awaits sign-off').first()).toBeVisible();
    // The editor may be deciding on what the page shows: a line says that it is another now.
    const claim = attribution.split('/')[0] ?? '';
    await expect(editors.getByText(`${claim} has changed.`)).toBeVisible();
    await editors.getByRole('button', { name: 'Show it' }).click();
    await expect(editors.getByRole('main')).toContainText('11 Nov 2024');
  });

  await test.step('the editor accepts, and the status moves in the other window', async () => {
    await open(hers, claimPage);
    await expect(status).toContainText('Unverified');
    await editors.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(status).toContainText('Reported');
  });
});

test('where the stream cannot be kept, an open page asks every half minute', async ({
  colleague,
  openAs,
  mark,
}) => {
  const ann = await colleague('journalist');
  const edda = await colleague('editor');
  const { attributionId, claim } = await prepareClaim(ann, mark);
  const hers = await openAs(ann);
  await hers.route('**/api/live?*', (route) => route.fulfill({ status: 204 }));
  await hers.clock.install();
  await open(hers, `/claims/${claim}`);
  const status = hers.locator('.status-line');
  await expect(status).toContainText('Unverified');
  done(await decide(edda, attributionId));
  await expect(async () => {
    await hers.clock.fastForward('00:31');
    await expect(status).toContainText('Reported', { timeout: 1000 });
  }).toPass();
});

test('an open list follows a desk that never rests', async ({ colleague, openAs, mark }) => {
  const ann = await colleague('journalist');
  const article = await makeArticle(ann);
  const hers = await openAs(await colleague('editor'));
  await open(hers, '/claims');
  const rest = new AbortController();
  const writing = (async () => {
    for (let nth = 0; !rest.signal.aborted; nth++) {
      await makeAttribution(ann, article.id, { claim: { text: `Flood ${nth} at ${mark}.` } });
    }
  })();
  try {
    await expect(hers.getByText(new RegExp(`^Flood \\d+ at ${mark}\\.$`)).first()).toBeVisible();
  } finally {
    rest.abort();
    await writing;
  }
});
