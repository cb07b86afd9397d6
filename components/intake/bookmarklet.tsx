import { Disclosure } from '@/components/ui/disclosure';

/** At most these many characters of a selection go along: addresses have an end. */
const mostSelected = 1500;

/**
 * A bookmark that opens the form with the page, its title and the words selected on it. It only opens
 * an address of ours: nothing is written until the form is sent.
 * @param origin where the desk is reached
 */
export function Bookmarklet({ origin }: { origin: string }) {
  const script =
    `javascript:void open('${origin}/articles/new?address='+encodeURIComponent(location.href)` +
    `+'&title='+encodeURIComponent(document.title)` +
    `+'&selection='+encodeURIComponent(String(getSelection()).slice(0,${mostSelected})))`;
  const link = `<a class="btn btn-plain bookmarklet" href="${escaped(script)}">Log this page</a>`;
  return (
    <Disclosure label="Log a page while you read it" note="a bookmark for your browser">
      <div className="grid gap-3">
        {/* React refuses such addresses; this one holds nothing that anybody typed. */}
        <p dangerouslySetInnerHTML={{ __html: link }} />
        <p className="meta">
          Drag this button to your bookmarks. On any page, press the bookmark: the form opens here
          with the page’s address and title, and with the words that you had selected. On a
          telephone, install the desk as an app and choose it where you share a page.
        </p>
      </div>
    </Disclosure>
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
