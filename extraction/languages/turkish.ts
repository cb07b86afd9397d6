import { anyOf, phrase } from './forms';
import type { Grammar } from './grammar';

const past = '(?:di|dı|du|dü|ti|tı|tu|tü)(?:ler|lar)?';
const after = `(?:${past}|(?:yor|ıyor|iyor|uyor|üyor)(?:lar|du)?|(?:mişti|mıştı|muştu|müştü)|en|an|yen|yan|erek|arak|yerek|yarak)`;

/** Turkish as newspapers write it; the verb stands last. */
export const turkish: Grammar = {
  code: 'tr',
  verbs: [
    [
      'denies',
      anyOf(
        `(?:yalanla|reddet|redded|inkar|çürüt)${after}`,
        'yalanladı yalanlıyor reddetti reddettiler reddediyor',
      ),
    ],
    ['confirms', anyOf(`(?:doğrula|teyit)${after}`, 'doğruladı doğruladılar')],
    ['retracts', anyOf('tekzipledi')],
    [
      'asserts',
      anyOf(
        `(?:söyle|belirt|açıkla|bildir|duyur|vurgula|savun|kaydet|aktar|anlat|uyar|iste|iddia|ekle|hatırlat|yaz|konuş|tekrarla|
        öner|çağır|eleştir|suçla|itiraf|öngör|düşün|bekle|açıkla)${after}`.replace(/\s+/g, ''),
        `dedi dediler diyor diyorlar diyen diyerek söyledi söylediler söylüyor belirtti belirttiler belirtiyor açıkladı açıkladılar
        bildirdi bildirdiler bildiriyor duyurdu duyurdular vurguladı savundu savundular kaydetti aktardı aktardılar anlattı
        anlatıyor uyardı uyardılar istedi istediler yazdı yazdılar konuştu ekledi öğrenildi bildirildi açıklandı belirtildi`,
      ),
    ],
  ],
  phrases: [
    [
      'declines_to_comment',
      phrase(
        '(?:yorum|açıklama)_yapma(?:dı|dılar|yı_reddetti|ktan_kaçındı|k_istemedi)',
        'kaçındı(?:lar)?',
        'konuşmak_istemedi',
        'yanıtlamayı_reddetti',
      ),
    ],
    [
      'did_not_respond',
      phrase(
        '(?:yanıt|cevap)_vermedi(?:ler)?',
        'yanıtsız_bıraktı',
        'cevapsız_bıraktı',
        'dönüş_yapmadı',
      ),
    ],
    [
      'questions',
      phrase(
        'şüphe_(?:duyuyor|duyduğunu_söyledi|duydu)',
        'kuşku_(?:duyuyor|duydu)',
        'şüpheyle_karşıladı',
      ),
    ],
    ['retracts', phrase('geri_(?:aldı|çekti|almıştı)')],
    ['confirms', phrase('teyit_etti(?:ler)?')],
    ['denies', phrase('inkar_etti(?:ler)?', 'inkâr_etti(?:ler)?')],
    [
      'asserts',
      phrase(
        'diye_(?:konuştu|yakındı|yazdı|ekledi|sordu|yanıtladı|seslendi|uyardı)',
        'öne_sürd(?:ü|üler)',
        'öne_sürüyor',
        'iddia_(?:etti|ettiler|ediyor)',
        'dile_getirdi(?:ler)?',
        'ifade_(?:etti|ettiler|ediyor)',
        'ifadesini_kullandı',
        'ifadelerini_kullandı',
        'sözlerine_ekledi',
        'dikkat_çekti(?:ler)?',
        'itiraf_etti(?:ler)?',
        'altını_çizdi',
        'kabul_etti',
        'ilan_etti',
        'haber_verdi',
        'rapor_etti',
        'tahmin_ediyor',
        'çağrısında_bulundu',
        'çağrıda_bulundu',
      ),
    ],
  ],
  auxiliaries: /^$/,
  according: /(?!)/uy,
  accordingAfter: anyOf('göre'),
  complementizers: anyOf('ki'),
  bare: 'none',
  verbLast:
    /(?:[dt](?:ığ|iğ|uğ|üğ)(?:ını|ini|unu|ünü|ı|i|u|ü)|(?:eceğ|acağ)(?:ini|ını|i|ı)|(?:ması|mesi)(?:nı|ni|nın|nin)?|(?:larını|lerini)|olduğunu|[ıiuü]n[ıiuü]|[ae])$/u,
  pronouns: { male: anyOf('o'), female: /^$/, plural: anyOf('onlar') },
  relative: /^$/,
  definite: anyOf('bu şu'),
  indefinite: anyOf('bir iki üç birkaç bazı adını ismini kimliğini kaynak kaynaklar'),
  noSubject: anyOf(
    'ancak fakat ama ve veya çünkü ayrıca öte daha dün bugün yarın eğer için ile gibi kadar sonra önce',
  ),
  links: anyOf('ve ile'),
  between: anyOf(
    'dün bugün ise de da ayrıca pazartesi salı çarşamba perşembe cuma cumartesi pazar gazetecilere',
  ),
  and: anyOf('ve veya ama ancak'),
  bodies: anyOf(
    `bakanlığı bakanlık hükümet hükümeti savcılık savcılığı polis emniyet belediye belediyesi sendika sendikası şirket şirketi
    derneği dernek federasyonu partisi parti konseyi mahkeme mahkemesi ajansı ajans bankası banka komisyonu komitesi
    üniversitesi hastanesi örgütü büyükelçiliği kremlin valiliği birliği birlik kurumu kurulu müdürlüğü ordu odası`,
  ),
  citing: /(?!)/uy,
  dropsSubject: false,
  joinsApostrophes: true,
  denial: /^(?:bu doğru değil|asla|yalan|böyle bir şey yok|hayır\b)/i,
  firstPerson: / (?:ben|bana|benim|biz|bize|bizim|bizi) /,
};
