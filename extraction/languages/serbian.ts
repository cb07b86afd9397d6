import { anyOf, forms, phrase } from './forms';
import type { Grammar } from './grammar';

const endings =
  'lo ilo alo elo o la li ao ala ali io ila ili ila uje uju e a aju i eći ajući ujući ivši avši vši ela eo eli';

const latin = {
  denies: [
    forms('demantov negir odbaci porek opovrgn opovrgnu negov', endings),
    'demantuje demantuju negira negiraju odbacuje odbacuju poriče poriču porekao porekla porekli opovrgao opovrgla opovrgli demantirao demantirala demantirali demantira',
  ],
  confirms: [forms('potvrd potvrđ', endings)],
  questions: [forms('sumnj posumnj', endings), 'sumnja sumnjaju'],
  retracts: ['povukao povukla povukli'],
  asserts: [
    forms(
      `saopšt saopć rek kaž tvrd izjav naved navod doda istak ist istakn naglas obraž objasn objas napis piš preciz upozor
      poruč najav optuž prizn priznal podset podsjet ocen ocjen ponov zaključ obavest obavijest obja oglas zahteva zahtijev
      svedoč svjedoč žal požal odgovor odgovar ukaz poz pozv kritik komentar pita upita primet primijet smatra veruj vjeruj
      procen procijen`,
      endings,
    ),
    `rekao rekla rekli kaže kažu kazao kazala kazali saopštio saopštila saopštilo saopštili saopćio saopćila saopćilo saopćili izjavio
    izjavila izjavili navodi navode naveo navela naveli navodeći dodao dodala dodali dodaje dodajući istakao istakla istakli istaknuo
    istaknula ističe piše pišu tvrdi tvrde smatra smatraju poručio poručila poručili prenosi prenose objavio objavila objavilo
    objavili upozorio upozorila upozorili najavio najavila najavili optužio optužila optužili priznao priznala priznali napisao
    napisala izvestio izvestila izvijestio izvijestila podsetio podsetila`,
  ],
};

const cyrillicOf: Readonly<Record<string, string>> = {
  lj: 'љ',
  nj: 'њ',
  dž: 'џ',
  a: 'а',
  b: 'б',
  v: 'в',
  g: 'г',
  d: 'д',
  đ: 'ђ',
  e: 'е',
  ž: 'ж',
  z: 'з',
  i: 'и',
  j: 'ј',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  ć: 'ћ',
  u: 'у',
  f: 'ф',
  h: 'х',
  c: 'ц',
  č: 'ч',
  š: 'ш',
};

/** The same words in Cyrillic letters. */
function cyrillic(words: string): string {
  return words.replace(/lj|nj|dž|[a-zđžćčš]/g, (letter) => cyrillicOf[letter] ?? letter);
}

/** Whole words in either script. */
function both(...patterns: string[]): RegExp {
  return anyOf(...patterns, ...patterns.map(cyrillic));
}

function bothPhrases(...phrases: string[]): RegExp {
  // Patterns hold no letters of their own but those of the words.
  return phrase(...phrases, ...phrases.map(cyrillic));
}

/** Serbian, Croatian and Bosnian, in Latin and in Cyrillic letters. */
export const serbian: Grammar = {
  code: 'sr',
  verbs: [
    ['denies', both(...latin.denies)],
    ['confirms', both(...latin.confirms)],
    ['questions', both(...latin.questions)],
    ['retracts', both(...latin.retracts)],
    ['asserts', both(...latin.asserts)],
  ],
  phrases: [
    [
      'declines_to_comment',
      bothPhrases(
        '(?:nije|nisu)_(?:želeo|želela|želeli|želio|željela|željeli|hteo|htela|hteli|htio|htjela)',
        'odbi(?:o|la|li|lo)_je',
        '(?:je|su)_odbi(?:o|la|li|lo)',
        'odbili_su',
        'uzdržao_se',
        'nije_komentari(?:sao|sala|rao|rala)',
      ),
    ],
    [
      'did_not_respond',
      bothPhrases('(?:nije|nisu)_odgovori(?:o|la|li|lo)', 'nije_bi(?:o|la)_dostup(?:an|na)'),
    ],
    [
      'questions',
      bothPhrases('dove(?:o|la|li)_(?:je|su)_u_pitanje', 'izrazi(?:o|la|li)_(?:je|su)_sumnju'),
    ],
    ['asserts', bothPhrases('sta(?:vio|vila)_do_znanja', 'skrenu(?:o|la)_(?:je_)?pažnju')],
  ],
  auxiliaries: both('je su se'),
  according: bothPhrases(
    'prema_(?:rečima|riječima|navodima|podacima|informacijama|oceni|ocjeni|mišljenju|tvrdnjama)',
    'prema',
    'po_(?:oceni|ocjeni|rečima|riječima|mišljenju)',
    'kako_(?:navodi|navode|saznaje)',
  ),
  complementizers: both('da kako'),
  bare: 'none',
  pronouns: { male: both('on'), female: both('ona'), plural: both('oni one') },
  relative: both('koji koja koje'),
  definite: both('taj ta to ovaj ova njegov njen njihov'),
  indefinite: both('jedan jedna dva dve dvije tri troje nekoliko neki izvor izvori'),
  noSubject: both(
    `u na s sa iz od do po pri za o kod pod nad bez između pred posle nakon kroz ali a i ili ako kad kada kako što da tako
    takođe također ranije kasnije potom juče jučer danas sutra ne nije nisu već još zbog prema dok međutim upitan upitana`,
  ),
  placed: both('u iz'),
  links: both('i za iz od sa s'),
  between: both(
    `u ponedeljak ponedjeljak utorak sredu srijedu četvrtak petak subotu nedelju nedjelju juče jučer danas takođe također
    ranije kasnije novinarima tanjugu hini feni srni agenciji za n1 rts hrt međutim i večeras jutros`,
  ),
  and: both('i a ali ili te'),
  bodies: both(
    `ministarstvo vlada tužilaštvo tužiteljstvo policija opština općina sindikat kompanija firma udruženje udruga savez stranka
    veće vijeće sud agencija banka komisija odbor univerzitet sveučilište bolnica organizacija ambasada veleposlanstvo kremlj
    služba misija lista zajednica fabrika tvornica inspekcija list inspekcije vojska`,
  ),
  citing: bothPhrases('pozivajući_se_na', 'pozivajuć_se_na'),
  dropsSubject: true,
  denial:
    /^(?:to nije (?:tačno|točno|istina)|nikada|nikad|neistina|то није (?:тачно|истина)|никада|неистина)/i,
  firstPerson:
    / (?:ja|meni|mene|moj|moja|mi|nas|nama|naš|naša|ја|мени|мене|мој|моја|ми|нас|нама|наш|наша) /,
};
