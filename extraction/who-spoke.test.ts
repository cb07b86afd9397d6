import { describe, expect, test } from 'vitest';

import { english } from './english/read';
import { offersFrom } from './offer';

/** What is offered of a text published on Tuesday 10 March 2026, in short. */
function offered(text: string) {
  const article = { text, publishedOn: '2026-03-10', sources: [] };
  return offersFrom(english.read(text), article, english).map((one) => ({
    who: one.speaker?.name ?? null,
    kind: one.speaker?.kind ?? null,
    open: one.open,
    stance: one.stance,
    principal: one.principal?.name ?? null,
    quoting: one.quoting,
    relays: one.relays.map(({ name }) => name),
    said: one.saidOn?.edtf ?? null,
    words: one.passages.map((span) => text.slice(...span)).join(' … '),
    claim: one.claim.statement,
  }));
}

describe('a name, what describes it, and a clause behind the verb', () => {
  test.each([
    ['Nora Vik, a lawmaker from Norland, said the pier was rotten.', 'the pier was rotten'],
    ['Nora Vik, the mayor of Ostby, said Bo Strand sold the pier.', 'Bo Strand sold the pier'],
    ['Nora Vik, 51, said the ice broke at noon.', 'the ice broke at noon'],
    ['Nora Vik, who runs the harbour, said divers missed the leak.', 'divers missed the leak'],
    ["Nora Vik, Ostby's fire chief, said crews saved two boats.", 'crews saved two boats'],
    ["Sen. Nora Vik, D-Ohio, said Bo Strand's plan is a fraud.", "Bo Strand's plan is a fraud"],
  ])('%s', (text, words) => {
    expect(offered(text)).toMatchObject([{ who: 'Nora Vik', stance: 'asserts', words }]);
  });

  test('a relative clause is no part of what somebody is called', () => {
    const text =
      'The firm, which is expected to close a yard, confirmed on Monday that it had been asked.';
    expect(offered(text)).toMatchObject([
      { who: 'The firm', stance: 'confirms', said: '2026-03-09' },
    ]);
  });
});

describe('a pronoun', () => {
  test('is the subject just before, not who spoke in the paragraph above', () => {
    const text =
      'Prosecutor Nora Vik said: “The file is thin.”\n\nStrand was sued by a woman. He has always denied the claims.';
    expect(offered(text)[1]).toMatchObject({ who: 'Strand', stance: 'denies' });
  });

  test('is whoever was the subject since', () => {
    const text =
      'Nora Vik said the pier was safe. Bo Strand, her deputy, left. He said he had been ignored.';
    expect(offered(text)[1]).toMatchObject({ who: 'Bo Strand' });
  });

  test('does not cross gender: it stays open, with nobody of the other', () => {
    const text = 'Nora Vik said the pier was safe. It rained. He said it was not.';
    expect(offered(text)[1]).toMatchObject({ who: null, open: { written: 'He', candidates: [] } });
  });

  test('is not whom the quotation itself names', () => {
    const text = 'Nora Vik spoke at noon.\n\n“Anna Holm had a plan, and Anna Holm won,” she said.';
    expect(offered(text)).toMatchObject([{ who: 'Nora Vik' }]);
  });
});

describe('a description', () => {
  test('that tells one from another stays open, with whom it may mean', () => {
    const text =
      'President Nora Vik said the talks would go on. The former president said they would not.';
    expect(offered(text)[1]).toMatchObject({
      who: null,
      open: { written: 'The former president', candidates: ['Nora Vik'] },
    });
  });

  test('of several is nobody who was named', () => {
    const text =
      '“He lied,” said Bo Strand, the U.S. attorney in Ostby. Defense attorneys said their clients were hurt.';
    expect(offered(text)[1]).toMatchObject({ who: 'Defense attorneys', kind: 'unnamed' });
    expect(offered("Strand's supporters said that he was framed.")).toMatchObject([
      { who: "Strand's supporters" },
    ]);
  });

  test('of a body is the body that the text calls so', () => {
    const short =
      'The Harbour Watch Council (HWC) met. Asked about it, the HWC said: “Nothing was closed.”';
    expect(offered(short)).toMatchObject([{ who: 'Harbour Watch Council', kind: 'organization' }]);
    const group = 'The group, Clean Water Now, met. Later the group said that the river was dirty.';
    expect(offered(group)).toMatchObject([{ who: 'Clean Water Now' }]);
  });

  test('police are not the chief of police', () => {
    const text = 'Police chief Bo Strand said two men were held. Police said a third had fled.';
    expect(offered(text)).toMatchObject([
      { who: 'Bo Strand', kind: 'person' },
      { who: 'Police', kind: 'organization' },
    ]);
  });
});

