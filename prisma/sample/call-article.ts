import type { SampleArticle } from './content';

/*
 * Facts as agencies reported them in November 2024, retold in the words of an outlet that does not
 * exist. Figures and some names are spelled the way translated agency copy often has them.
 */
const courier = `Did the next American president and the Russian one talk last week? It depends on whom you ask.

The Washington Post broke the story. People whom it did not name told the paper that Donald Trump had been on the telephone with Vladimir Putin since his election, and that he urged him to let the war grow no larger. On Sunday Reuters heard the same from a source of its own, which it did not name either.

Moscow will have none of it. On Monday the Kremlin brushed the reports aside as “pure fiction”. Its spokesman, Dmitry Peskov, went further in front of reporters that day: all of it was “completely false”, he said, and “fake news” besides. Nothing definite is arranged between the two men at present, he added.

From Trump’s side came neither a yes nor a no. Steven Cheung, whom some dispatches call Stephen Chung, runs the president-elect’s communications. Asked about it, he answered that “private conversations” with foreign leaders are nothing his office talks about.

About another call there is less doubt. Volodymyr Zelensky had Trump on the line on Wednesday and called their talk “excellent”. By Thursday Zelenskiy, as Reuters writes him, sounded less cheerful: his own country, he reckoned, would pay dearly for a peace made in haste. Firm guarantees of Ukraine’s security, Zelenski said, must stand before any truce and not after it.

At the front the arithmetic is just as contested. Zelensky put the enemy soldiers whom Kyiv’s troops are holding off in Kursk, on Russian soil, at almost 50.000 on Monday. The New York Times arrived at a similar sum by another road: American officials, and Ukrainian ones as well, told it of 50.000, the North Koreans among them, drawn together to win back what Ukraine took there in August. No unit had to leave the east for that, an American assessment says.

On Sunday Ukraine announced that its men had exchanged fire with some of the North Koreans sent to Kursk, who number roughly 11.000. They wear Russian uniforms, and defence officials in Washington told the Times that formations of their own are where they will probably fight.

The Russian army has not gained ground this quickly since 2022, and it pays for that with many lives.

What a settlement could look like is anybody’s guess. Putin named his price in June: Ukraine renounces NATO and clears all of the four regions that he calls Russian. To Kyiv that is surrender by another name. Trump promises to end the fighting soon and has yet to tell anybody by what means.

A Ukrainian official of high rank, whom Reuters left unnamed because the matter is delicate, sees the four to five months ahead as the decisive ones.

In Washington Senator Bill Hagerty (Hagerti in some dispatches), a name often heard for secretary of state, told CBS that America’s own sovereignty comes first and money for anybody else’s later.

An official in Kyiv thinks an invitation to NATO “less likely” since the vote. Another one doubts that Joe Biden still has much to give.

And the Ukrainians themselves? Should there be talks, says Anton Grushetsky, who heads the polling institute KIIS, they ask above all that somebody vouch for their security.`;

/** What the desk holds of the first story, by key. */
export const callArticles: Record<string, SampleArticle> = {
  courier: {
    publisher: 'courier',
    title: 'A call that may never have been, and fifty thousand soldiers',
    byline: 'From agency reports',
    publishedOn: '12 Nov 2024',
    text: courier,
  },
  dispatch: {
    publisher: 'dispatch',
    title: 'Report: Trump and Putin have talked',
    publishedOn: '11 Nov 2024',
    text: 'The Washington Post has it from unnamed people that Trump and Putin talked by telephone. The Dispatch has no information of its own.',
  },
  eveningNews: {
    publisher: 'eveningNews',
    title: 'Telephone call to Moscow reported',
    publishedOn: '11 Nov 2024',
    text: 'Donald Trump telephoned Vladimir Putin after he was elected. So says the Washington Post, which names nobody.',
  },
};
