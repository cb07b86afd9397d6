import { describe, expect, test } from 'vitest';

import { offersFrom } from '../offer';
import { suggest } from '../suggest';
import { languageFor } from './languages';

/** A sentence of a language, and what is read in it: who, by which words, what, how. */
type Case = readonly [text: string, who: string, cue: string, content: string, stance: string];

const cases: Readonly<Record<string, readonly Case[]>> = {
  de: [
    ['Die Brücke sei sicher, sagte Bürgermeister Jonas Feld.', 'Bürgermeister Jonas Feld', 'sagte', 'Die Brücke sei sicher', 'asserts'],
    ['Die Ministerin erklärte, dass der Hafen am Montag öffnet.', 'Die Ministerin', 'erklärte', 'der Hafen am Montag öffnet', 'asserts'],
    ['„Wir haben nichts gewusst“, sagte Petra Lang.', 'Petra Lang', 'sagte', 'Wir haben nichts gewusst', 'asserts'],
  ],
  fr: [
    ['Le pont restera fermé jusqu’à lundi, a annoncé le maire Luc Ferrand.', 'le maire Luc Ferrand', 'a annoncé', 'Le pont restera fermé jusqu’à lundi', 'asserts'],
    ['La direction a démenti toute fuite.', 'La direction', 'a démenti', 'toute fuite', 'denies'],
    ['Selon une source judiciaire, deux camions ont brûlé.', 'une source judiciaire', 'Selon', 'deux camions ont brûlé', 'asserts'],
  ],
  es: [
    ['El alcalde Juan Prado dijo que el puente está cerrado.', 'El alcalde Juan Prado', 'dijo', 'el puente está cerrado', 'asserts'],
    ['La empresa negó que hubiera una fuga.', 'La empresa', 'negó', 'hubiera una fuga', 'denies'],
  ],
  pt: [
    ['A ministra Rita Salgado disse que o porto reabre amanhã.', 'A ministra Rita Salgado', 'disse', 'o porto reabre amanhã', 'asserts'],
    ['“O rio está a subir depressa”, afirmou o pescador Rui Melo.', 'o pescador Rui Melo', 'afirmou', 'O rio está a subir depressa', 'asserts'],
  ],
  it: [
    ['La sindaca Anna Greco ha detto che il ponte è chiuso.', 'La sindaca Anna Greco', 'ha detto', 'il ponte è chiuso', 'asserts'],
    ['Il porto riapre domani, ha annunciato il prefetto Ugo Neri.', 'il prefetto Ugo Neri', 'ha annunciato', 'Il porto riapre domani', 'asserts'],
  ],
  pl: [
    ['Burmistrz Jan Kos powiedział, że most jest zamknięty.', 'Burmistrz Jan Kos', 'powiedział', 'most jest zamknięty', 'asserts'],
    ['"Rzeka wciąż się podnosi" - podkreśliła rzeczniczka Ewa Lis.', 'rzeczniczka Ewa Lis', 'podkreśliła', 'Rzeka wciąż się podnosi', 'asserts'],
  ],
  ru: [
    ['Мэр Иван Лосев заявил, что мост закрыт.', 'Мэр Иван Лосев', 'заявил', 'мост закрыт', 'asserts'],
    ['По словам губернатора, порт откроют завтра.', 'губернатора', 'По словам', 'порт откроют завтра', 'asserts'],
    ['Компания опровергла эти сведения.', 'Компания', 'опровергла', 'эти сведения', 'denies'],
  ],
  uk: [
    ['Мер Олег Гай заявив, що міст закрито.', 'Мер Олег Гай', 'заявив', 'міст закрито', 'asserts'],
    ['«Річка досі піднімається», — сказала речниця Віра Лан.', 'речниця Віра Лан', 'сказала', 'Річка досі піднімається', 'asserts'],
  ],
  sr: [
    ['Gradonačelnik Petar Vuk rekao je da je most zatvoren.', 'Gradonačelnik Petar Vuk', 'rekao je', 'je most zatvoren', 'asserts'],
    ['Градоначелник Петар Вук рекао је да је мост затворен.', 'Градоначелник Петар Вук', 'рекао је', 'је мост затворен', 'asserts'],
    ['Kompanija je demantovala te navode.', 'Kompanija', 'je demantovala', 'te navode', 'denies'],
  ],
  tr: [
    ['Vali Kemal Deniz, köprünün kapalı olduğunu söyledi.', 'Vali Kemal Deniz', 'söyledi', 'köprünün kapalı olduğunu', 'asserts'],
    ['Bakan, "Nehir hâlâ yükselmeye devam ediyor" dedi.', 'Bakan', 'dedi', 'Nehir hâlâ yükselmeye devam ediyor', 'asserts'],
  ],
  ar: [
    ['قال الوزير سامي خليل إن الجسر مغلق حتى الاثنين.', 'الوزير سامي خليل', 'قال', 'الجسر مغلق حتى الاثنين', 'asserts'],
    ['ونفت الوزارة وجود أي تسرب في المصنع.', 'الوزارة', 'ونفت', 'وجود أي تسرب في المصنع', 'denies'],
  ],
}; // prettier-ignore

