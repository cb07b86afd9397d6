import type { Actor } from '@/domain/person/role';
import { makeArticle, articleForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { awake, open, unfold } from './forms';
import { accept, claimAddress, logIt } from './logging';

/** A claim about a president that a witness asserts, and a denial by the palace: `accepted` or not. */
async function prepare(editor: Actor, mark: string, participant: 'president' | 'palace') {
  const author = await makePerson('journalist', `Author ${mark}`);
  const text = `The two presidents of ${mark} spoke by telephone.`;
  const words = `They spoke, said a witness; they did not, said the palace of ${mark}.`;
  const read = await makeArticle(author, articleForm({ text: `${mark}\n\n${words}` }));
  const palace = { text: `the palace of ${mark}`, kind: 'organization' };
  const president = { text: `President ${mark}`, kind: 'person' };
  const about = participant === 'palace' ? palace : president;
  const says = await makeAttribution(author, read.id, {
    claim: { text, participants: [{ source: about, ownAct: 'true' }] },
    attribution: { speaker: { text: `A witness in ${mark}`, kind: 'person' } },
  });
  done(await decide(editor, says.id));
  const denial = await makeAttribution(author, read.id, {
    claim: { id: says.claimId },
    attribution: { speaker: palace, stance: 'denies' },
  });
  return { article: read.reference, says, denial, text };
}

test('a correction is raised, told and settled once', async ({ colleague, openAs, mark }) => {
  test.setTimeout(120_000);
  const reporter = await colleague('journalist', `Rita ${mark}`);
  const editor = await colleague('editor', `Edda ${mark}`);
  const second = await colleague('editor', `Emil ${mark}`);
  const { says, denial, text } = await prepare(editor, mark, 'palace');
  const title = `Our report from ${mark}`;
  const ours = await makeArticle(reporter, articleForm({ title }));
  const desk = await openAs(reporter);

  await test.step('an article is marked as ours, and the claim that it relies on attached', async () => {
    await open(desk, `/articles/${ours.reference}`);
    await desk.getByRole('button', { name: 'Mark as an article of ours' }).click();
    const relies = desk.getByRole('region', { name: 'Relies on' });
    const claim = relies.getByRole('combobox', { name: 'Claim 1' });
    await awake(desk);
    await claim.fill(says.reference.split('/')[0] ?? '');
    await relies.getByRole('option', { name: text }).click();
    await relies.getByRole('button', { name: 'Attach', exact: true }).click();
    await expect(relies.getByRole('link', { name: text })).toBeVisible();
    await expect(relies.getByText('Reported', { exact: true })).toBeVisible();
    await expectAccessible(desk);
  });

  const review = await openAs(editor);
  await test.step('its participant’s denial is accepted, and everybody hears of it', async () => {
    await accept(review, denial.reference);
    await desk.goto('/notices');
    await expect(desk.getByText(text)).toBeVisible();
    await desk.goto(claimAddress(says.reference));
    await expect(desk.getByText('a correction is open')).toBeVisible();
    const used = desk.getByRole('complementary').getByText('correction open', { exact: true });
    await expect(used).toBeVisible();
    await desk.goto(`/articles/${ours.reference}`);
    const relies = desk.getByRole('region', { name: 'Relies on' });
    await expect(relies.getByText('Disputed', { exact: true })).toBeVisible();
  });

  await test.step('an editor settles it with a note, and the next one hears by whom', async () => {
    // A page without scripts stays as it was opened.
    const late = await openAs(second, { javaScriptEnabled: false });
    await late.goto('/review/corrections');
    await desk.goto('/review/corrections');
    const item = { hasText: title };
    await expect(desk.getByRole('listitem').filter(item)).toContainText('An editor settles it.');
    await open(review, '/review/corrections');
    const openOnes = review.getByRole('region', { name: 'Open' });
    const correction = openOnes.getByRole('listitem').filter(item);
    await expect(correction).toContainText('Reported');
    await expect(correction).toContainText('Disputed');
    await unfold(correction, 'Settle it');
    await expectAccessible(review);
    await correction.getByRole('button', { name: 'Settle the correction' }).click();
    await expect(correction.getByRole('alert')).toContainText('Choose what was done.');
    await correction.getByRole('radio', { name: /^Corrected/ }).check();
    await correction.getByLabel('Note').fill('Paragraph two names the denial.');
    await correction.getByRole('button', { name: 'Settle the correction' }).click();
    const settled = review.getByRole('region', { name: 'Settled' });
    await expect(settled.getByRole('listitem').filter(item)).toContainText(
      `Corrected. Paragraph two names the denial. ${editor.name}`,
    );
    await expect(openOnes.getByRole('listitem').filter(item)).toHaveCount(0);

    const again = late.getByRole('listitem').filter(item);
    await unfold(again, 'Settle it');
    await again.getByRole('radio', { name: /^No correction needed/ }).check();
    await again.getByLabel('Note').fill('It was never in print.');
    await again.getByRole('button', { name: 'Settle the correction' }).click();
    const refusal = late.getByRole('alert');
    await expect(refusal).toContainText(
      `${editor.name} settled this first: corrected. “Paragraph two names the denial.”`,
    );
    await expect(refusal).toContainText('You had written: “It was never in print.”');
    await desk.goto(claimAddress(says.reference));
    await expect(desk.getByText('a correction is open')).toHaveCount(0);
  });
});

test('what is missing before print: a response, and the role that makes a denial count', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(120_000);
  const editor = await colleague('editor', `Edda ${mark}`);
  const { article, says, denial } = await prepare(editor, mark, 'president');
  done(await decide(editor, denial.id));
  const reporter = await colleague('journalist');
  const desk = await openAs(reporter);
  const missing = desk.getByRole('region', { name: 'Missing before we print' });
  const heading = desk.getByRole('heading', { name: 'Response sought' });
  const sought = desk.getByRole('complementary').locator('section').filter({ has: heading });

  await test.step('nobody asked the president; that somebody did is noted', async () => {
    await open(desk, claimAddress(says.reference));
    await expect(missing).toContainText(`Nothing from President ${mark} yet`);
    await missing.getByRole('link', { name: 'Note that one was sought' }).click();
    await awake(desk);
    await expect(sought.getByRole('combobox', { name: 'From whom' })).toHaveValue(
      `President ${mark}`,
    );
    await sought.getByLabel('How').fill('e-mail to the press office');
    await sought.getByLabel('Asked (UTC)').fill('2024-11-12T09:00');
    await sought.getByLabel('Until (UTC)').fill('2024-11-12T08:00');
    await sought.getByRole('button', { name: 'Note it' }).click();
    await expect(sought.getByRole('alert')).toContainText('The deadline comes after the asking.');
    await sought.getByLabel('Until (UTC)').fill('2024-11-12T18:00');
    await sought.getByRole('button', { name: 'Note it' }).click();
    await expect(missing).toContainText(`President ${mark} did not respond by the deadline`);
    await expect(sought).toContainText('No response by the deadline');
    await expectAccessible(desk);
  });

  await test.step('their silence is logged with what the desk knows filled in', async () => {
    await missing.getByRole('link', { name: 'Log: did not respond' }).click();
    await desk.getByRole('link', { name: new RegExp(`^${article} `) }).click();
    await awake(desk);
    const form = desk.getByRole('region', { name: 'The attribution' });
    await expect(form.getByRole('combobox', { name: 'Speaker', exact: true })).toHaveValue(
      `President ${mark}`,
    );
    await expect(form.getByRole('radio', { name: 'did not respond' })).toBeChecked();
    await form
      .getByRole('textbox', { name: 'Words' })
      .fill(`They spoke, said a witness; they did not, said the palace of ${mark}.`);
    await logIt(desk);
    await open(desk, claimAddress(says.reference));
    await expect(sought).toContainText('Did not respond');
    await expect(missing.getByText('did not respond by the deadline')).toHaveCount(0);
  });

  await test.step('one press makes the denial the president’s, and the claim disputed', async () => {
    await expect(desk.getByText('Reported', { exact: true }).first()).toBeVisible();
    const fold = await unfold(missing, `Whose denial is ${denial.reference}?`);
    await expect(fold.getByLabel('What is true')).toContainText(
      `President ${mark} heads the palace of ${mark}`,
    );
    // Where there are several, nobody says for the reader which is true.
    const choice = fold.getByLabel('What is true');
    if ((await choice.inputValue()) === '') {
      await fold.getByRole('button', { name: 'Add the role' }).click();
      await expect(choice).toHaveAccessibleDescription(/Choose how they belong together/);
      await choice.selectOption({ label: `President ${mark} heads the palace of ${mark}` });
    }
    await fold.getByRole('button', { name: 'Add the role' }).click();
    await expect(desk.getByText('Disputed', { exact: true }).first()).toBeVisible();
    await expect(missing.getByText('Whose denial')).toHaveCount(0);
  });
});
