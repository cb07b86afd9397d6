import type { SampleSource } from './content';

/** Everybody who speaks in the first story, passes something on or is spoken about, by key. */
export const callSources: Record<string, SampleSource> = {
  courier: { kind: 'outlet', name: 'The Example Courier' },
  dispatch: { kind: 'outlet', name: 'The Northern Dispatch' },
  eveningNews: { kind: 'outlet', name: 'Harbour Evening News' },
  post: { kind: 'outlet', name: 'The Washington Post', aliases: [{ name: 'WaPo' }] },
  reuters: { kind: 'outlet', name: 'Reuters' },
  times: { kind: 'outlet', name: 'The New York Times', aliases: [{ name: 'The Times' }] },
  cbs: { kind: 'outlet', name: 'CBS' },

  kremlin: {
    kind: 'organization',
    name: 'The Kremlin',
    aliases: [{ name: 'Presidential Administration of Russia' }],
  },
  kyiv: {
    kind: 'organization',
    name: 'Government of Ukraine',
    aliases: [{ name: 'Kyiv' }, { name: 'Kiev' }, { name: 'Ukraine' }],
  },
  kiis: {
    kind: 'organization',
    name: 'Kyiv International Institute of Sociology',
    aliases: [{ name: 'KIIS' }],
  },

  trump: {
    kind: 'person',
    name: 'Donald Trump',
    roles: [
      {
        title: 'president-elect of the United States',
        from: '6 Nov 2024',
        until: '20 Jan 2025',
      },
    ],
  },
  putin: {
    kind: 'person',
    name: 'Vladimir Putin',
    roles: [
      { title: 'president of Russia', organization: 'kremlin', headsIt: true, from: '2012-05' },
    ],
  },
  peskov: {
    kind: 'person',
    name: 'Dmitry Peskov',
    aliases: [{ name: 'Dmitri Peskov' }],
    roles: [
      {
        title: 'Kremlin spokesman',
        organization: 'kremlin',
        speaksFor: 'kremlin',
        from: '2012',
      },
    ],
  },
  cheung: {
    kind: 'person',
    name: 'Steven Cheung',
    aliases: [{ name: 'Stephen Cheung' }, { name: 'Stephen Chung' }],
    roles: [{ title: 'communications director', speaksFor: 'trump' }],
  },
  zelensky: {
    kind: 'person',
    name: 'Volodymyr Zelensky',
    aliases: [
      { name: 'Volodymyr Zelenskyy' },
      { name: 'Volodymyr Zelenskiy' },
      { name: 'Volodymyr Zelenski' },
      { name: 'Zelenskyy' },
      { name: 'Zelenskiy' },
      { name: 'Zelenski' },
      { name: 'Володимир Зеленський', language: 'uk' },
    ],
    roles: [{ title: 'president of Ukraine', from: '20 May 2019' }],
  },
  hagerty: {
    kind: 'person',
    name: 'Bill Hagerty',
    aliases: [{ name: 'Bill Hagerti' }, { name: 'Hagerti' }],
    roles: [{ title: 'US senator' }],
  },
  grushetsky: {
    kind: 'person',
    name: 'Anton Grushetsky',
    aliases: [{ name: 'Anton Hrushetskyi' }],
    roles: [{ title: 'executive director', organization: 'kiis', headsIt: true }],
  },

  // Unnamed: no number was stated, but the plural says that there were at least two.
  postSources: unnamed('people whom the Washington Post did not name', 'post', 2),
  reutersSource: unnamed('a source of Reuters', 'reuters'),
  americanOfficials: unnamed('American officials', 'times', 2),
  ukrainianOfficials: unnamed('Ukrainian officials', 'times', 2),
  defenceOfficials: unnamed('US defence officials', 'times', 2),
  assessment: unnamed('an American assessment', 'times'),
  seniorOfficial: {
    ...unnamed('a Ukrainian official of high rank', 'reuters'),
    statedReason: 'the matter is delicate',
  },
  kyivOfficial: unnamed('an official in Kyiv', 'courier'),
  otherOfficial: unnamed('another Ukrainian official', 'courier'),
};

/** Another outlet's unnamed source, told apart from the rest by its description alone. */
function unnamed(name: string, outlet: string, countLow?: number) {
  const source = { kind: 'unnamed', owner: 'theirs', name, outlet } as const;
  return countLow === undefined ? source : { ...source, countLow };
}
