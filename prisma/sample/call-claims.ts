import type { SampleClaim } from './content';

const ownActOfBoth = [
  { source: 'trump', ownAct: true },
  { source: 'putin', ownAct: true },
];

/** That the two spoke, and what rests on it. */
export const callClaims: Record<string, SampleClaim> = {
  call: {
    statement: 'Donald Trump and Vladimir Putin spoke by telephone after the US election.',
    kind: 'event',
    tags: 'diplomacy, telephone call',
    eventTime: '[2024-11-05..2024-11-10]',
    participants: ownActOfBoth,
    attributions: [
      {
        key: 'call by the Post',
        article: 'courier',
        speaker: 'postSources',
        stance: 'asserts',
        saidOn: 'by 10 Nov 2024',
        passages: [
          'People whom it did not name told the paper that Donald Trump had been on the telephone with Vladimir Putin since his election',
        ],
        relays: [['post', 'first reported by']],
        note: 'The first report. Nobody says whether these people and the source of Reuters are the same.',
      },
      {
        article: 'courier',
        speaker: 'reutersSource',
        stance: 'asserts',
        saidOn: '10 Nov 2024',
        passages: ['On Sunday Reuters heard the same from a source of its own'],
        relays: [['reuters', 'told']],
      },
      {
        article: 'courier',
        speaker: 'peskov',
        stance: 'denies',
        saidOn: '11 Nov 2024',
        passages: [
          { words: '“completely false”', form: 'direct' },
          { words: '“fake news”', form: 'direct' },
        ],
      },
      {
        article: 'courier',
        speaker: 'kremlin',
        stance: 'denies',
        saidOn: '11 Nov 2024',
        passages: [{ words: '“pure fiction”', form: 'direct' }],
      },
      {
        article: 'courier',
        speaker: 'cheung',
        stance: 'declines_to_comment',
        passages: [
          'he answered that “private conversations” with foreign leaders are nothing his office talks about',
        ],
      },
      repeatOfThePost(
        'dispatch',
        'The Washington Post has it from unnamed people that Trump and Putin talked by telephone.',
      ),
      repeatOfThePost(
        'eveningNews',
        'Donald Trump telephoned Vladimir Putin after he was elected. So says the Washington Post',
      ),
    ],
  },
  warning: {
    statement: 'Donald Trump asked Vladimir Putin not to escalate the war in Ukraine.',
    kind: 'event',
    tags: 'diplomacy, telephone call',
    eventTime: '[2024-11-05..2024-11-10]',
    participants: ownActOfBoth,
    attributions: [
      {
        article: 'courier',
        speaker: 'postSources',
        stance: 'asserts',
        saidOn: 'by 10 Nov 2024',
        passages: ['he urged him to let the war grow no larger'],
        relays: [['post', 'first reported by']],
      },
      {
        article: 'courier',
        speaker: 'reutersSource',
        stance: 'asserts',
        saidOn: '10 Nov 2024',
        passages: ['On Sunday Reuters heard the same from a source of its own'],
        relays: [['reuters', 'told']],
      },
    ],
  },
  noPlans: {
    statement: 'The Kremlin says that no contact between Putin and Trump is firmly planned.',
    kind: 'position',
    tags: 'diplomacy',
    participants: [{ source: 'kremlin', ownAct: true }],
    attributions: [
      {
        article: 'courier',
        speaker: 'peskov',
        stance: 'asserts',
        saidOn: '11 Nov 2024',
        passages: ['Nothing definite is arranged between the two men at present, he added.'],
      },
    ],
  },
  otherCall: {
    statement: 'Donald Trump and Volodymyr Zelensky spoke by telephone on 6 November 2024.',
    kind: 'event',
    tags: 'diplomacy, telephone call',
    eventTime: '6 Nov 2024',
    participants: [
      { source: 'trump', ownAct: true },
      { source: 'zelensky', ownAct: true },
    ],
    attributions: [
      {
        article: 'courier',
        speaker: 'zelensky',
        stance: 'confirms',
        passages: [
          'Volodymyr Zelensky had Trump on the line on Wednesday',
          { words: '“excellent”', form: 'direct' },
        ],
      },
    ],
  },
};

function repeatOfThePost(article: string, words: string): SampleClaim['attributions'][number] {
  return {
    article,
    speaker: 'postSources',
    stance: 'asserts',
    saidOn: 'by 10 Nov 2024',
    passages: [words],
    relays: [['post', 'reported by']],
    repeats: 'call by the Post',
    // A repeat that changes no count needs no sign-off.
    waiting: true,
  };
}
