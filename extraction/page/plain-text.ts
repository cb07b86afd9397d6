import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

const longest = 500_000;

/**
 * Words that a page's data give as HTML, or with entities that were written twice, as a reader sees
 * them: “Tom & Ina’s row” of “Tom &amp;amp; Ina&#8217;s row”. Paragraphs stand apart by an empty line.
 * Of more than 500,000 characters nothing is read: empty.
 */
export function plainText(written: string): string {
  if (written.length > longest) return '';
  let text = written;
  for (let times = 0; times < 2 && /&[#a-z]|<[a-z/!]/i.test(text); times++) text = decoded(text);
  return text;
}

function decoded(html: string): string {
  const broken = html.replace(
    /<(?:\/p|br|\/div|\/h[1-6]|\/li)\b[^>]{0,200}>/gi,
    (tag) => `${tag}\n\n`,
  );
  const waiting: DefaultTreeAdapterTypes.ChildNode[] =
    parseFragment(broken).childNodes.toReversed();
  let text = '';
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node) text += node.value;
    else if ('tagName' in node && !/^(?:script|style|template)$/.test(node.tagName)) {
      waiting.push(...node.childNodes.toReversed());
    }
  }
  return text;
}
