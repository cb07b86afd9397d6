import { database } from '@/server/database/client';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { expect, test } from './fixtures';
import { open } from './forms';
import { accept, claimAddress } from './logging';
import { prepareClaim } from './prepared';

test('a verdict that a second editor confirms, that turns stale and is replaced', async ({
  colleague,
  openAs,
  mark,
}) => {
  const reporter = await colleague('journalist', 'Jelena Petrović');
  const edda = await colleague('editor', 'Edda Lind');
  const otto = await colleague('editor', 'Otto Brandt');
  const { claim, articleId, statement, attributionId } = await prepareClaim(reporter, mark);
  done(await decide(edda, attributionId));
  const { claimId } = await database.attribution.findUniqueOrThrow({
    where: { id: attributionId },
  });
  const hers = await openAs(edda);
  const his = await openAs(otto);
  const theirs = await openAs(reporter);
  const address = claimAddress(claim);
  const verdict = (of: typeof hers) => of.getByRole('region', { name: 'The editors’ verdict' });

  await test.step('given with what decided it, after a mistake', async () => {
    await open(hers, address);
    await hers.getByRole('link', { name: 'Give a verdict' }).click();
    await expect(hers.getByRole('heading', { level: 1 })).toHaveText('Verdict');
    await hers.getByRole('radio', { name: 'False' }).check();
    await hers.getByRole('textbox', { name: 'Rationale' }).fill('The works stopped in March.');
    await hers.getByRole('button', { name: 'Give the verdict' }).click();
    await expect(hers.getByRole('main').getByRole('alert')).toContainText(
      'Tick the attributions that decided it',
    );
    await expect(hers.getByRole('radio', { name: 'False' })).toBeChecked();
    await expectAccessible(hers);
    await expectNoSidewaysScrolling(hers);
    await hers.getByRole('checkbox', { name: /an assertion by The minister/ }).check();
    await hers.getByRole('button', { name: 'Give the verdict' }).click();
    await expect(hers).toHaveURL(address);
    await expect(verdict(hers)).toContainText('Awaits a second editor and is not in force');
    await expect(verdict(hers)).toContainText('The works stopped in March.');
  });

  await test.step('its own editor cannot confirm it, another can', async () => {
    await verdict(hers).getByRole('link', { name: 'Change or withdraw it' }).click();
    const waiting = hers.getByRole('region', { name: 'Awaits a second editor' });
    await expect(waiting).toContainText('Another editor has to confirm it.');
    await expect(waiting.getByRole('button', { name: 'Confirm the verdict' })).toHaveCount(0);
    await open(his, address);
    await verdict(his).getByRole('link', { name: 'Confirm it or give another' }).click();
    await his.getByRole('button', { name: 'Confirm the verdict' }).click();
    await expect(his).toHaveURL(address);
    await expect(verdict(his)).toContainText('confirmed by Otto Brandt');
    await open(theirs, '/claims');
    const line = theirs.getByRole('row').filter({ hasText: statement });
    await expect(line).toContainText(/verdict\s*False/);
  });

  await test.step('a denial that is accepted makes it stale, and says so', async () => {
    const denial = await makeAttribution(reporter, articleId, {
      claim: { id: claimId },
      attribution: { speaker: { text: `The mayor of ${mark}`, kind: 'person' }, stance: 'denies' },
    });
    await accept(hers, denial.reference);
    await open(theirs, address);
    await expect(verdict(theirs)).toContainText('The evidence has changed since');
    await expect(verdict(theirs)).toContainText(
      `a denial by The mayor of ${mark}, was accepted on`,
    );
    await expectAccessible(theirs);
    await open(theirs, '/claims');
    await expect(theirs.getByRole('row').filter({ hasText: statement })).toContainText('stale');
  });

  await test.step('a new one takes its place and is withdrawn; the list keeps all', async () => {
    await open(his, `${address}/verdict`);
    await his.getByRole('radio', { name: 'Unproven' }).check();
    await his.getByRole('textbox', { name: 'Rationale' }).fill('The mayor says otherwise.');
    await his.getByRole('button', { name: 'Give the verdict' }).click();
    await expect(verdict(his)).toContainText('Unproven');
    await expect(verdict(his)).not.toContainText('has changed');
    await verdict(his).getByRole('link').last().click();
    await his.getByText('Withdraw the verdict').first().click();
    await his.getByRole('textbox', { name: 'Reason' }).fill('We print nothing on it yet.');
    await his.getByRole('button', { name: 'Withdraw the verdict' }).click();
    await expect(his).toHaveURL(address);
    await open(theirs, address);
    await theirs.getByRole('link', { name: 'Earlier verdicts' }).click();
    const past = theirs.getByRole('region', { name: 'Earlier verdicts' }).getByRole('listitem');
    await expect(past.filter({ hasText: 'Unproven' })).toContainText('We print nothing on it yet.');
    await expect(past.filter({ hasText: 'False' })).toContainText('Replaced since.');
    await expect(theirs.getByRole('button', { name: 'Give the verdict' })).toHaveCount(0);
    await expectAccessible(theirs);
  });
});
