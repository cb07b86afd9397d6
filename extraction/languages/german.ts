import { anyOf, forms, phrase } from './forms';
import type { Grammar } from './grammar';

const endings = 'e t te en ten et ete eten';

/** German as newspapers write it. */
export const german: Grammar = {
  code: 'de',
  verbs: [
    [
      'denies',
      anyOf(
        forms('leugn dementier verneint vernein', `${endings} t`),
        'bestreitet bestritt bestritten bestreiten zurückgewiesen widersprach widerspricht widersprachen dementiert',
      ),
    ],
    ['confirms', anyOf(forms('bestätig', `${endings} t`))],
    ['questions', anyOf(forms('bezweifel', 't te ten n'), 'zweifelt zweifelte zweifeln')],
    ['retracts', anyOf('widerrief widerruft widerrufen')],
    [
      'asserts',
      anyOf(
        forms(
          `sag erklär teil beton bericht meld äußer behaupt kündig warn erläuter kritisier schilder erzähl
          versicher bemerk mutmaß resümier bedauer begründ argumentier erinner mahn forder folger
          prognostizier präzisier ergänz unterstrich vermut erwider entgegn antwort kommentier
          urteil schätz twitter plädier klag verkünd verlautbar vermeld fürcht befürcht bilanzier
          informier konstatier monier bekräftig`,
          endings,
        ),
        `sprach spricht sprachen schrieb schreibt schrieben gibt gab gaben zugab wies hieß heißt räumte räumt
        unterstrich unterstreicht versprach verspricht verwies verweist verlangte verlangt verlangten hob hebt fügte
        fügt meint meinte meinten nannte nennt nannten bezeichnete bezeichnet wirft warf rief ruft sieht sah bat bittet
        gesagt erklärt mitgeteilt betont berichtet geäußert behauptet angekündigt`,
      ),
    ],
  ],
  phrases: [
    [
      'declines_to_comment',
      phrase(
        '(?:wollte|wollten|will|wollen)_sich_(?:dazu_|zunächst_)?nicht',
        'lehnte_(?:eine|jede|jeden)',
        'lehnten_(?:eine|jede|jeden)',
      ),
    ],
    [
      'did_not_respond',
      phrase(
        '(?:reagierte|reagierten|antwortete|antworteten)_(?:zunächst_|bislang_|bisher_)?nicht',
        '(?:war|waren)_(?:zunächst_)?nicht_(?:zu_erreichen|erreichbar)',
        'ließ_(?:eine_)?Anfrage',
      ),
    ],
    [
      'denies',
      phrase(
        'wies_(?:den|die|das|alle|diese|entsprechende)_(?=\\p{Lu})',
        'wiesen_(?:den|die|das|alle|diese|entsprechende)_(?=\\p{Lu})',
      ),
    ],
  ],
  auxiliaries: anyOf('hat haben hatte hatten habe'),
  according: phrase(
    'laut',
    'nach_(?:den_)?(?:Angaben|Aussagen?|Ansicht|Meinung|Auffassung|Einschätzung|Informationen|Worten|Darstellung)_(?:von|der|des|eines|einer)?',
    'den_Angaben_zufolge',
    'gemäß',
    'aus_Sicht_(?:von|der|des)',
    'nach_einem_Bericht_(?:von|der|des)',
    'Angaben_(?:von|der|des)',
  ),
  accordingAfter: anyOf('zufolge'),
  complementizers: anyOf('dass daß'),
  bare: 'clause',
  pronouns: { male: anyOf('er'), female: anyOf('sie'), plural: anyOf('beide') },
  relative: anyOf('der die das welcher welche'),
  definite: anyOf('der die das dieser diese sein seine ihr ihre'),
  indefinite: anyOf('ein eine mehrere zwei drei einige'),
  noSubject: anyOf(
    `am an auf aus bei bis durch für gegen hinter im in mit nach neben ohne seit über um unter von vom vor während
    wegen zu zum zur zwischen aber denn doch oder sondern und weil wenn als ob dass daß damit dies dabei dazu
    daraufhin dagegen deshalb demnach danach darauf darüber dort hier so jedoch auch nicht heute gestern morgen
    zuvor bereits weiter zudem außerdem allerdings es man wie was sich inzwischen laut gegenüber`,
  ),
  links: anyOf('von vom der des den dem und für im in am zu zur aus beim bei'),
  between: anyOf(
    `am montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend heute gestern abend morgen nachmittag
    auch jedoch zudem außerdem daraufhin dazu dagegen weiter bereits später zunächst ferner allerdings zuvor hingegen
    gegenüber journalisten reportern dpa reuters afp sich es`,
  ),
  and: anyOf('und oder aber sowie'),
  bodies: anyOf(
    `\\S*ministerium regierung bundesregierung staatsanwaltschaft polizei \\S*amt \\S*verband gewerkschaft unternehmen
    konzern firma verein partei rat gericht \\S*gericht agentur \\S*agentur bank kommission komitee universität
    krankenhaus organisation botschaft kreml feuerwehr stadt gemeinde behörde \\S*behörde sprecher sprecherin
    präsident präsidentin minister ministerin \\S*minister \\S*ministerin kanzler kanzlerin bürgermeister
    bürgermeisterin chef chefin direktor direktorin vorsitzende vorsitzender leiter leiterin`,
  ),
  capitalNouns: true,
  unreal: anyOf(
    'hätte hätten soll sollen der die das den dem ein eine einen zu wird werden wurde wurden im',
  ),
  citing: phrase('unter_Berufung_auf', 'mit_Bezug_auf', 'unter_Verweis_auf'),
  dropsSubject: false,
  denial: /^(?:das ist (?:falsch|nicht wahr)|es gibt keine|niemals|falsch)/i,
  firstPerson: / (?:ich|mich|mir|mein|meine|wir|uns|unser|unsere) /,
};
