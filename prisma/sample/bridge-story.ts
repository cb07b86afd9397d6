import { bridgeClaims } from './bridge-claims';
import type { SampleStory } from './content';

/** An invented town, with invented people and outlets: what the first story has no example of. */
export const bridgeStory: SampleStory = {
  title: 'The bridge at Varnholm',
  description:
    'Sample story about a town that does not exist: claims that are corroborated, denied, unverified and retracted, figures that differ, a translation, reprints, and our own reporting.',
  sources: {
    post: { kind: 'outlet', name: 'The Varnholm Post' },
    herald: { kind: 'outlet', name: 'The Fjord Herald' },
    radio: { kind: 'outlet', name: 'Radio Inland' },
    skerry: { kind: 'outlet', name: 'The Skerry Times' },
    council: {
      kind: 'organization',
      name: 'Varnholm Town Council',
      aliases: [{ name: 'the town hall' }],
    },
    builder: { kind: 'organization', name: 'Osterby Bridges' },
    feld: { kind: 'person', name: 'Tobias Feld', roles: [{ title: 'structural engineer' }] },
    aalund: { kind: 'person', name: 'Signe Aalund', roles: [{ title: 'harbour pilot' }] },
    brix: {
      kind: 'person',
      name: 'Halvor Brix',
      roles: [
        { title: 'spokesman', organization: 'council', speaksFor: 'council', from: '2021-01' },
      ],
    },
    marrend: {
      kind: 'person',
      name: 'Ilse Marrend',
      roles: [
        {
          title: 'managing director',
          organization: 'builder',
          headsIt: true,
          speaksFor: 'builder',
          from: '2019',
        },
      ],
    },
    witnesses: {
      kind: 'unnamed',
      owner: 'theirs',
      name: 'two people on the quay',
      countLow: 2,
      countHigh: 2,
      outlet: 'herald',
    },
    insider: {
      kind: 'unnamed',
      owner: 'ours',
      name: 'a person who works for the town',
      statedReason: 'employees may not speak to the press',
      countLow: 1,
      countHigh: 1,
    },
  },
  known: [
    { source: 'insider', since: '2025-03-07', how: 'Was told by the reporter after the call.' },
  ],
  articles: {
    post: {
      publisher: 'post',
      title: 'Crack in the new bridge',
      byline: 'Mette Sand',
      publishedOn: '5 Mar 2025',
      text: `A crack runs right through a main girder of the bridge at Varnholm, the engineer Tobias Feld told this newspaper. “The girder is torn through,” said Feld, who speaks German.

Ilse Marrend of Osterby Bridges, which built it, said that the company had known of no damage before the opening.

The council counts about 900 lorries on the bridge every day, said its spokesman Halvor Brix. Feld’s own count came to 1,500.`,
    },
    herald: {
      publisher: 'herald',
      title: 'Cars in the fjord at Varnholm',
      publishedOn: '5 Mar 2025',
      text: `The harbour pilot Signe Aalund saw the crack in the girder herself, she told the Herald, from the deck of her boat.

Two people on the quay say that two cars fell from the bridge into the fjord.

The Herald has learnt that the town hall was warned about the bridge in January. Nobody warned it, says its spokesman, Halvor Brix.`,
    },
    correction: {
      publisher: 'herald',
      title: 'Correction',
      publishedOn: '6 Mar 2025',
      text: 'Yesterday we reported that two cars had fallen from the bridge at Varnholm. They had not. The Herald takes this back.',
    },
    radio: {
      publisher: 'radio',
      title: 'Bridge at Varnholm is cracked',
      publishedOn: '5 Mar 2025',
      text: 'The new bridge at Varnholm has a cracked girder, the engineer Tobias Feld has told the Varnholm Post.',
    },
    skerry: {
      publisher: 'skerry',
      title: 'Varnholm: engineer finds crack',
      publishedOn: '6 Mar 2025',
      text: 'As the Varnholm Post reports, the engineer Tobias Feld found a crack through a girder of the bridge there.',
    },
    ownCall: {
      reportingForm: 'call',
      title: 'Call with a person who works for the town',
      publishedOn: '7 Mar 2025',
      text: `The council decided last night to keep lorries off the bridge until July. It has not been announced.

We asked the council for a comment at noon. By the evening it had not answered.`,
    },
  },
  claims: bridgeClaims,
  links: [
    { from: 'closure', kind: 'presupposes', to: 'crack' },
    { from: 'knew', kind: 'presupposes', to: 'crack' },
    { from: 'warned', kind: 'supports', to: 'crack' },
  ],
};
