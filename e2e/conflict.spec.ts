import { expect, test } from './fixtures';
import { awake, chooseStance, open, unfold } from './forms';
import { attributionAddress } from './logging';
import { prepareClaim } from './prepared';

test('two editors change one claim: both versions stand side by side', async ({
  colleague,
  openAs,
  mark,
}) => {
  const ines = await colleague('editor', 'Ines Duarte');
  const otto = await colleague('editor', 'Otto Brandt');
  const { claim, statement } = await prepareClaim(ines, mark);
  const hers = await openAs(ines);
  const his = await openAs(otto);
  const address = `/claims/${claim}/edit`;
  await open(hers, address);
  await open(his, address);

  const herStatement = `${statement} It is said to be a year late.`;
  const hisStatement = `${statement} It is said to cost a million.`;
  await hers.getByRole('textbox', { name: 'Statement', exact: true }).fill(herStatement);
  await hers.getByRole('button', { name: 'Save the claim' }).click();
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText(herStatement);

  await his.getByRole('textbox', { name: 'Statement', exact: true }).fill(hisStatement);
  await his.getByLabel('Tags').fill('bridges, money');
  await his.getByRole('button', { name: 'Save the claim' }).click();

  const conflict = his.getByRole('region', { name: /^Ines Duarte saved another version/ });
  await expect(conflict).toBeFocused();
  const versions = conflict.getByRole('row').filter({ hasText: 'Statement' });
  await expect(versions.getByRole('cell')).toHaveText(['Statement', herStatement, hisStatement]);
  await expect(conflict.getByRole('row').filter({ hasText: 'Tags' })).toContainText(
    'bridges, money',
  );
  await expect(his.getByRole('textbox', { name: 'Statement', exact: true })).toHaveValue(
    hisStatement,
  );
  await expect(his.getByLabel('Tags')).toHaveValue('bridges, money');

  await his.getByRole('button', { name: 'Save the claim' }).click();
  await expect(his.getByRole('heading', { level: 1 })).toHaveText(hisStatement);
  await his.getByRole('link', { name: 'The whole history' }).click();
  await expect(his.getByRole('main')).toContainText('It is said to be a year late.');
  await expect(his.getByRole('main')).toContainText('It is said to cost a million.');
});

test('two editors change one attribution: no keystroke is lost', async ({
  colleague,
  openAs,
  mark,
}) => {
  const ines = await colleague('editor', 'Ines Duarte');
  const otto = await colleague('editor', 'Otto Brandt');
  const { attribution } = await prepareClaim(ines, mark);
  const hers = await openAs(ines);
  const his = await openAs(otto);
  const address = `${attributionAddress(attribution)}/edit`;
  await open(hers, address);
  await open(his, address);

  await unfold(hers.getByRole('main'), 'More');
  await hers.getByRole('textbox', { name: 'Said', exact: true }).fill('10 Nov 2024');
  await hers.getByRole('button', { name: 'Save the attribution' }).click();
  await expect(hers).toHaveURL(attributionAddress(attribution));

  await chooseStance(his.getByRole('main'), 'confirms');
  await unfold(his.getByRole('main'), 'More');
  await his.getByRole('textbox', { name: 'Said', exact: true }).fill('11 Nov 2024');
  await his.getByLabel('Note').fill('He said so on the steps of the ministry.');
  await his.getByRole('button', { name: 'Save the attribution' }).click();

  const conflict = his.getByRole('region', { name: /^Ines Duarte saved another version/ });
  await expect(conflict).toBeFocused();
  await expect(conflict.getByRole('row').filter({ hasText: /^Said/ }).getByRole('cell')).toHaveText(
    ['Said', /10 Nov 2024/, /11 Nov 2024/],
  );
  await expect(his.getByRole('radio', { name: 'confirms' })).toBeChecked();
  await expect(his.getByRole('textbox', { name: 'Said', exact: true })).toHaveValue('11 Nov 2024');
  await expect(his.getByLabel('Note')).toHaveValue('He said so on the steps of the ministry.');

  await his.getByRole('button', { name: 'Save the attribution' }).click();
  await expect(his).toHaveURL(attributionAddress(attribution));
  await awake(his);
  await expect(his.getByRole('main')).toContainText('He said so on the steps of the ministry.');
  await expect(his.getByRole('main')).toContainText('11 Nov 2024');
});
