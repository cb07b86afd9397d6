import type { SampleClaim } from './content';

/** How many soldiers are in Kursk, and what else is said of the front. */
export const frontClaims: Record<string, SampleClaim> = {
  troops: {
    statement:
      'Tens of thousands of soldiers on Russia’s side face Ukraine’s troops in the Kursk region.',
    kind: 'quantity',
    counted: 'soldiers on Russia’s side',
    population: 'Kursk region',
    unit: 'soldiers',
    tags: 'Kursk, troop numbers',
    eventTime: '2024-11',
    attributions: [
      {
        article: 'courier',
        speaker: 'zelensky',
        stance: 'asserts',
        saidOn: '11 Nov 2024',
        figure: 'almost 50,000',
        passages: [
          'Zelensky put the enemy soldiers whom Kyiv’s troops are holding off in Kursk, on Russian soil, at almost 50.000 on Monday.',
        ],
        note: 'Written 50.000, with a point between the thousands.',
      },
      {
        article: 'courier',
        speaker: 'americanOfficials',
        stance: 'asserts',
        figure: '50,000',
        passages: ['American officials', 'told it of 50.000, the North Koreans among them'],
        relays: [['times', 'told']],
        note: 'Counts the North Korean soldiers too.',
      },
      {
        article: 'courier',
        speaker: 'ukrainianOfficials',
        stance: 'asserts',
        figure: '50,000',
        passages: ['and Ukrainian ones as well', 'told it of 50.000, the North Koreans among them'],
        relays: [['times', 'told']],
        note: 'Counts the North Korean soldiers too.',
      },
    ],
  },
  northKoreans: {
    statement: 'Thousands of North Korean soldiers are in Russia’s Kursk region.',
    kind: 'quantity',
    counted: 'North Korean soldiers',
    population: 'Kursk region',
    unit: 'soldiers',
    tags: 'Kursk, North Korea, troop numbers',
    eventTime: '2024-11',
    attributions: [
      {
        article: 'courier',
        speaker: null,
        stance: 'asserts',
        figure: 'about 11,000',
        passages: ['the North Koreans sent to Kursk, who number roughly 11.000'],
        note: 'The sentence gives the clashes to Ukraine and leaves open whose figure this is.',
      },
    ],
  },
  clashes: {
    statement: 'Ukraine’s troops have fought North Korean soldiers in Russia’s Kursk region.',
    kind: 'event',
    tags: 'Kursk, North Korea',
    eventTime: 'by 10 Nov 2024',
    participants: [{ source: 'kyiv', ownAct: false }],
    attributions: [
      {
        article: 'courier',
        speaker: 'kyiv',
        stance: 'asserts',
        saidOn: '10 Nov 2024',
        passages: [
          'On Sunday Ukraine announced that its men had exchanged fire with some of the North Koreans sent to Kursk',
        ],
      },
    ],
  },
  eastKept: {
    statement: 'Russia drew its force in Kursk together without taking troops from the east.',
    kind: 'event',
    tags: 'Kursk',
    eventTime: 'by 12 Nov 2024',
    attributions: [
      {
        article: 'courier',
        speaker: 'assessment',
        stance: 'asserts',
        passages: ['No unit had to leave the east for that, an American assessment says.'],
        relays: [['times', 'reported by']],
      },
    ],
  },
  ownUnits: {
    statement: 'The North Korean soldiers in Kursk will fight in units of their own.',
    kind: 'prediction',
    tags: 'Kursk, North Korea',
    attributions: [
      {
        article: 'courier',
        speaker: 'defenceOfficials',
        stance: 'asserts',
        passages: [
          'defence officials in Washington told the Times that formations of their own are where they will probably fight',
        ],
        relays: [['times', 'told']],
      },
    ],
  },
  pace: {
    statement: 'Russia’s army is advancing in Ukraine faster than at any time since 2022.',
    kind: 'event',
    tags: 'front',
    eventTime: '2024-11',
    attributions: [
      {
        article: 'courier',
        speaker: 'courier',
        stance: 'asserts',
        passages: ['The Russian army has not gained ground this quickly since 2022'],
        note: 'The outlet’s own voice: it names nobody.',
      },
    ],
  },
};
