import { callArticles } from './call-article';
import { callClaims } from './call-claims';
import { callSources } from './call-sources';
import type { SampleStory } from './content';
import { frontClaims } from './front-claims';
import { peaceClaims } from './peace-claims';

/** The disputed call and the troop numbers, from one retold agency article of November 2024. */
export const callStory: SampleStory = {
  title: 'The call and the force in Kursk',
  description:
    'Sample story from November 2024: whether Donald Trump and Vladimir Putin spoke by telephone, and how many soldiers are in Russia’s Kursk region.',
  sources: callSources,
  articles: callArticles,
  claims: { ...callClaims, ...frontClaims, ...peaceClaims },
  links: [
    { from: 'warning', kind: 'part_of', to: 'call' },
    { from: 'warning', kind: 'presupposes', to: 'call' },
    { from: 'clashes', kind: 'presupposes', to: 'northKoreans' },
    { from: 'northKoreans', kind: 'part_of', to: 'troops' },
    { from: 'eastKept', kind: 'presupposes', to: 'troops' },
    { from: 'surrender', kind: 'presupposes', to: 'terms' },
  ],
};
