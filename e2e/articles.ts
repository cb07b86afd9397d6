/*
 * Short articles for the journeys, in our own words. The passages that are logged from them stand
 * beside them, so that a changed text fails at once and not in the middle of a journey.
 */

/** The disputed call: who says so, who denies it, who would not say. */
export const callArticle = {
  title: 'Did they talk or not?',
  text: [
    'Donald Trump rang Vladimir Putin on 7 November, The Washington Post wrote on Sunday; it relied on several people who know of the conversation and who wanted their names kept out of the paper.',
    'Yes, the two of them spoke, a person briefed on the exchange said to Reuters.',
    'Moscow sees it otherwise. “Nobody rang anybody, it is invented from start to finish,” Dmitry Peskov said on 11 November 2024, speaking for the Kremlin.',
    'Steven Cheung, who runs communications for Trump, was asked as well. “We keep private calls private,” he said.',
  ].join('\n\n'),
  words: {
    post: 'Donald Trump rang Vladimir Putin on 7 November, The Washington Post wrote on Sunday',
    reuters: 'Yes, the two of them spoke, a person briefed on the exchange said to Reuters.',
    denial: 'Nobody rang anybody, it is invented from start to finish',
    noComment: 'We keep private calls private',
  },
};

/** The troop numbers: figures that compete. */
export const troopArticle = {
  title: 'How many soldiers stand near Kursk?',
  text: [
    'Our men face almost 50,000 of them, Volodymyr Zelensky told the nation on 11 November 2024.',
    'The New York Times heard the number 50,000 from American officials, and from Ukrainian officials as well.',
    'About 11,000 of these soldiers are North Koreans, it is said; who counted them stays open.',
  ].join('\n\n'),
  words: {
    zelensky: 'Our men face almost 50,000 of them',
    officials: 'The New York Times heard the number 50,000 from American officials',
    ukrainians: 'from Ukrainian officials as well',
    koreans: 'About 11,000 of these soldiers are North Koreans',
  },
};

/** A first article on an empty desk. Nothing in it is in the sample story. */
export const ferryArticle = {
  title: 'No boat to the island',
  text: 'The ferry has not left the pier since Monday, the harbour master Nils Aker told this paper.',
  words: { harbourMaster: 'The ferry has not left the pier since Monday' },
};

/** Both hard cases in one text, as agencies write them; nothing is left for a person to find. */
export const readingArticle = {
  title: 'A call, an army and a harbour',
  publisher: 'The Example Courier',
  published: '12 Nov 2024',
  text: [
    'Both governments wait for a meeting that nobody has fixed. A senior Norland official told Reuters that the coming winter would decide the war.',
    '“We now choose where each side stands,” the official told the British agency, who asked to remain anonymous because of the talks.',
    'Yesterday, the palace dismissed reports that Arvid Holt had telephoned Vasil Petrenko in recent days as “pure invention.”',
    'A Reuters source said on Sunday that Holt recently spoke with Petrenko and asked him to wait, which was first reported by the Harbour Times, citing unnamed sources.',
    'The spokesman of the palace, Dmitri Lomov, said yesterday that such a call did not happen. “There was no conversation,” he told reporters.',
    'When asked about the alleged conversation between Holt and Petrenko, Stefan Chu, Holt’s communications director, said: “We do not comment on private conversations.”',
    'President Oleksandr Zabolotny said yesterday that his forces are fighting almost 50.000 enemy soldiers on the northern coast.',
    'The army has gathered 50.000 soldiers, among them foreigners, to retake the coast, US and Norland officials told The New York Times.',
    'Norland said last Sunday that it had clashes with some of the roughly 11.000 foreign soldiers deployed on the northern coast.',
    '“It will be a hard winter,” said Zabolotniy.',
  ].join('\n\n'),
};
