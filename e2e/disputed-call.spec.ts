import type { Page } from '@playwright/test';

import { callArticle } from './articles';
import { expect, test } from './fixtures';
import { chooseStance, nameSource, open, unfold } from './forms';
import {
  accept,
  addArticle,
  attributionAddress,
  chooseClaim,
  claimAddress,
  fact,
  logIt,
  startLogging,
  writeClaim,
} from './logging';

interface TypedRole {
  title: string;
  organization?: string;
  speaksFor?: string;
  heads?: boolean;
}

/** Adds a person with one role through the source's form. */
async function addPerson(page: Page, name: string, role: TypedRole): Promise<void> {
  await open(page, '/sources/new?kind=person');
  const form = page.getByRole('main');
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByRole('button', { name: 'Add a role' }).click();
  await form.getByLabel('Title').fill(role.title);
  if (role.organization) await nameSource(form, 'Organization', role.organization);
  if (role.speaksFor) await nameSource(form, 'Speaks for', role.speaksFor);
  if (role.heads) await form.getByLabel('Heads the organization').check();
  await form.getByRole('button', { name: 'Add this person' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

test('the disputed call, logged from a pasted article and accepted by a second person', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(180_000);
  const journalist = await colleague('journalist', 'Jelena Petrović');
  const editor = await colleague('editor', 'Edda Lind');
  const desk = await openAs(journalist);
  const statement = `Donald Trump and Vladimir Putin spoke by telephone (${mark}).`;
  const putin = `Vladimir Putin ${mark}`;
  const peskov = `Dmitry Peskov ${mark}`;
  const kremlin = `the Kremlin (${mark})`;
  const { words } = callArticle;

  await addPerson(desk, putin, { title: 'President', organization: kremlin, heads: true });
  await addPerson(desk, peskov, { title: 'Spokesman', speaksFor: kremlin });
  const article = await addArticle(desk, {
    title: `${callArticle.title} ${mark}`,
    publisher: 'The Example Courier',
    published: '12 Nov 2024',
    text: callArticle.text,
  });

  const post =
    await test.step('unnamed sources, through the outlet that reported them', async () => {
      const form = await startLogging(desk, article, words.post);
      await writeClaim(form, statement);
      const about = await unfold(form, 'About the new claim');
      await nameSource(about, 'Participant 1', 'Donald Trump');
      await about.getByLabel('The claim is about what they did themselves').check();
      await about.getByRole('button', { name: 'Add a participant' }).click();
      await nameSource(about, 'Participant 2', putin);
      await about.getByLabel('The claim is about what they did themselves').last().check();
      await about.getByLabel('When it happened').fill('7 Nov 2024');
      await nameSource(form, 'Speaker', 'several people who know of the conversation', {
        kind: 'unnamed',
        statedReason: 'wanted their names kept out of the paper',
        atLeast: 2,
      });
      await chooseStance(form, 'asserts');
      const more = await unfold(form, 'More');
      await more.getByRole('textbox', { name: 'Said', exact: true }).fill('by 10 Nov 2024');
      await nameSource(more, 'Relay 1', 'The Washington Post', { kind: 'outlet' });
      await more.getByRole('textbox', { name: 'How', exact: true }).fill('told');
      return logIt(desk);
    });

  await test.step('another unnamed source, to a wire', async () => {
    const form = await startLogging(desk, article, words.reuters);
    await chooseClaim(form, statement);
    await nameSource(form, 'Speaker', 'a person briefed on the exchange', {
      kind: 'unnamed',
      atLeast: 1,
    });
    await chooseStance(form, 'confirms');
    const more = await unfold(form, 'More');
    await nameSource(more, 'Relay 1', 'Reuters', { kind: 'outlet' });
    await more.getByRole('textbox', { name: 'How', exact: true }).fill('told');
    await logIt(desk);
  });

  const denial = await test.step('the denial, in the words of the spokesman', async () => {
    const form = await startLogging(desk, article, words.denial);
    await chooseClaim(form, statement);
    await nameSource(form, 'Speaker', peskov);
    await chooseStance(form, 'denies');
    const more = await unfold(form, 'More');
    await expect(more.getByRole('textbox', { name: 'Said', exact: true })).toHaveValue(
      '11 Nov 2024',
    );
    return logIt(desk);
  });

  const noComment =
    await test.step('the refusal to comment, with its maker and his role', async () => {
      const form = await startLogging(desk, article, words.noComment);
      await chooseClaim(form, statement);
      await nameSource(form, 'Speaker', `Steven Cheung ${mark}`, { kind: 'person' });
      await chooseStance(form, 'declines to comment');
      const more = await unfold(form, 'More');
      await nameSource(more, 'On behalf of', 'Donald Trump');
      return logIt(desk);
    });

  await test.step('each keeps its own four times and its chain', async () => {
    await desk.goto(attributionAddress(post));
    await expect(fact(desk, 'Happened')).toHaveText('7 Nov 2024');
    await expect(fact(desk, 'Said')).toHaveText('by 10 Nov 2024');
    await expect(fact(desk, 'Published')).toHaveText('12 Nov 2024');
    await expect(fact(desk, 'Logged')).toContainText('by Jelena Petrović');
    await expect(fact(desk, 'Why unnamed')).toHaveText('wanted their names kept out of the paper');
    const chain = fact(desk, 'Chain').getByRole('listitem');
    await expect(chain).toHaveText(['unnamed', 'told The Washington Post', 'The Example Courier']);

    await desk.goto(attributionAddress(denial));
    await expect(desk.getByText(`Spokesman, for ${kremlin}`)).toBeVisible();
    await expect(fact(desk, 'Said')).toHaveText('11 Nov 2024');
    await expect(desk.getByText(words.denial).first()).toBeVisible();
  });

  await test.step('nothing counts before a second person has accepted it', async () => {
    await desk.goto(claimAddress(post));
    await expect(desk.getByText('Unverified', { exact: true })).toBeVisible();
    await expect(
      desk.getByText('Nothing accepted says so or denies it; 4 await sign-off, one a denial.'),
    ).toBeVisible();
  });

  await test.step('an editor accepts each row', async () => {
    const review = await openAs(editor);
    for (const number of [1, 2, 3, 4]) {
      await accept(review, `${post.split('/')[0]}/${number}`);
    }
  });

  await test.step('the claim is disputed, and its sentence says why', async () => {
    await desk.goto(claimAddress(post));
    await expect(desk.getByText('Disputed', { exact: true })).toBeVisible();
    await expect(
      desk.getByText(`Reported by 1–2 origins; denied by 1 (${kremlin}); no comment from 1.`),
    ).toBeVisible();
    const says = desk.getByRole('region', { name: 'Says so' });
    await expect(says.getByText('several people who know of the conversation')).toBeVisible();
    const denies = desk.getByRole('region', { name: 'Denies' });
    await expect(denies.getByRole('link', { name: peskov })).toBeVisible();
    const silent = desk.getByRole('region', { name: 'Would not say' });
    await expect(silent.getByText('for Donald Trump')).toBeVisible();
    await expect(silent.getByText(words.noComment)).toBeVisible();
    expect(noComment).toMatch(/\/4$/);

    await desk.goto('/claims');
    const row = desk.getByRole('row').filter({ hasText: statement });
    await expect(row.getByText('Disputed')).toBeVisible();
  });
});
