'use client';

import { OpenedByField } from '@/components/person/opened-by';
import { speakerWords } from '@/components/article/article-notes';
import { StanceMark } from '@/components/attribution/stance-mark';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useChoice } from '@/components/ui/use-choice';
import type { Reprint } from '@/domain/reprint/view';
import type { Refusal } from '@/domain/result';

interface ReprintNoticeProps {
  action: (state: Refusal | null, data: FormData) => Promise<Refusal | null>;
  articleVersionId: string;
  submissionId: string;
  reprint: Reprint;
}

/** A text that is mostly another article's: what was logged there is logged here in one press. */
export function ReprintNotice(props: ReprintNoticeProps) {
  const { action, articleVersionId, submissionId, reprint } = props;
  const [refusal, send] = useChoice(action);
  const count = reprint.rows.length;
  const these = count === 1 ? '1 repeat' : `${count} repeats`;
  return (
    <div className="mb-5">
      <Notice
        title={
          <>
            Reads like a reprint of <a href={`/articles/${reprint.reference}`}>{reprint.title}</a>,{' '}
            {reprint.publisher}
          </>
        }
      >
        <form action={send} className="grid justify-items-start gap-2">
          <OpenedByField />
          <input type="hidden" name="articleVersionId" value={articleVersionId} />
          <input type="hidden" name="submissionId" value={submissionId} />
          <p>
            {reprint.shared} of its {reprint.of} longer sentences stand there too. What was logged
            there in words that stand here adds no origin: log it as repeats.
          </p>
          {refusal ? <Notice tone="error">{refusal.message}</Notice> : null}
          <Disclosure label={these} note="untick what is not to be logged">
            <ul className="reprint-rows">
              {reprint.rows.map((row) => (
                <li key={row.id}>
                  <label className="choice">
                    <input type="checkbox" name="attributionIds" value={row.id} defaultChecked />
                    <span className={`stance-${row.stance}`}>
                      <StanceMark stance={row.stance} /> {speakerWords(row)}:{' '}
                      <span lang={row.statementLanguage}>{row.statement}</span>{' '}
                      <span className="ref">{row.reference}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </Disclosure>
          <SubmitButton>Log {these}</SubmitButton>
        </form>
      </Notice>
    </div>
  );
}