describe('names', () => {
  test('stand behind an office, a label or a nation', () => {
    expect(offered('Harbour minister Nora Vik denied the sale.')).toMatchObject([
      { who: 'Nora Vik', stance: 'denies' },
    ]);
    expect(offered('Photo caption Nora Vik said the vote was right.')).toMatchObject([
      { who: 'Nora Vik' },
    ]);
    expect(offered("Norland's health ministry said that 40 people fell ill.")).toMatchObject([
      { who: "Norland's health ministry", kind: 'organization' },
    ]);
  });

  test('of several who speak together are a row each', () => {
    const joint =
      'Mayor Nora Vik and Governor Bo Strand said in a joint statement that the pier was safe.';
    expect(offered(joint).map(({ who }) => who)).toEqual(['Nora Vik', 'Bo Strand']);
    const bodies = 'France, Peru and the EU said they would not come.';
    expect(offered(bodies).map(({ who, kind }) => [who, kind])).toEqual([
      ['France', 'organization'],
      ['Peru', 'organization'],
      ['EU', 'organization'],
    ]);
  });

  test('of spokespeople, with whom they speak for', () => {
    expect(offered('A Seabank spokesman, Lars Dahl, denied that it was hacked.')).toMatchObject([
      { who: 'Lars Dahl', principal: 'Seabank', stance: 'denies' },
    ]);
    expect(
      offered('A spokesman for the builder Stonework, Ivo Kraus, declined to comment.'),
    ).toMatchObject([{ who: 'Ivo Kraus', principal: 'Stonework', stance: 'declines_to_comment' }]);
    expect(
      offered('“We got a letter,” said a Seabank spokesperson when contacted by Reuters.'),
    ).toMatchObject([{ kind: 'unnamed', principal: 'Seabank', relays: ['Reuters'] }]);
  });
});

describe('what stands around the words is no part of them', () => {
  test.each([
    ['Vik told reporters the pier had been closed in May.', 'the pier had been closed in May'],
    ['Vik said in a statement Saturday it was closed.', 'it was closed'],
    ['Vik said late Friday that the ice broke.', 'the ice broke'],
  ])('%s', (text, words) => {
    expect(offered(text)).toMatchObject([{ who: 'Vik', words }]);
  });

  test('nor does what an unnamed person fears belong to the name, nor a body to its report', () => {
    const workers =
      'Two former workers, speaking on condition of anonymity, said the pumps were broken.';
    expect(offered(workers)).toMatchObject([{ who: 'two former workers', kind: 'unnamed' }]);
    expect(
      offered('A report by the Harbour Council said that the pumps were broken.'),
    ).toMatchObject([{ who: 'A report by the Harbour Council', kind: 'document' }]);
    expect(offered("Strand's lawyer, Nora Vik, said he was hurt.")).toMatchObject([
      { who: 'Nora Vik', principal: 'Strand' },
    ]);
    expect(offered('A spokeswoman for Gov. Bo Strand did not return a call.')).toMatchObject([
      { kind: 'unnamed', stance: 'did_not_respond' },
    ]);
  });
});

describe('verbs and patterns', () => {
  test.each([
    ['Prosecutors alleged that the mayor took a boat.', 'Prosecutors', 'asserts'],
    ['No test was made for weeks, inspectors asserted.', 'inspectors', 'asserts'],
    ['The government has ruled out a strike.', 'The government', 'denies'],
    ['Seabank could not be reached for comment.', 'Seabank', 'did_not_respond'],
    ['Seabank would not comment.', 'Seabank', 'declines_to_comment'],
    ['There was no immediate comment from Strand.', 'Strand', 'did_not_respond'],
  ])('%s', (text, who, stance) => {
    expect(offered(text)).toMatchObject([{ who, stance }]);
  });

  test('a plea of each, on the day of publication', () => {
    expect(offered('Vik and Strand pleaded not guilty in Ostby court on Tuesday.')).toMatchObject([
      { who: 'Vik', stance: 'denies', said: '2026-03-10' },
      { who: 'Strand', stance: 'denies', said: '2026-03-10' },
    ]);
  });

  test('hearsay is nobody’s own word, and whom the words quote is told', () => {
    expect(offered('“We broke it,” Strand allegedly told a guard.')).toEqual([]);
    expect(offered('Prosecutors alleged that Vik admitted that she had not looked.')).toMatchObject(
      [{ who: 'Prosecutors', stance: 'asserts', quoting: 'Vik' }],
    );
  });

  test('captions, credits and standing matter say nothing', () => {
    for (const text of ['Contributing: Nora Vik', 'Our Standards: The Ostby Principles.']) {
      expect(offered(text)).toEqual([]);
    }
  });

  test('a dateline is no part of the words, and an agency’s own copy is told to nobody', () => {
    expect(
      offered('PORT OSTBY, March 7 (Reuters) - A crew fired two shells, a witness said.'),
    ).toMatchObject([{ who: 'a witness', words: 'A crew fired two shells', relays: [] }]);
  });

  test('an agency under its whole name is a relay', () => {
    expect(
      offered('A rebel source told Agence France-Presse that the two were freed.'),
    ).toMatchObject([{ relays: ['Agence France-Presse'] }]);
  });
});

describe('the claim', () => {
  test.each([
    [
      '“We hoped that the U.S. Attorney would act,” Vik said.',
      'We hoped that the U.S. Attorney would act',
    ],
    [
      '“Thirty years at sea,” Vik said, “and I never saw this.”',
      'Thirty years at sea, and I never saw this',
    ],
    ['Divers found 34 leaks, the council said.', 'Divers found 34 leaks'],
    ['Between 2,000 and 3,000 people fled, the army said.', 'Between 2,000 and 3,000 people fled'],
    ["Strand's post-Strand plan is ready, the army said.", "Strand's post-Strand plan is ready"],
  ])('%s', (text, claim) => {
    expect(offered(text)[0]?.claim).toBe(claim);
  });

  test('gets no nickname', () => {
    const text =
      'Otto Vik and his wife Clara, dubbed “Lady Clara”, are under arrest, a source said.';
    expect(offered(text)[0]?.claim).toBe('Otto Vik and his wife Clara are under arrest');
  });
});
