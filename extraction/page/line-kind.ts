import type { LeftOutKind } from '@/domain/capture/left-out';

import type { PageBlock } from './page-blocks';

/** Ends as sentences do, in the scripts that newspapers print. */
const sentenceEnd = /[.!?…。！？؟।۔:;][\])"'”’»«“‘』」）]*$/;

/** Whether a block reads like a sentence or more of a story, not like a label or a headline. */
export function isSentence({ text }: PageBlock): boolean {
  const length = weightOf(text);
  return length >= 120 || (length >= 25 && sentenceEnd.test(text));
}

/** Characters, those of scripts without spaces counted for what they say. */
export function weightOf(text: string): number {
  const dense = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  return text.length + dense * 2;
}

export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

const readMore =
  /^(?:\W*)(?:read (?:more|also|next)|also read|see also|related(?: (?:articles?|stories|news))?|more (?:on|from|in|news|stories)|don[’']t miss|recommended|watch|listen|in case you missed|mehr (?:zum thema|dazu|lesen|zur)|lesen sie (?:auch|mehr|hier)|lesetipps?|auch interessant|siehe auch|weitere(?:s| artikel| informationen| newsletter| nachrichten)|zum thema|les (?:også|mer)|läs (?:också|mer)|læs (?:også|mere)|lees (?:ook|meer|verder)|lire (?:aussi|la suite|plus)|à lire|lea (?:también|más)|lee también|te puede interesar|más información|leia (?:também|mais)|veja também|leggi (?:anche|tutto)|czytaj (?:więcej|też|także|również)|zobacz (?:też|także|również)|přečtěte si|čtěte|читайте (?:также|ещё|еще|далее)|см\. также|читайте також|daha fazla|ayrıca (?:oku|bak)|ilgili haber|اقرأ أيضا|関連記事|관련 ?기사)(?=\P{L}|$)/iu;

const promo =
  /(?:subscribe (?:now|today|to (?:our|the|continue|read))|sign up (?:for|to)|our newsletter|newsletter[^.]{0,40}(?:sign|inbox|abon)|to your inbox|create an account|sign in or create|log ?in to|already a subscriber|follow us on|support (?:our|local|independent) journalism|download (?:our|the) app|jetzt (?:abonnieren|registrieren|testen|lesen)|newsletter (?:abonnieren|bestellen)|zum newsletter|abonnieren sie|abonnez-vous|réservée? aux abonnés|suscríbete|iscriviti|enable javascript|supports html5 video|click here to (?:subscribe|join|donate)|article continues (?:below|after)|advertisement|^anzeige$|^werbung$|^реклама$|story continues below)/i;

const consentWords =
  /\b(?:cookies?|consent|partners?|personal data|personalis|personaliz|advertis|legitimate interest|identif(?:y|ier)|devices?|gdpr|privacy|browsing data|einwilligung|datenschutz|werbung|partnern?|geräte?|personenbezogen|consentement|données personnelles|publicit|partenaires|consentimiento|datos personales|zgod|danych osobowych)/gi;

const captionLine =
  /^(?:\(?\s*(?:photos?|foto(?:s|grafie)?|bild(?:er|quelle|nachweis)?|image(?:s| credits?| source)?|picture|credits?|crédit|quelle|source|legende|copyright|©|фото|zdjęcie|fot\.|写真|사진)\s*[:：/|©]|©)/i;
const captionEnd =
  /(?:\((?:photos?|foto|image|picture|bild|credits?|ap|afp|reuters|getty|dpa|epa)\b[^()]{0,80}\)|(?:photo(?:graph)?s?|foto|bild|image|credit|crédit|фото)\s*(?:by\b|:|credit:)\s*\S[^.]{0,70}|[/|]\s*(?:getty images|ap|afp|reuters|dpa|epa|shutterstock)|\bvia getty images\)?|＝(?:AP|ＡＰ|AFP|ロイター|共同))\.?$/i;

const bylineLine =
  /^(?:by|von|par|por|di|av|door|autor(?:in)?|text|reporting by|author of the article|автор)\s*:?\s+\p{Lu}[\p{L}’'.-]+(?:\s+\p{L}[\p{L}’'.-]*){0,8}\W*$/u;
const dateLine =
  /^(?:.{0,40}(?:published|updated|posted|last (?:updated|modified)|publi(?:é|ée|cado|cada|ziert|cerad|kované|kowano)|aktualisiert|veröffentlicht|erschienen|stand|mis à jour|actualizado|aggiornato|opublikowano|aktualizacja|опубликовано|обновлено)\b.{0,60}\d.{0,40}|.{0,20}\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.{0,30}|(?:mon|tue|wed|thu|fri|sat|sun)?[a-z]*,?\s*(?:\d{1,2}\.?\s+)?\p{L}{3,10}\.?\s+(?:\d{1,2},?\s+)?\d{4}.{0,30})$/iu;

const production =
  /^(?:sendung|quellen?|redaktion|dieses thema im programm|schlagwörter|sources?|tags?|topics?|themen|stichworte)\s*:/i;

/** Whether a paragraph asks for leave to watch its reader. */
export function asksConsent(text: string): boolean {
  const words = new Set((text.match(consentWords) ?? []).map((word) => word.toLowerCase()));
  return words.size >= 2;
}

/** Whether a line names who wrote the text: “By Ida Holm”. */
export function isByline(text: string): boolean {
  return text.length < 130 && bylineLine.test(text);
}

/** What a block says of itself by its words that it is, apart from the text; null: nothing. */
export function lineKind(block: PageBlock): LeftOutKind | null {
  const { text } = block;
  const length = weightOf(text);
  if (length > 700) return null;
  if (readMore.test(text) && (block.linked > text.length * 0.3 || length < 60)) return 'related';
  if (captionLine.test(text) && length < 200) return 'caption';
  if (captionEnd.test(text) && length < 500) return 'caption';
  if (promo.test(text) && length < 300) return 'promo';
  if (length < 130 && (bylineLine.test(text) || dateLine.test(text)) && !/[.!?]["”]?$/.test(text))
    return 'byline';
  if (production.test(text) && length < 200) return 'other';
  return null;
}
