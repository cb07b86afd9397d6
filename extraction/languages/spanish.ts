import { anyOf, forms, phrase } from './forms';
import type { Grammar } from './grammar';

const ar = 'a an ó aron aba aban ado ando';
const er = 'e en ió ieron ía ían ido iendo';

/** Spanish as newspapers write it. */
export const spanish: Grammar = {
  code: 'es',
  verbs: [
    [
      'denies',
      anyOf(
        forms('neg desment descart rechaz refut', `${ar} ${er}`),
        'niega niegan desmiente desmienten desmintió desmintieron desmentido',
      ),
    ],
    ['confirms', anyOf(forms('confirm ratific', ar))],
    ['questions', anyOf(forms('cuestion', ar), forms('dud', ar))],
    ['retracts', anyOf(forms('retract retir', ar))],
    [
      'asserts',
      anyOf(
        forms(
          `afirm declar asegur inform indic señal explic anunci agreg denunci manifest comunic relat
          coment destac subray apunt precis detall insist recalc reiter alert lament critic public
          replic contest protest argument sostuv aclar consider estim calcul cont not reclam
          vaticin pronostic celebr augur record revel aleg acus testific enfatiz avanz adelant
          valor zanj avis acept justific apel dictamin`,
          ar,
        ),
        forms(
          'respond exig admit reconoc advert añad escrib promet sosten insist refer conced ced',
          er,
        ),
        `dice dicen dijo dijeron decía dicho diciendo cuenta cuentan mantiene mantienen mantuvo sostiene
        sostienen sostuvo advierte advierten advirtió advirtieron reconoce expuso expusieron expone propuso pidió
        pidieron pide piden admitió cree creen teme temen espera aseveró apuntó recuerda concluyó concluyeron concluye
        quiso supo predijo`,
      ),
    ],
  ],
  phrases: [
    [
      'declines_to_comment',
      phrase(
        '(?:rehusó|rehusaron|declinó|declinaron|evitó|evitaron|prefirió_no|prefirieron_no|no_quiso|no_quisieron|se_negó_a|se_negaron_a|se_abstuvo_de)',
        'ha_declinado',
        'no_ha_querido',
        'guardó_silencio',
      ),
    ],
    [
      'did_not_respond',
      phrase(
        'no_(?:ha_|había_|han_)?(?:respondió|respondieron|respondido|contestó|contestaron|contestado|atendió|atendieron)',
        'no_dio_respuesta',
      ),
    ],
    ['questions', phrase('puso_en_duda', 'pusieron_en_duda', 'pone_en_duda', 'ha_puesto_en_duda')],
    [
      'asserts',
      phrase('hizo_saber', 'dio_a_conocer', 'dejó_claro', 'se_quejó', 'se_mostró', 'llamó_a'),
    ],
  ],
  auxiliaries: anyOf('ha han había habían se lo'),
  according: phrase(
    'según',
    'de_acuerdo_con',
    'en_palabras_de',
    'a_juicio_de',
    'en_opinión_de',
    'conforme_a',
  ),
  complementizers: anyOf('que'),
  bare: 'infinitive',
  pronouns: { male: anyOf('él'), female: anyOf('ella'), plural: anyOf('ellos ellas') },
  relative: anyOf('que quien quienes'),
  definite: anyOf('el la los las este esta su sus'),
  indefinite: anyOf('un una unos unas varios varias dos tres algunos algunas fuentes'),
  noSubject: anyOf(
    `a al en con por para desde hasta sobre tras ante bajo sin según entre durante mientras cuando como
    pero sino aunque si porque y e o u que quien donde no se lo le les además también ayer hoy mañana
    después antes entonces preguntado preguntada consultado consultada así de del horas posteriormente`,
  ),
  links: anyOf('de del la el los las y e'),
  between: anyOf(
    `lunes martes miércoles jueves viernes sábado domingo ayer hoy este esta pasado mañana tarde noche
    también además asimismo después sin embargo luego`,
  ),
  and: anyOf('y e o pero'),
  bodies: anyOf(
    `ministerio gobierno fiscalía policía ayuntamiento sindicato empresa compañía asociación federación
    partido consejo tribunal agencia banco comisión comité universidad hospital organización embajada
    presidencia kremlin directiva operador junta dirección ejército diario fuentes entidad institución`,
  ),
  unreal: anyOf('habría habrían haber el la los las un una de al del su lo para'),
  citing: phrase('citando_a', 'que_cita_a', 'citando'),
  dropsSubject: true,
  denial: /^(?:no es (?:cierto|verdad)|no hubo|es falso|jamás|nunca|falso)/i,
  firstPerson: / (?:yo|me|mi|mis|nos|nuestro|nuestra|nosotros) /,
};
