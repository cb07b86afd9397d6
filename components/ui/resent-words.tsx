import { formField, updatedSince } from '@/domain/person/signed-out';

import { Disclosure } from './disclosure';
import { Notice } from './notice';
import type { Entries } from './typed-entries';

/** Ids, references of the page and the like: nobody typed them. */
const noWords = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|\d+|[0-9a-f]{64}|on|)$/i;
const ofThePage = /^\$|(?:^|\.)id$|^seen|^openedBy$|^sentForm$/;

/**
 * At the top of a page that is drawn anew with what an older page sent: what happened, the way to the
 * form, and every word once more, in case that the page has this form no more.
 */
export function ResentWords({ entries }: { entries: Entries }) {
  const form = entries.find(([name]) => name === formField)?.[1];
  const words = entries.filter(([name, value]) => !ofThePage.test(name) && !noWords.test(value));
  return (
    <div className="resent">
      <Notice tone="warning" title="Nothing is saved yet">
        <p>{updatedSince}</p>
        {form ? (
          <p>
            <a href={`#${form}`}>Go to the form</a>
          </p>
        ) : null}
        <Disclosure label="What you sent">
          <dl>
            {words.map(([name, value], index) => (
              <div key={index}>
                <dt className="meta">{labelOf(name)}</dt>
                <dd className="resent-value">{value}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </Notice>
    </div>
  );
}

/** `attribution.passages[0].words` → “attribution, passages 1, words” */
function labelOf(name: string): string {
  return name
    .replace(/\[(\d+)\]/g, (_, index: string) => ` ${Number(index) + 1}`)
    .replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replaceAll('.', ', ');
}
