import type { SampleClaim } from './content';

/** What people want, expect and doubt. */
export const peaceClaims: Record<string, SampleClaim> = {
  terms: {
    statement:
      'Vladimir Putin holds that peace needs Ukraine to renounce NATO and to leave the four regions that Russia claims.',
    kind: 'position',
    tags: 'negotiations',
    participants: [{ source: 'putin', ownAct: true }],
    attributions: [
      {
        article: 'courier',
        speaker: 'putin',
        stance: 'asserts',
        saidOn: '2024-06',
        passages: [
          'Putin named his price in June: Ukraine renounces NATO and clears all of the four regions that he calls Russian.',
        ],
      },
    ],
  },
  surrender: {
    statement: 'The Ukrainian government holds that Putin’s terms amount to surrender.',
    kind: 'position',
    tags: 'negotiations',
    participants: [{ source: 'kyiv', ownAct: true }],
    attributions: [
      {
        article: 'courier',
        speaker: 'kyiv',
        stance: 'asserts',
        passages: ['To Kyiv that is surrender by another name.'],
      },
    ],
  },
  haste: {
    statement: 'Volodymyr Zelensky holds that a quick peace would cost Ukraine dearly.',
    kind: 'position',
    tags: 'negotiations',
    participants: [{ source: 'zelensky', ownAct: true }],
    attributions: [
      {
        article: 'courier',
        speaker: 'zelensky',
        stance: 'asserts',
        saidOn: '7 Nov 2024',
        passages: ['his own country, he reckoned, would pay dearly for a peace made in haste'],
      },
    ],
  },
  truce: {
    statement:
      'Volodymyr Zelensky holds that a truce needs firm guarantees of Ukraine’s security first.',
    kind: 'position',
    tags: 'negotiations',
    participants: [{ source: 'zelensky', ownAct: true }],
    attributions: [
      {
        article: 'courier',
        speaker: 'zelensky',
        stance: 'asserts',
        passages: [
          'Firm guarantees of Ukraine’s security, Zelenski said, must stand before any truce and not after it.',
        ],
      },
    ],
  },
  soon: {
    statement: 'The war in Ukraine will end soon once Donald Trump is president.',
    kind: 'prediction',
    tags: 'negotiations',
    attributions: [
      {
        article: 'courier',
        speaker: 'trump',
        stance: 'asserts',
        passages: ['Trump promises to end the fighting soon'],
      },
    ],
  },
  sovereignty: {
    statement:
      'Bill Hagerty holds that the US should protect its own sovereignty before it pays for that of others.',
    kind: 'position',
    tags: 'US policy',
    participants: [{ source: 'hagerty', ownAct: true }],
    attributions: [
      {
        article: 'courier',
        speaker: 'hagerty',
        stance: 'asserts',
        passages: ['America’s own sovereignty comes first and money for anybody else’s later'],
        relays: [['cbs', 'in an interview with']],
      },
    ],
  },
  months: {
    statement: 'The four to five months from mid-November 2024 will be decisive for the war.',
    kind: 'prediction',
    tags: 'negotiations',
    attributions: [
      {
        article: 'courier',
        speaker: 'seniorOfficial',
        stance: 'asserts',
        passages: ['sees the four to five months ahead as the decisive ones'],
        relays: [['reuters', 'told']],
      },
    ],
  },
  biden: {
    statement: 'Joe Biden will give Ukraine significant further help before he leaves office.',
    kind: 'prediction',
    tags: 'US policy',
    attributions: [
      {
        article: 'courier',
        speaker: 'otherOfficial',
        stance: 'questions',
        passages: ['Another one doubts that Joe Biden still has much to give.'],
      },
    ],
  },
  invitation: {
    statement: 'Donald Trump’s victory makes an invitation to NATO less likely for Ukraine.',
    kind: 'prediction',
    tags: 'NATO',
    attributions: [
      {
        article: 'courier',
        speaker: 'kyivOfficial',
        stance: 'asserts',
        passages: [
          'An official in Kyiv thinks an invitation to NATO “less likely” since the vote.',
        ],
      },
    ],
  },
  guarantees: {
    statement:
      'In peace talks Ukraine’s public would want security guarantees more than anything else.',
    kind: 'event',
    tags: 'negotiations, opinion',
    attributions: [
      {
        article: 'courier',
        speaker: 'grushetsky',
        stance: 'asserts',
        passages: ['they ask above all that somebody vouch for their security'],
        waiting: true,
      },
    ],
  },
};
