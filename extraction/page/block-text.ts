/** Elements whose text stands apart from what is around it. */
const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT ' +
    'THEAD TR UL BODY'
  ).split(' '),
);

/** Elements that show no words of the page. */
const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SVG MATH IFRAME OBJECT SELECT BUTTON TEXTAREA'.split(
    ' ',
  ),
);

const textNode = 3;
const elementNode = 1;

/**
 * The words below a node as a reader sees them: paragraphs apart by an empty line, white space within
 * one folded into single spaces, a line break kept, cells of a row apart by a tab. Nothing is left out
 * but what no browser shows. Goes down without recursion, however deep.
 */
export function blockText(root: Node): string {
  const paragraphs: string[] = [];
  let open = '';
  const close = () => {
    const text = open
      .split('\n')
      .map((line) => line.replace(/ *\t */g, '\t').replace(/^[ \t]+|[ \t]+$/g, ''))
      .join('\n')
      .replace(/^\n+|\n+$/g, '');
    if (text !== '') paragraphs.push(text);
    open = '';
  };
  // What is still to come, the next at the end; null closes a paragraph.
  const waiting: (Node | null)[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!node) {
      close();
      continue;
    }
    if (node.nodeType === textNode) {
      const words = (node.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' ');
      open += /(?:^|[ \n\t])$/.test(open) ? words.replace(/^ /, '') : words;
      continue;
    }
    if (node.nodeType !== elementNode && node !== root) continue;
    const name = node.nodeName.toUpperCase();
    if (silent.has(name)) continue;
    if (name === 'BR') open += '\n';
    if ((name === 'TD' || name === 'TH') && open.trim() !== '') open += '\t';
    if (blocks.has(name)) {
      close();
      waiting.push(null);
    }
    for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
  }
  close();
  return paragraphs.join('\n\n').replaceAll('\u00ad', '');
}
