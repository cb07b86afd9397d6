import { anyOf, forms, phrase } from './forms';
import type { Grammar } from './grammar';

const ar = 'a am ou aram ava avam ado ando';
const er = 'e em eu eram ia iam ido endo iu iram indo';

/** Portuguese as newspapers write it, of Brazil and of Portugal. */
export const portuguese: Grammar = {
  code: 'pt',
  verbs: [
    [
      'denies',
      anyOf(
        forms('neg rejeit refut descart rebat desment', `${ar} ${er}`),
        'nega negam desmente desmentem desmentiu desmentiram rebateu',
      ),
    ],
    ['confirms', anyOf(forms('confirm ratific', ar))],
    ['questions', anyOf(forms('question duvid contest', ar))],
    ['retracts', anyOf(forms('retrat', ar))],
    [
      'asserts',
      anyOf(
        forms(
          `afirm declar assegur inform indic anunci denunci manifest comunic relat coment destac sublinh
          salient fris precis detalh reiter alert lament critic public argument consider estim cont not
          reclam celebr record revel aleg acus garant avis justific apel explic ressalt acrescent
          apont adiant observ avali lembr conclu completou critic cobr ponder`,
          ar,
        ),
        forms(
          'respond exig admit reconhec advert escrev promet defend sustent garant insist assum divulg referi',
          er,
        ),
        `diz dizem disse disseram dizia dito dizendo mantém mantêm manteve sustenta expôs propôs pediu pediram pede
        pedem acredita teme temem espera garantiu garante concluiu conclui referiu refere referem insistiu`,
      ),
    ],
  ],
  phrases: [
    [
      'declines_to_comment',
      phrase(
        '(?:não_quis|não_quiseram|recusou-se_a|recusaram-se_a|se_recusou_a|recusou|recusaram|preferiu_não|preferiram_não|optou_por_não|evitou|escusou-se_a|declinou)',
      ),
    ],
    [
      'did_not_respond',
      phrase(
        'não_(?:respondeu|responderam|retornou|retornaram|havia_respondido|atendeu|atenderam)',
        'não_se_(?:manifestou|pronunciou)',
      ),
    ],
    [
      'questions',
      phrase('pôs_em_(?:dúvida|causa)', 'colocou_em_dúvida', 'puseram_em_(?:causa|dúvida)'),
    ],
    ['asserts', phrase('deu_conta', 'deixou_claro', 'fez_saber', 'veio_dizer')],
  ],
  auxiliaries: anyOf('tem têm tinha tinham havia já se'),
  according: phrase(
    'segundo',
    'de_acordo_com',
    'conforme',
    'na_opinião_d[eoa]s?',
    'nas_palavras_d[eoa]s?',
    'para_o_entender',
  ),
  complementizers: anyOf('que'),
  bare: 'infinitive',
  pronouns: { male: anyOf('ele'), female: anyOf('ela'), plural: anyOf('eles elas') },
  relative: anyOf('que quem'),
  definite: anyOf('o a os as este esta esse essa seu sua'),
  indefinite: anyOf('um uma uns umas vários várias dois duas três alguns algumas fontes'),
  noSubject: anyOf(
    `em no na nos nas com por pelo pela para desde até sobre após ante sob sem segundo entre durante enquanto
    quando como mas embora se porque e ou que quem onde não além também ontem hoje amanhã depois antes
    então questionado questionada procurado procurada contactado contactada assim de do da ao à aos às já`,
  ),
  links: anyOf('de do da dos das o a e'),
  between: anyOf(
    `segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    sábado domingo ontem hoje nesta neste esta este passada manhã tarde noite também ainda porém`,
  ),
  and: anyOf('e ou mas'),
  bodies: anyOf(
    `ministério governo procuradoria polícia câmara prefeitura sindicato empresa companhia associação federação
    partido conselho tribunal agência banco comissão comité comitê universidade hospital organização embaixada
    presidência kremlin direção direcção exército jornal defesa fontes instituto secretaria autarquia`,
  ),
  unreal: anyOf('teria teriam ter um uma de do da ao seu sua para os as'),
  citing: phrase('citando', 'que_cita'),
  dropsSubject: true,
  denial: /^(?:não é verdade|não houve|é falso|jamais|nunca|falso|isso não)/i,
  firstPerson: / (?:eu|me|meu|minha|nos|nosso|nossa|nós|estamos|temos|estou|tenho) /,
};
