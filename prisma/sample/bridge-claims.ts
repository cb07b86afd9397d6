import type { SampleClaim } from './content';

/** What is said about the bridge at Varnholm. */
export const bridgeClaims: Record<string, SampleClaim> = {
  crack: {
    statement: 'A main girder of the bridge at Varnholm is cracked.',
    kind: 'event',
    tags: 'bridge',
    eventTime: 'by 5 Mar 2025',
    attributions: [
      {
        key: 'crack by Feld',
        article: 'post',
        speaker: 'feld',
        stance: 'asserts',
        saidOn: '4 or 5 Mar 2025',
        passages: [
          'A crack runs right through a main girder of the bridge at Varnholm, the engineer Tobias Feld told this newspaper.',
          {
            words: '“The girder is torn through,”',
            form: 'direct',
            translated: 'yes',
            originalWords: '„Der Träger ist durchgerissen.“',
            originalLanguage: 'de',
          },
        ],
      },
      {
        article: 'herald',
        speaker: 'aalund',
        stance: 'asserts',
        passages: ['The harbour pilot Signe Aalund saw the crack in the girder herself'],
      },
      {
        article: 'radio',
        speaker: 'feld',
        stance: 'asserts',
        saidOn: '4 or 5 Mar 2025',
        passages: [
          'The new bridge at Varnholm has a cracked girder, the engineer Tobias Feld has told the Varnholm Post.',
        ],
        relays: [['post', 'told']],
        repeats: 'crack by Feld',
      },
      {
        article: 'skerry',
        speaker: 'feld',
        stance: 'asserts',
        saidOn: '4 or 5 Mar 2025',
        passages: ['the engineer Tobias Feld found a crack through a girder of the bridge there'],
        relays: [['post', 'reported by']],
        repeats: 'crack by Feld',
        // A repeat that changes no count needs no sign-off.
        waiting: true,
      },
    ],
  },
  lorries: {
    statement: 'Hundreds of lorries cross the bridge at Varnholm every day.',
    kind: 'quantity',
    counted: 'lorries a day',
    population: 'the bridge at Varnholm',
    unit: 'lorries',
    tags: 'bridge',
    eventTime: '2025',
    attributions: [
      {
        article: 'post',
        speaker: 'brix',
        stance: 'asserts',
        figure: 'about 900',
        passages: ['The council counts about 900 lorries on the bridge every day'],
      },
      {
        article: 'post',
        speaker: 'feld',
        stance: 'asserts',
        figure: '1,500',
        passages: ['Feld’s own count came to 1,500.'],
      },
    ],
  },
  knew: {
    statement: 'Osterby Bridges knew of damage to the bridge at Varnholm before it opened.',
    kind: 'event',
    tags: 'bridge',
    participants: [{ source: 'builder', ownAct: true }],
    attributions: [
      {
        article: 'post',
        speaker: 'marrend',
        stance: 'denies',
        passages: ['said that the company had known of no damage before the opening'],
      },
    ],
  },
  cars: {
    statement: 'Two cars fell from the bridge at Varnholm into the fjord.',
    kind: 'event',
    tags: 'bridge',
    eventTime: 'by 5 Mar 2025',
    attributions: [
      {
        article: 'herald',
        speaker: 'witnesses',
        stance: 'asserts',
        passages: ['Two people on the quay say that two cars fell from the bridge into the fjord.'],
        relays: [['herald', 'told']],
      },
      {
        article: 'correction',
        speaker: 'herald',
        stance: 'retracts',
        saidOn: '6 Mar 2025',
        passages: [{ words: 'The Herald takes this back.', form: 'direct' }],
      },
    ],
  },
  warned: {
    statement: 'The town hall of Varnholm was warned about the bridge in January 2025.',
    kind: 'event',
    tags: 'bridge',
    eventTime: '2025-01',
    participants: [{ source: 'council', ownAct: false }],
    attributions: [
      {
        article: 'herald',
        speaker: 'herald',
        stance: 'asserts',
        passages: [
          'The Herald has learnt that the town hall was warned about the bridge in January.',
        ],
        waiting: true,
      },
      {
        article: 'herald',
        speaker: 'brix',
        stance: 'denies',
        passages: ['Nobody warned it, says its spokesman'],
        waiting: true,
      },
    ],
  },
  closure: {
    statement: 'Varnholm’s council has decided to keep lorries off the bridge until July 2025.',
    kind: 'event',
    tags: 'bridge',
    eventTime: '6 Mar 2025',
    participants: [{ source: 'council', ownAct: true }],
    attributions: [
      {
        article: 'ownCall',
        speaker: 'insider',
        stance: 'asserts',
        passages: [
          'The council decided last night to keep lorries off the bridge until July. It has not been announced.',
        ],
      },
      {
        article: 'ownCall',
        speaker: 'council',
        stance: 'did_not_respond',
        passages: [
          'We asked the council for a comment at noon. By the evening it had not answered.',
        ],
      },
    ],
  },
};
