import { anyOf, forms, phrase } from './forms';
import type { Grammar } from './grammar';

const are = 'a ano ò arono ava avano ato ata ati ando';
const ere = 'e ono ette é erono eva evano uto endo isce iscono ì irono ito iva ivano';

/** Italian as newspapers write it. */
export const italian: Grammar = {
  code: 'it',
  verbs: [
    [
      'denies',
      anyOf(
        forms('neg smentis smenti escl nega', `${are} ${ere} ce cono to ti ta va`),
        'nega negano negato smentisce smentiscono smentito smentì esclude escluso escludono escluse respinge respinto respingono respinse',
      ),
    ],
    ['confirms', anyOf(forms('conferm ratific', are))],
    ['questions', anyOf(forms('dubit contest', are))],
    ['retracts', anyOf(forms('ritratt ritir', are))],
    [
      'asserts',
      anyOf(
        forms(
          `afferm dichiar assicur inform indic annunci denunci comunic comment sottoline precis spieg
          raccont rivel lament critic pubblic argument ricord segnal not rimarc rilev osserv evidenzi
          rassicur aggiung replic ribadi lanc accus testimoni auspic sped twitt`,
          are,
        ),
        `dice dicono disse dissero detto diceva dicendo scrive scrivono scritto scrisse sostiene sostengono sostenuto
        sostenne ammette ammettono ammesso ammise aggiunge aggiungono aggiunto aggiunse risponde rispondono risposto
        rispose chiede chiedono chiesto chiese promette promesso avverte avvertono avvertito riferisce riferiscono
        riferito riferì ribadisce ribadiscono ribadito ribadì chiarisce chiarito conclude concluso concluse riconosce
        riconosciuto insiste insistito prosegue proseguito proseguì attacca attaccato teme temono crede ritiene ritengono
        reso`,
      ),
    ],
  ],
  phrases: [
    [
      'declines_to_comment',
      phrase(
        'non_(?:ha|hanno)_voluto',
        '(?:ha|hanno)_(?:rifiutato_di|preferito_non|declinato|evitato_di)',
        'si_(?:è|sono)_rifiutat[oaie]_di',
        'si_è_avvals[oa]_della_facoltà_di_non',
      ),
    ],
    [
      'did_not_respond',
      phrase('non_(?:ha|hanno|aveva|avevano)_(?:ancora_)?(?:risposto|replicato|dato_seguito)'),
    ],
    ['questions', phrase('(?:ha|hanno)_messo_in_dubbio', 'mette_in_dubbio', 'mettono_in_dubbio')],
    [
      'asserts',
      phrase(
        '(?:ha|hanno)_(?:fatto_sapere|reso_noto)',
        'fa_sapere',
        'fanno_sapere',
        'rende_noto',
        'si_è_dett[oa]',
        'si_è_difes[oa]',
      ),
    ],
  ],
  auxiliaries: anyOf("ha hanno aveva avevano è sono l'ha si lo"),
  according: phrase(
    'secondo',
    'stando_a(?:l|lla|i|gli|lle)?',
    'a_detta_d(?:i|el|ella|ei)',
    'a_giudizio_d(?:i|el|ella)',
  ),
  complementizers: anyOf('che'),
  bare: 'infinitive',
  pronouns: { male: anyOf('lui egli'), female: anyOf('lei ella'), plural: anyOf('loro essi') },
  relative: anyOf('che chi'),
  definite: anyOf("il lo la i gli le l' questo questa suo sua"),
  indefinite: anyOf("un uno una alcuni alcune due tre diversi fonti un'"),
  noSubject: anyOf(
    `a ad al alla ai agli alle in nel nella con per da dal dalla su sul sulla tra fra senza secondo durante mentre
    quando come ma se perché e ed o che chi dove non anche ieri oggi domani dopo prima poi allora interpellato
    interpellata così di del della dei`,
  ),
  links: anyOf("di del della dei degli delle dell' d' e ed la il"),
  between: anyOf(
    `lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi questa questo mattina sera pomeriggio anche
    però inoltre poi`,
  ),
  and: anyOf('e ed o ma'),
  bodies: anyOf(
    `ministero governo procura polizia comune sindacato azienda società associazione federazione partito consiglio
    tribunale agenzia banca commissione comitato università ospedale organizzazione ambasciata presidenza cremlino
    direzione esercito quotidiano fonti regione questura prefettura carabinieri`,
  ),
  unreal: anyOf("avrebbe avrebbero aver avere il la lo i gli le un una di del al l' per suo sua"),
  citing: phrase('citando', 'che_cita'),
  dropsSubject: true,
  denial: /^(?:non è vero|non c['’]è stat|è falso|mai|falso|nessun)/i,
  firstPerson: / (?:io|mi|mio|mia|noi|ci|nostro|nostra|abbiamo|siamo|ho|sono) /,
};
