import { troopArticle } from './articles';
import { expect, test } from './fixtures';
import { chooseStance, nameSource, unfold } from './forms';
import {
  accept,
  addArticle,
  chooseClaim,
  claimAddress,
  logIt,
  startLogging,
  writeClaim,
} from './logging';

test('the troop numbers: figures with their makers compete on one claim', async ({
  colleague,
  openAs,
  mark,
}, { project }) => {
  test.setTimeout(180_000);
  const journalist = await colleague('journalist');
  const editor = await colleague('editor');
  const desk = await openAs(journalist);
  const statement = `Russia has gathered tens of thousands of soldiers in the Kursk region (${mark}).`;
  const zelensky = `Volodymyr Zelensky ${mark}`;
  const { words } = troopArticle;
  const article = await addArticle(desk, {
    title: `${troopArticle.title} ${mark}`,
    publisher: 'The Example Courier',
    published: '12 Nov 2024',
    text: troopArticle.text,
  });

  const first = await test.step('an ambiguous figure is asked about at its field', async () => {
    const form = await startLogging(desk, article, words.zelensky);
    await writeClaim(form, statement);
    const about = await unfold(form, 'About the new claim');
    await about.getByRole('radio', { name: 'Quantity' }).check();
    await about.getByLabel('What is counted').fill('soldiers');
    await about.getByLabel('In which population or place').fill('Russian side, Kursk region');
    await nameSource(form, 'Speaker', zelensky, { kind: 'person' });
    await chooseStance(form, 'asserts');
    const more = await unfold(form, 'More');
    const figure = more.getByLabel('Figure');
    await figure.fill('almost 50.000');
    await form.getByRole('button', { name: 'Log it', exact: true }).click();

    const summary = desk.getByRole('alert').filter({ hasText: 'can be read as' });
    await expect(summary).toBeFocused();
    await expect(figure).toHaveAccessibleDescription(
      /“almost 50\.000” can be read as 50000 or as 50\./,
    );
    await expect(figure).toHaveValue('almost 50.000');
    await expect(form.getByRole('combobox', { name: 'Claim', exact: true })).toHaveValue(statement);
    await expect(form.getByRole('combobox', { name: 'Speaker', exact: true })).toHaveValue(
      zelensky,
    );
    await expect(form.getByRole('radio', { name: 'asserts' })).toBeChecked();
    await expect(form.getByRole('radio', { name: 'Quantity' })).toBeChecked();
    await expect(form.getByLabel('What is counted')).toHaveValue('soldiers');
    await expect(form.getByRole('textbox', { name: 'Words' })).toHaveValue(words.zelensky);
    await expect(form.getByRole('textbox', { name: 'Said', exact: true })).toHaveValue(
      '11 Nov 2024',
    );

    await summary.getByRole('link').click();
    await expect(figure).toBeFocused();
    await figure.fill('almost 50,000');
    return logIt(desk);
  });

  for (const { said, speaker } of [
    { said: words.officials, speaker: 'American officials' },
    { said: words.ukrainians, speaker: 'Ukrainian officials' },
  ]) {
    await test.step(`${speaker}, unnamed, to The New York Times`, async () => {
      const form = await startLogging(desk, article, said);
      await chooseClaim(form, statement);
      await nameSource(form, 'Speaker', speaker, { kind: 'unnamed', atLeast: 2 });
      await chooseStance(form, 'asserts');
      const more = await unfold(form, 'More');
      await more.getByLabel('Figure').fill('50,000');
      await nameSource(more, 'Relay 1', 'The New York Times', { kind: 'outlet' });
      await expect(more.getByLabel('Figure')).toHaveValue('50,000');
      await logIt(desk);
    });
  }

  await test.step('a figure whose maker the article does not name', async () => {
    const form = await startLogging(desk, article, words.koreans);
    await chooseClaim(form, statement);
    await form.getByLabel('The article does not say who').check();
    await chooseStance(form, 'asserts');
    const more = await unfold(form, 'More');
    await more.getByLabel('Figure').fill('about 11,000');
    await more.getByRole('radio', { name: 'a part of it' }).check();
    await more.getByLabel('Which part').fill('only the North Koreans');
    await logIt(desk);
  });

  await test.step('an editor accepts them', async () => {
    const review = await openAs(editor);
    for (const number of [1, 2, 3, 4]) {
      await accept(review, `${first.split('/')[0]}/${number}`);
    }
  });

  await test.step('the claim shows them as a plot and as a table', async () => {
    await desk.goto(claimAddress(first));
    const figures = desk.getByRole('region', { name: /^The figures: soldiers/ });
    await expect(figures.locator(`.plot-${project.name} svg`)).toBeVisible();
    const table = figures.getByRole('table', { name: 'The same figures as a table' });
    const rows = table.getByRole('row');
    await expect(rows).toHaveCount(5);
    const zelenskys = rows.filter({ hasText: zelensky });
    await expect(zelenskys).toContainText('almost 50,000');
    await expect(zelenskys).toContainText('11 Nov 2024');
    await expect(rows.filter({ hasText: 'American officials' })).toContainText('50,000');
    await expect(rows.filter({ hasText: 'Ukrainian officials' })).toContainText('50,000');
    const koreans = rows.filter({ hasText: 'only the North Koreans' });
    await expect(koreans).toContainText('about 11,000');
    await expect(koreans).toContainText(/maker not stated/i);
  });
});
