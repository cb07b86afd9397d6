import { anyOf, forms, phrase } from './forms';
import type { Grammar } from './grammar';

const al = 'ało ał ała ali ały a ają ując';
const il = 'iło ił iła ili iły i ą ąc';

/** Polish as newspapers write it. */
export const polish: Grammar = {
  code: 'pl',
  verbs: [
    [
      'denies',
      anyOf(
        forms('zaprzecz zdementow odrzuc wyklucz', `${al} ${il} ył yła yli yły a ają uje ują`),
        'dementuje dementują odpiera odpierają odparł',
      ),
    ],
    ['confirms', anyOf(forms('potwierdz', `${il} a ają`))],
    [
      'questions',
      anyOf(
        forms('wątp', `${il} ią i`),
        forms('kwestionow zakwestionow podważ', `${al} ${il} uje ują ył yła yli`),
      ),
    ],
    ['retracts', anyOf(forms('odwoł wycof', al))],
    [
      'asserts',
      anyOf(
        forms(
          `poinformow zapowiedzi powiedzi przekaz napis dod zaznacz ocen podkreśl stwierdz tłumacz oświadcz opis
          zapewn przyzn wyjaśn ostrzeg zaapelow apelow skomentow zauważ zwróc alarmow relacjonow przypomn ujawn
          wylicz mówi twierdz krytykow zarzuc oskarż deklarow zadeklarow ogłos uzn wskaz pis pow relac argumentow
          sugerow zasugerow żal narzek wspomin ubolew cytow zdradz domag żąd wyraz prognozow`,
          `${al} ${il} ył yła yli yły uje ują eł ała eli`,
        ),
        `mówi mówią mówił mówiła twierdzi twierdzą informuje informują podaje podają podał podała podali pisze piszą rzekł
        rzekła dodaje dodając dodał przekonuje przekonywał przekonują przekonywała ocenia oceniają uważa uważają
        zapewnia zapewniają przyznaje przyznają zaznacza podkreśla wyjaśnia tłumaczy ostrzega ostrzegł ostrzegła obiecał
        obiecuje żali ubolewa wspomina opowiada opowiadał opowiadała stwierdził zarzuca wylicza boi`,
      ),
    ],
  ],
  phrases: [
    [
      'declines_to_comment',
      phrase('odmówił[aoy]?', 'odmówili', 'nie_chciał[aoy]?', 'nie_chcieli', 'uchylił[ay]?_się_od'),
    ],
    [
      'did_not_respond',
      phrase('nie_odpowiedział[aoy]?', 'nie_odpowiedzieli', 'nie_odpowiada', 'nie_odebrał[ay]?'),
    ],
    ['denies', phrase('nazwał[ay]?_to', 'określił[ay]?_to')],
    ['asserts', phrase('dał[ay]?_do_zrozumienia', 'zwrócił[ay]?_uwagę', 'wyraził[ay]?_nadzieję')],
  ],
  auxiliaries: anyOf('się'),
  according: phrase('według', 'zdaniem', 'w_ocenie', 'zgodnie_z', 'w_opinii', 'wedle'),
  complementizers: anyOf('że iż czy aby żeby'),
  bare: 'none',
  pronouns: { male: anyOf('on'), female: anyOf('ona'), plural: anyOf('oni one') },
  relative: anyOf('który która które którzy'),
  definite: anyOf('ten ta to ci te jego jej ich'),
  indefinite: anyOf(
    'jeden jedna dwaj dwóch dwie trzy trzech kilka kilku pewien pewna osoba źródło źródła',
  ),
  noSubject: anyOf(
    `w we z ze na do od po przed przez przy dla o u za pod nad bez między według zdaniem jak gdy kiedy jeśli że iż
    ale lecz i oraz a lub bo ponieważ choć także również wcześniej potem później dziś wczoraj jutro nie jednak tymczasem
    pytany pytana zapytany zapytana natomiast zaś już`,
  ),
  placed: anyOf('w we'),
  links: anyOf('i z ze ds. spraw'),
  between: anyOf(
    `w we poniedziałek wtorek środę czwartek piątek sobotę niedzielę wczoraj dziś dzisiaj wspólnie także również jednak
    też ponadto pap reuters dziennikarzom tvn24 mediom nam agencji rmf fm później rano wieczorem`,
  ),
  and: anyOf('i oraz a lub ale'),
  bodies: anyOf(
    `ministerstwo rząd prokuratura policja urząd związek spółka firma stowarzyszenie federacja partia rada sąd agencja
    bank komisja komitet uniwersytet szpital organizacja organizacje ambasada kancelaria kreml straż fundacja dziennik
    inwestor zarząd klub resort wojsko`,
  ),
  citing: phrase('powołując_się_na', 'za'),
  dropsSubject: true,
  denial: /^(?:to nieprawda|nie jest prawdą|nigdy|nieprawda|to kłamstwo)/i,
  firstPerson: / (?:ja|mnie|mi|mój|moja|my|nas|nam|nasz|nasza|jestem|jesteśmy|mamy) /,
};
