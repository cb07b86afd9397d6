import { anyOf, forms, phrase } from './forms';
import type { Grammar } from './grammar';

const endings = 'e ent é ée ait aient a èrent ant';

/** French as newspapers write it. */
export const french: Grammar = {
  code: 'fr',
  verbs: [
    [
      'denies',
      anyOf(
        forms(
          'ni dément démen récus réfut contest rejet rejett balay écart',
          `${endings} t tent ti tait tit ir`,
        ),
        'dément démentent démenti démentait démentit',
      ),
    ],
    ['confirms', anyOf(forms('confirm', endings))],
    ['questions', anyOf(forms('dout', endings))],
    ['retracts', anyOf(forms('rétract', endings))],
    [
      'asserts',
      anyOf(
        forms(
          `annonc affirm déclar expliqu précis assur indiqu soulign estim ajout not rappel relat racont
          rapport signal témoign insist argu regrett déplor dénonc accus reconn prévien observ constat
          martel lanc lâch répliqu rétorqu raill iron nuanc détaill évoqu confi jug résum plaid réclam
          demand propos répét avanc jur murmur souhait salu critiqu alert pest renchér commen
          commenta comment appel expos certifi informa inform allégu soupçonn écriv dévoil
          révél préconis`,
          endings,
        ),
        `dit disent disait disaient dirent déclare prévient préviennent prévenu averti avertit avertissent
        soutient soutiennent soutenu soutenait maintient maintiennent maintenu reconnaît reconnaissent
        reconnu admet admettent admis promet promettent promis écrit écrivent écrivait répond répondent
        répondu conclut concluent conclu prétend prétendent prétendu fulmine tonne poursuit poursuivi
        surenchérit craint craignent appris veut croit espère`,
      ),
    ],
  ],
  phrases: [
    [
      'declines_to_comment',
      phrase(
        "n'(?:a|ont|avait|avaient)_pas_(?:souhaité|voulu)",
        '(?:a|ont)_refusé(?:_de)?',
        "s'(?:est|étaient|était)_refusée?s?",
        'refuse(?:nt)?_de',
        '(?:a|ont)_décliné',
      ),
    ],
    [
      'did_not_respond',
      phrase(
        "n'(?:a|ont|avait|avaient)_pas_(?:immédiatement_|encore_)?(?:répondu|donné_suite|réagi)",
        "n'(?:a|ont)_pu_être_jointe?s?",
        'était_injoignable',
      ),
    ],
    [
      'questions',
      phrase(
        '(?:a|ont)_mis_en_doute',
        'met_en_doute',
        'remet(?:tent)?_en_cause',
        '(?:a|ont)_remis_en_(?:cause|question)',
        "s'interroge(?:nt)?_sur",
      ),
    ],
    ['denies', phrase('(?:a|ont)_qualifié', 'qualifie(?:nt)?')],
    [
      'asserts',
      phrase(
        '(?:a|ont)_fait_(?:savoir|valoir|part)',
        'fait_(?:savoir|valoir|part)',
        "s'est_(?:dite?|félicitée?|indignée?|insurgée?|défendue?)",
        'tient_à_rappeler',
      ),
    ],
  ],
  auxiliaries: anyOf("a ont avait avaient s'est est l'a l'ont y en"),
  according: phrase(
    'selon',
    "d'après",
    "de_l'avis_de",
    'aux_dires_de',
    'de_source',
    'à_en_croire',
    "de_l'aveu_de",
  ),
  complementizers: anyOf("que qu'"),
  bare: 'infinitive',
  pronouns: { male: anyOf('il'), female: anyOf('elle'), plural: anyOf('ils elles') },
  relative: anyOf('qui'),
  definite: anyOf("le la les l' ce cette ces son sa ses leur leurs"),
  indefinite: anyOf('un une des plusieurs deux trois quelques certains'),
  noSubject: anyOf(
    `à au aux en dans sur sous par pour avec sans selon devant lors après avant depuis pendant mais or
    car donc si quand comme lorsque alors interrogé interrogée interrogés contacté contactée contactés
    sollicité sollicitée de du d' vers chez entre contre jeudi hier aujourd et ou dont où que qu' qui
    ne n' se s' afin tandis puis ainsi jusqu`,
  ),
  links: anyOf("de du des d' la le les l' et"),
  between: anyOf(
    `lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui soir matin midi ce cette
    après-midi également aussi ensuite encore toutefois cependant notamment déjà ainsi enfin pourtant
    quant pour sa part`,
  ),
  and: anyOf('et ou mais puis'),
  bodies: anyOf(
    `ministère gouvernement parquet police gendarmerie préfecture mairie syndicat intersyndicale
    direction société groupe entreprise association fédération union parti conseil tribunal cour agence
    banque commission comité université hôpital organisation ong ambassade présidence élysée kremlin
    entourage cabinet chambre observatoire institut armée`,
  ),
  unreal: anyOf(
    "aurait auraient serait seraient avoir être pour de à d' l' le la les un une des ce cette son sa leur",
  ),
  citing: phrase('citant', 'en_citant', 'se_référant_à'),
  dropsSubject: false,
  denial:
    /^(?:ce n['’]est pas|c['’]est faux|rien n['’]est|il n['’]est pas vrai|jamais|faux|non\b)/i,
  firstPerson: / (?:je|j'|j’\S*|nous|mon|ma|mes|notre|nos) /,
};
