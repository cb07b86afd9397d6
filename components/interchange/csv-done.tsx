import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';

import { Faults } from './csv-faults';
import type { CsvState } from './csv-state';

interface CsvDoneProps {
  state: CsvState;
  done: NonNullable<CsvState['done']>;
}

/** What the import of a table did, and what of it can still be corrected; stands in a form. */
export function CsvDone({ state, done }: CsvDoneProps) {
  const { added, there, corrected, refused } = done;
  return (
    <>
      <Notice
        tone="done"
        title={added === 1 ? '1 claim is on the desk now.' : `${added} claims are on the desk now.`}
      >
        {there === 1 ? <p>1 was there before and stays as it is.</p> : null}
        {there > 1 ? <p>{there} were there before and stay as they are.</p> : null}
        {corrected === 1 ? <p>1 was corrected to what the file says.</p> : null}
        {corrected > 1 ? <p>{corrected} were corrected to what the file says.</p> : null}
      </Notice>
      <Faults
        state={state}
        title={refused === 1 ? '1 row was left out:' : `${refused} rows were left out:`}
      />
      <Differing state={state} done={done} />
      <div className="form-actions">
        <ButtonLink href="/claims?sort=logged">See the claims logged last</ButtonLink>
      </div>
    </>
  );
}

/** So many rows are named. */
const shown = 20;

function Differing({ state, done: { differing } }: CsvDoneProps) {
  if (differing.length === 0) return null;
  const correctable = differing.filter((one) => one.correctable).length;
  return (
    <Notice
      tone="warning"
      title={
        differing.length === 1
          ? '1 row says something else than the desk does:'
          : `${differing.length} rows say something else than the desk does:`
      }
    >
      <ul>
        {differing.slice(0, shown).map(({ row, message }) => (
          <li key={row}>
            Row {row}: {message}
          </li>
        ))}
        {differing.length > shown ? <li>and {differing.length - shown} more</li> : null}
      </ul>
      {correctable > 0 ? (
        <>
          <textarea name="text" hidden readOnly value={state.text ?? ''} />
          {state.columns.map((column, index) => (
            <input
              key={`${index} ${column.name}`}
              type="hidden"
              name={`column-${index}`}
              value={column.holds}
            />
          ))}
          <SubmitButton name="step" value="correct" look="plain" pendingLabel="Correcting…">
            Correct {correctable === 1 ? '1 claim' : `${correctable} claims`}
          </SubmitButton>
        </>
      ) : null}
    </Notice>
  );
}
