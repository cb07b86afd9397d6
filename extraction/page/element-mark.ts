import type { LeftOutKind } from '@/domain/capture/left-out';

/**
 * What an element's name, role or class says it is, apart from the article's text; null: nothing.
 * Class names are the words that page builders everywhere use; no outlet is named.
 */
export function elementMark(
  element: Element,
  hiddenNames: ReadonlySet<string>,
): LeftOutKind | null {
  const name = element.localName;
  if (isHidden(element, name, hiddenNames)) return 'hidden';
  const byName = byElement[name];
  if (byName) return byName;
  if (/^(?:body|main|article|html)$/.test(name)) return null;
  const role = element.getAttribute('role') ?? '';
  if (role.endsWith('dialog') || element.getAttribute('aria-modal') === 'true') return 'promo';
  if (/^(?:navigation|menu|menubar|toolbar|search|tablist|banner|contentinfo)$/.test(role))
    return 'menu';
  if (role === 'complementary') return 'related';
  const words = wordsOf(element);
  if (words === '') return null;
  return byWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const byElement: Readonly<Record<string, LeftOutKind>> = {
  del: 'struck',
  s: 'struck',
  strike: 'struck',
  figcaption: 'caption',
  nav: 'menu',
  footer: 'menu',
  aside: 'related',
  form: 'promo',
  dialog: 'promo',
  address: 'byline',
  button: 'menu',
};

const byWords: readonly (readonly [RegExp, LeftOutKind])[] = [
  [
    / (?:sr only|visually ?hidden|screen ?reader(?: text| only)?|a11y hidden|offscreen|print only|only print|visuallyhidden) /,
    'hidden',
  ],
  [
    / (?:cookies?|consent|gdpr|cmp|onetrust|didomi|usercentrics|cookiebot|privacy (?:banner|notice|popup)) /,
    'consent',
  ],
  [
    / (?:comments?|comment list|disqus|livefyre|kommentare?|commentaires|respond|coral talk) /,
    'comment',
  ],
  [
    / (?:captions?|wp caption text|media caption|fig ?caption|figcaption|image caption|bildunterschrift|legende?|media ?info|image ?(?:meta|info|credit|source)|photo ?(?:credit|by|info|graf)|credits?|copyright|bildquelle|bildnachweis) /,
    'caption',
  ],
  [
    / (?:related\w*|recommend\w*|recirc\w*|read ?more|read ?next|up ?next|more ?(?:from|stories|on|news)|see ?also|also ?read|read ?also|outbrain|taboola|trending|most ?(?:read|popular|viewed)|popular ?posts?|next ?(?:article|post)|prev(?:ious)? ?(?:article|post)|teasers?|teaser ?list|article ?list|linkbox|link ?list|inline ?link|see ?more|lire ?aussi|leer ?mas|sidebar|side ?bar|widget|zergnet|carousel|slider|latest ?news) /,
    'related',
  ],
  [
    / (?:newsletters?|subscri\w+|sign ?up|signup|paywall|registration|regwall|login|advert\w*|ads?|ad ?(?:slot|unit|container|wrapper|break|box|block|label)|adsbygoogle|dfp|gpt|sponsor\w*|promo\w*|donat\w*|membership|cta|call ?to ?action|piano|popup|modal|overlay|lightbox|banner|marketing|abo ?box|app ?download|whatsapp|inread|outstream) /,
    'promo',
  ],
  [
    / (?:by ?lines?|authors?|author ?(?:bio|box|info|name|card|profile)|about ?author|bio|publish(?:ed)? ?(?:date|time|on)|pub ?date|date ?line ?info|time ?stamp|post ?(?:date|meta)|entry ?meta|article ?(?:meta|date|info)|meta ?(?:data|info|date)|last ?updated|reading ?time|read ?time|kicker|eyebrow) /,
    'byline',
  ],
  [
    / (?:nav|navbar|navigation|menu\w*|breadcrumbs?|toolbar|share\w*|sharing|social\w*|pagination|pager|tags?|tag ?list|topics?|topic ?list|keywords?|skip ?link|footer|site ?footer|masthead|search|print|tool ?tip|accessibility|rating|vote|poll|quiz|toc|table of contents) /,
    'menu',
  ],
  [
    / (?:video ?(?:player|wrapper|embed|container)?|player|audio ?player|jwplayer|gallery|galerie|slideshow|info ?box|fact ?box|factbox|fakten ?box|storybox|summary ?box|expandable ?\w*|key ?points) /,
    'other',
  ],
];

const attributes = ['class', 'id', 'data-testid', 'data-component', 'data-type', 'itemprop'];

/** The words of an element's class, id and test names: “ article body ” of `articleBody`. */
function wordsOf(element: Element): string {
  // The id of a paragraph or a heading is often made of its own words.
  const own = /^(?:p|h[1-6])$/.test(element.localName) ? ['class'] : attributes;
  const names = own
    .map((attribute) => element.getAttribute(attribute) ?? '')
    .join('  ')
    .slice(0, 600);
  if (names.trim() === '') return '';
  // Names of how something looks on a screen of some width say nothing of what it is.
  const plain = names.replace(/\S*[[\]:/]\S*/g, ' ');
  const apart = plain.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  const each = apart.split(/\s{2,}|\s(?=\S)/);
  return ` ${each.map((one) => one.replace(/[^a-z\d]+/g, ' ').trim()).join(' ')} `.replace(
    /\s+/g,
    ' ',
  );
}

function isHidden(element: Element, name: string, hiddenNames: ReadonlySet<string>): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (
    element.getAttribute('aria-hidden') === 'true' &&
    !/^(?:span|b|i|em|strong|a|p|h\d)$/.test(name)
  )
    return true;
  const style = element.getAttribute('style');
  if (style && hidingStyle.test(style)) return true;
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
  if (classes.some((one) => hiddenNames.has(`.${one}`))) return true;
  if (hiddenNames.has(`#${element.getAttribute('id') ?? ''}`)) return true;
  if (!classes.some((one) => /^(?:hidden|is-hidden|d-none|hide|display-none)$/.test(one)))
    return false;
  // “hidden md:block” shows it on wide screens.
  return !classes.some((one) => /(?:^|[:-])(?:block|flex|inline|grid|table|contents)/.test(one));
}

const hidingStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|em|rem)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01])/i;

/** The classes and ids that the page’s own style sheets hide on every screen: `.note`, `#box`. */
export function hiddenNamesOf(sheets: readonly string[]): Set<string> {
  const names = new Set<string>();
  const shown = new Set<string>();
  for (const sheet of sheets) {
    let depth = 0;
    let from = 0;
    let selector = '';
    for (let at = 0; at < sheet.length; at++) {
      const sign = sheet[at];
      if (sign === '{') {
        if (depth === 0) selector = sheet.slice(from, at);
        depth += 1;
        from = at + 1;
      } else if (sign === '}') {
        if (showingStyle.test(sheet.slice(from, at))) {
          const inner = depth > 1 ? sheet.slice(sheet.lastIndexOf('}', from) + 1, from) : selector;
          for (const [name] of inner.slice(-500).matchAll(/[.#][\w-]+/g)) shown.add(name);
        }
        depth = Math.max(0, depth - 1);
        if (depth === 0 && !selector.includes('@') && hidingStyle.test(sheet.slice(from, at))) {
          for (const one of selector.split(',')) {
            const name = one.replace(/\/\*.*?\*\//gs, '').trim();
            if (/^[.#][\w-]+$/.test(name)) names.add(name);
          }
        }
        from = at + 1;
      }
    }
  }
  return new Set([...names].filter((name) => !shown.has(name)));
}

/** Another rule that shows what one hides, under a condition that is not looked into. */
const showingStyle = /(?:^|[;{])\s*display\s*:\s*(?!none)[a-z]/i;
