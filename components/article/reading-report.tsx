import { doubtWords, readingWords, type Reading } from '@/domain/capture/found';
import { leftOutKinds, leftOutWords } from '@/domain/capture/left-out';
import type { ShownReading } from '@/domain/capture/reading';
import { ButtonLink } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';

interface ReadingReportProps {
  reading: ShownReading;
  /** The text in the form below. */
  text: string;
  /** The form’s address with the other reading, or back. */
  otherHref: string;
  /** Whether the form below holds the other reading. */
  otherTaken: boolean;
}

/** How sure it is that a text that was read is the article’s, and what was left out of it. */
export function ReadingReport({ reading, text, otherHref, otherTaken }: ReadingReportProps) {
  const { doubts, other, leftOut, further } = reading;
  const said = doubts.filter((doubt) => doubt !== 'disagree');
  return (
    <>
      {said.map((doubt) => (
        <Notice key={doubt} tone="warning" title={doubtWords[doubt]} />
      ))}
      {other ? <TwoReadings other={other} text={text} href={otherHref} taken={otherTaken} /> : null}
      {leftOut.length > 0 ? (
        <Disclosure label={`What was left out of the text (${leftOut.length + further})`}>
          {leftOutKinds.map((kind) => {
            const pieces = leftOut.filter((one) => one.kind === kind);
            return pieces.length === 0 ? null : (
              <section key={kind} className="grid gap-1">
                <h3 className="meta">{leftOutWords[kind]}</h3>
                <ul className="list-disc pl-5">
                  {pieces.map((piece, at) => (
                    <li key={at}>
                      {piece.text}
                      {piece.more ? '…' : ''}
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
          {further > 0 ? <p className="meta">And {further} more.</p> : null}
        </Disclosure>
      ) : null}
    </>
  );
}

interface TwoReadingsProps {
  other: Reading;
  text: string;
  href: string;
  taken: boolean;
}

/** Two texts beside each other, of which a person takes one. */
function TwoReadings({ other, text, href, taken }: TwoReadingsProps) {
  return (
    <Notice tone="warning" title={doubtWords.disagree}>
      <div className="grid gap-4 md:grid-cols-2">
        <section aria-label="The text in the form" className="grid content-start gap-2">
          <h3 className="meta">In the form below</h3>
          <p className="whitespace-pre-line">{text}</p>
        </section>
        <section aria-label="The other reading" className="grid content-start gap-2">
          <h3 className="meta">
            {taken ? 'What was taken first' : `From ${readingWords[other.way]}`}
          </h3>
          <p className="whitespace-pre-line">{other.text}</p>
          <ButtonLink href={href}>Take this one</ButtonLink>
        </section>
      </div>
    </Notice>
  );
}
