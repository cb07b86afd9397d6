import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Mentionable, mentionOf, mentionsIn } from './mentions';

function person(name: string, email = `${name.toLowerCase().replaceAll(' ', '.')}@desk.test`) {
  return { id: email, name, email };
}

const ann = person('Ann Lee');
const annPark = person('Ann Lee Park');
const zoe = person('Zoë Ćosić');
const jon = person('Jon Berg');
const people = [ann, annPark, zoe, jon];

function named(text: string, among: Mentionable[] = people): string[] {
  return mentionsIn(text, among).people.map(({ name }) => name);
}

describe('a mention', () => {
  test('is a whole name after an @, wherever it stands', () => {
    expect(named('@Ann Lee can you ask?')).toEqual(['Ann Lee']);
    expect(named('Ask her, @Ann Lee.')).toEqual(['Ann Lee']);
    expect(named('(@jon berg, @Zoë Ćosić)')).toEqual(['Jon Berg', 'Zoë Ćosić']);
    expect(named('@Jon\nBerg')).toEqual(['Jon Berg']);
  });

  test('counts once, however often it stands there', () => {
    expect(named('@Jon Berg, I say, @Jon Berg!')).toEqual(['Jon Berg']);
  });

  test('means the longest name that fits', () => {
    expect(named('@Ann Lee Park')).toEqual(['Ann Lee Park']);
    expect(named('@Ann Lee parked it')).toEqual(['Ann Lee']);
  });

  test('is nothing inside a word, in half a name or in a quoted handle', () => {
    expect(named('mail jon@Jon Berg')).toEqual([]);
    expect(named('@Ann @Jon @KremlinRussia_E @')).toEqual([]);
    expect(named('@Jon Bergmann')).toEqual([]);
  });

  test('may be an address', () => {
    expect(named('@jon.berg@desk.test, please')).toEqual(['Jon Berg']);
  });
});

describe('two people of one name', () => {
  const other = person('Ann Lee', 'ann2@desk.test');
  const both = [ann, other, jon];

  test('are not guessed at', () => {
    expect(mentionsIn('@Ann Lee', both)).toEqual({
      people: [],
      ambiguous: [{ name: 'Ann Lee', people: [ann, other] }],
    });
  });

  test('are told apart by their addresses, which is what the suggestion writes', () => {
    expect(mentionOf(other, both)).toBe('@ann2@desk.test');
    expect(mentionOf(jon, both)).toBe('@Jon Berg');
    expect(mentionsIn('@ann2@desk.test', both)).toEqual({ people: [other], ambiguous: [] });
  });
});

test('what is suggested for a person mentions that person, in any text', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[A-Za-zÀ-ž]{1,8}( [A-Za-zÀ-ž]{1,8})?$/), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.nat(),
      (names, pick) => {
        const desk = names.map((name, index) => person(name, `p${index}@desk.test`));
        const meant = desk[pick % desk.length] as Mentionable;
        const found = mentionsIn(`So: ${mentionOf(meant, desk)}, please.`, desk);
        expect(found).toEqual({ people: [meant], ambiguous: [] });
      },
    ),
  );
});