function read(code: string, text: string) {
  const language = languageFor(code);
  if (!language) throw new Error(`no rules for ${code}`);
  const publishedOn = '2024-11-12';
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map((span) => text.slice(...span)).join(' … ');
  return suggest({ text, publishedOn, sources: [] }, language).map((one) => ({
    who: words(one.source),
    cue: words(one.cue),
    content: words(one.content),
    stance: one.stance,
    speaker: one.speaker?.name ?? null,
  }));
}

describe.each(Object.entries(cases))('%s', (code, sentences) => {
  test.each(sentences)('%s', (text, who, cue, content, stance) => {
    expect(read(code, text)).toMatchObject([{ who, cue, content, stance }]);
  });
});

describe('in every language', () => {
  test('a text that tells of nobody’s words gives nothing', () => {
    expect(read('fr', 'Le site emploie 210 salariés. Son activité varie selon la saison.')).toEqual(
      [],
    );
    expect(read('de', 'Die Kollegen sprachen sieben Minuten. Der Turm wurde 1950 gebaut.')).toEqual(
      [],
    );
    expect(read('ru', 'Дом построен в 1950 году. На улице живут сто семей.')).toEqual([]);
  });

  test('who is called by a surname later is who was named in full before', () => {
    const text =
      'Представитель мэрии Иван Лосев заявил, что мост закрыт.\n\n«Вода ещё прибывает», — сказал Лосев.';
    expect(read('ru', text).map(({ speaker }) => speaker)).toEqual(['Иван Лосев', 'Иван Лосев']);
  });

  test('a description is nobody on the desk whose name only looks like it', () => {
    const text =
      'Contacté, le ministère n’a pas souhaité s’exprimer. Le parquet a démenti toute erreur.';
    const source = (id: string, name: string) =>
      ({ id, kind: 'organization', name, aliases: [] }) as const;
    const sources = [
      source('1', 'The minister'),
      source('2', 'The Market'),
      source('3', 'Parquet'),
    ];
    const language = languageFor('fr');
    const found = language ? suggest({ text, publishedOn: '2024-11-12', sources }, language) : [];
    expect(found.map(({ speaker }) => speaker?.sourceId)).toEqual([null, null]);
  });

  test('a claim is not worded from a denial, nor from what somebody says of himself', () => {
    const language = languageFor('fr');
    const text =
      'La direction a démenti toute fuite.\n\n« Nous avons vu le feu », a dit Luc Ferrand.';
    const article = { text, publishedOn: '2024-11-12', sources: [] };
    const offers = language ? offersFrom(language.read(text), article, language) : [];
    expect(offers).toHaveLength(2);
    expect(offers.map(({ claim }) => claim.statement)).toEqual(['', '']);
  });

  test('codes of regions and relatives are known, others are not', () => {
    expect(languageFor('pt-BR')?.code).toBe('pt');
    expect(languageFor('sr-Latn')?.code).toBe('sr');
    expect(languageFor('hr')?.code).toBe('sr');
    expect(languageFor('ja')).toBeNull();
    expect(languageFor('und')).toBeNull();
  });
});
