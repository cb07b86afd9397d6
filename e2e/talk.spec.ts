import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { awake, open } from './forms';
import { attributionAddress } from './logging';
import { prepareClaim } from './prepared';

test('a comment, a mention and its notice, without a reload', async ({
  colleague,
  openAs,
  mark,
}) => {
  const ann = await colleague('journalist', `Ann ${mark}`);
  const jon = await colleague('journalist', `Jon ${mark}`);
  const edda = await colleague('editor', `Edda ${mark}`);
  const { attribution } = await prepareClaim(ann, mark);
  const address = attributionAddress(attribution);
  const [hers, his] = [await openAs(edda), await openAs(jon)];
  await open(his, '/sources');
  const bell = his.getByRole('link', { name: /^Notices/ });
  await expect(bell).toHaveText('Notices');
  const show = hers.getByRole('button', { name: 'Show it' });

  await test.step('an @ offers colleagues; the keyboard chooses', async () => {
    await open(hers, address);
    const comment = hers.getByLabel('Your comment');
    await comment.pressSequentially(`Who was there, @Jon ${mark.slice(0, 3)}`);
    await expect(hers.getByRole('option', { name: `Jon ${mark}` })).toBeVisible();
    await comment.press('Enter');
    await expect(comment).toHaveValue(`Who was there, @Jon ${mark} `);
    await comment.pressSequentially('?');
    await hers.getByRole('button', { name: 'Comment', exact: true }).click();
    const thread = hers.getByRole('region', { name: 'Thread' });
    const said = thread.getByRole('paragraph').filter({ hasText: 'Who was there' });
    await expect(said).toHaveText(`Who was there, @Jon ${mark} ?`);
    await expect(thread).toContainText(`Mentions Jon ${mark}`);
    await expect(comment).toHaveValue('');
    await expectAccessible(hers);
  });

  await test.step('the one it names hears of it where he is, and the link leads there', async () => {
    await expect(bell).toContainText('1');
    await bell.click();
    await awake(his);
    await expectAccessible(his);
    const words = `Edda ${mark} mentioned you on ${attribution}`;
    await his.getByRole('link', { name: words }).click();
    await expect(his).toHaveURL(new RegExp(`${address}#comment-entry-`));
    await expect(bell).toHaveText('Notices');
    await his.goto('/notices');
    await expect(his.getByText('All are read.')).toBeVisible();
  });

  await test.step('the answer appears in the window of who asked', async () => {
    await open(his, address);
    await his.getByLabel('Your comment').fill('Nobody else.');
    await his.getByRole('button', { name: 'Comment', exact: true }).click();
    // She may be deciding on what her page shows, so it waits for her.
    await show.click();
    await expect(hers.getByRole('region', { name: 'Thread' })).toContainText('Nobody else.');
  });

  await test.step('its author changes it, an editor takes it out', async () => {
    const own = his.getByRole('listitem').filter({ hasText: 'Nobody else.' });
    await own.getByText('Change it').click();
    await own.getByLabel('The comment').fill('Only the minister.');
    await own.getByRole('button', { name: 'Save the comment' }).click();
    await show.click();
    const changed = hers.getByRole('listitem').filter({ hasText: 'Only the minister.' });
    await expect(changed).toContainText('changed');
    await changed.getByText('Withdraw it').click();
    await changed.getByRole('button', { name: 'Withdraw the comment' }).click();
    await expect(hers.getByText('This comment was withdrawn.')).toBeVisible();
    await expect(his.getByText('This comment was withdrawn.')).toBeVisible();
  });
});

test('what comes by mail is chosen', async ({ colleague, openAs }) => {
  const page = await openAs(await colleague('journalist'));
  await open(page, '/account');
  const commented = page.getByLabel('somebody comments on what I logged or decide on');
  await expect(commented).not.toBeChecked();
  await commented.check();
  await page.getByLabel('somebody mentions me').uncheck();
  await page.getByRole('button', { name: 'Save what comes by mail' }).click();
  await expect(page.getByText('What comes by mail is saved.')).toBeVisible();
  await page.reload();
  await expect(commented).toBeChecked();
  await expect(page.getByLabel('somebody mentions me')).not.toBeChecked();
});

test('what is typed stays when somebody else changes the page, and a line says so', async ({
  colleague,
  openAs,
  mark,
}) => {
  const ann = await colleague('journalist', `Ann ${mark}`);
  const jon = await colleague('journalist', `Jon ${mark}`);
  const { claim } = await prepareClaim(ann, mark);
  const [hers, his] = [await openAs(ann), await openAs(jon)];
  await open(hers, `/claims/${claim}`);
  await open(his, `/claims/${claim}`);
  await hers.getByLabel('Your comment').fill('I am still thinking about');
  await his.getByLabel('Your comment').fill('It was in the gazette.');
  await his.getByRole('button', { name: 'Comment', exact: true }).click();

  await expect(hers.getByText(`${claim} has changed.`)).toBeVisible();
  await expect(hers.getByText('It was in the gazette.')).toHaveCount(0);
  await hers.getByRole('button', { name: 'Show it' }).click();
  await expect(hers.getByText('It was in the gazette.')).toBeVisible();
  await expect(hers.getByLabel('Your comment')).toHaveValue('I am still thinking about');
});

test.describe('without JavaScript', () => {
  test('a typed name mentions, a hidden matter is not told, and nothing typed is lost', async ({
    colleague,
    openAs,
    mark,
  }) => {
    const ann = await colleague('journalist', `Ann ${mark}`);
    const jon = await colleague('journalist', `Jon ${mark}`);
    const { attribution } = await prepareClaim(ann, mark);
    const plain = { javaScriptEnabled: false };
    const [hers, his] = [await openAs(ann, plain), await openAs(jon, plain)];
    await hers.goto(attributionAddress(attribution));
    await hers.getByLabel('Your comment').fill(`@jon ${mark.toLowerCase()}, see page two.`);
    await hers.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(hers.getByText(`Mentions Jon ${mark}`)).toBeVisible();

    await his.goto('/notices');
    await expect(his.getByText('1 not read yet.')).toBeVisible();
    await his.getByRole('button', { name: /^Mark as read/ }).click();
    await expect(his.getByText('All are read.')).toBeVisible();

    // Two people of one name: the form comes back with every word and the ways to write it.
    const second = await colleague('editor', `Jon ${mark}`);
    const text = `@Jon ${mark}, or was it the other one?`;
    await hers.getByLabel('Your comment').fill(text);
    await hers.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(hers.getByRole('alert')).toContainText(`@${second.email} (editor)`);
    await expect(hers.getByLabel('Your comment')).toHaveValue(text);
  });
});
