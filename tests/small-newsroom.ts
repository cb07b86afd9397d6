import { v4 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { sourceContent } from '@/domain/source/schema';
import { storyContent } from '@/domain/story/schema';
import { createSource } from '@/server/source/commands';
import { recordKnower } from '@/server/source/known-identity';
import { createStory } from '@/server/story/commands';
import { attachClaims } from '@/server/use/attach-claims';

import { makeArticle, ownReportingForm } from './factories/articles';
import { decide, done, makeAttribution } from './factories/attributions';
import { makePerson } from './factories/people';
import { attachedForm, makeOurArticle } from './factories/uses';

/** Ids of what random commands choose from. */
export interface Newsroom {
  reporter: Actor;
  editor: Actor;
  articles: string[];
  claims: string[];
  sources: string[];
  head: string;
  office: string;
  document: string;
  outlet: string;
  /** The article of ours that relies on both claims at first. */
  ours: string;
  /** The first claim's. */
  story: string;
}

let newsrooms = 0;

/** Two people, sources of every kind, three articles and two claims, one of them a quantity. */
export async function openNewsroom(): Promise<Newsroom> {
  const here = `of desk ${++newsrooms}`;
  const reporter = await makePerson('journalist');
  const editor = await makePerson('editor');
  const source = async (fields: object): Promise<string> =>
    done(await createSource(reporter, uuid(), sourceContent.parse(fields))).id;
  const office = await source({ kind: 'organization', name: `Ministry ${here}` });
  const head = await source({ kind: 'person', name: `Minister ${here}` });
  const spokesman = await source({
    kind: 'person',
    name: `Spokesman ${here}`,
    roles: [{ title: 'spokesman', organization: { id: office }, speaksFor: { id: office } }],
  });
  const outlet = await source({ kind: 'outlet', name: `Courier ${here}` });
  const document = await source({
    kind: 'document',
    name: `Minutes ${here}`,
    official: true,
    held: true,
  });
  const theirs = await source({
    kind: 'unnamed',
    name: 'officials',
    owner: 'theirs',
    countLow: 2,
    outlet: { id: outlet },
  });
  const ours = await source({ kind: 'unnamed', name: 'an official', owner: 'ours' });
  const knower = { submissionId: uuid(), personId: editor.id, since: '2024-11-01', how: 'Told.' };
  done(await recordKnower(editor, ours, knower));
  const articles = [
    (await makeArticle(reporter)).id,
    (await makeArticle(reporter)).id,
    (await makeArticle(reporter, ownReportingForm())).id,
  ];
  const [first = ''] = articles;
  const content = storyContent.parse({ title: `Bridges ${here}` });
  const story = done(await createStory(reporter, uuid(), content)).id;
  const claims = [
    {
      storyId: story,
      text: `The bridge ${here} opens in May.`,
      participants: [{ source: { id: head }, ownAct: 'true' }],
    },
    { text: `Soldiers ${here}.`, kind: 'quantity', counted: 'soldiers', eventTime: '2024-11' },
  ];
  // Evidence that an authentication, a mark, an office, a date or a name can change the weight of.
  const logged = [];
  for (const claim of claims) {
    const asserting = { claim, attribution: { speaker: { id: document } } };
    const { claimId, id } = await makeAttribution(reporter, first, asserting);
    const denying = { speaker: { id: office }, stance: 'denies' };
    const denial = await makeAttribution(reporter, first, {
      claim: { id: claimId },
      attribution: denying,
    });
    done(await decide(editor, id));
    done(await decide(editor, denial.id));
    logged.push(claimId);
  }
  const ourArticle = await makeOurArticle(reporter);
  done(await attachClaims(reporter, attachedForm(ourArticle, logged)));
  const sources = [head, spokesman, office, outlet, document, theirs, ours];
  return {
    reporter,
    editor,
    articles,
    claims: logged,
    sources,
    head,
    office,
    document,
    outlet,
    ours: ourArticle,
    story,
  };
}
