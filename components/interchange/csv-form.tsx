'use client';

import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { Cell, Row, Table } from '@/components/ui/table';
import { TextArea } from '@/components/ui/text-area';
import { useKeptForm } from '@/components/ui/use-kept-form';

import { CsvDone } from './csv-done';
import { Faults } from './csv-faults';
import { type CsvState, noCsvYet } from './csv-state';

interface CsvFormProps {
  send: (state: CsvState, data: FormData) => Promise<CsvState>;
  /** What a column can hold, in the order of the list. */
  choices: readonly { value: string; label: string }[];
}

/** Imports claims from a table in three steps: the file, what its columns hold, the rows. */
export function CsvForm({ send, choices }: CsvFormProps) {
  const { state, send: action, kept } = useKeptForm(send, noCsvYet, { id: 'csv' });
  const fault = state.fault ?? state.lastResult?.error?.['']?.[0];
  if (state.done) {
    return (
      <ActionForm kept={kept} action={action}>
        <CsvDone state={state} done={state.done} />
      </ActionForm>
    );
  }
  return (
    <ActionForm kept={kept} action={action}>
      {fault ? <Notice tone="error" title={fault} /> : null}
      {state.text === null ? (
        <FileStep given={givenIn(state)} />
      ) : (
        <ColumnStep state={state} choices={choices} />
      )}
    </ActionForm>
  );
}

/** The text that was pasted, or read in an earlier step. */
function givenIn({ lastResult }: CsvState): string {
  const { pasted, text } = lastResult?.initialValue ?? {};
  return [text, pasted].find((one) => typeof one === 'string') ?? '';
}

function FileStep({ given }: { given: string }) {
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor="file">
          A file of comma-separated values
        </label>
        <input
          className="control"
          type="file"
          name="file"
          id="file"
          accept=".csv,.tsv,.txt,.gz,text/csv"
          aria-describedby="file-hint"
        />
        <p className="field-hint" id="file-hint">
          At most 1 MB and 5,000 rows, perhaps compressed by gzip; the first row names the columns.
        </p>
      </div>
      <TextArea label="Or its text" name="pasted" id="pasted" rows={4} defaultValue={given} />
      <div>
        <SubmitButton pendingLabel="Reading…">Go on</SubmitButton>
      </div>
    </>
  );
}

function ColumnStep({ state, choices }: { state: CsvState; choices: CsvFormProps['choices'] }) {
  const { columns, ready, text, encoding } = state;
  return (
    <>
      <textarea name="text" hidden readOnly value={text ?? ''} />
      {encoding === 'Windows-1252' ? (
        <Notice tone="warning" title="The file is not UTF-8 and was read as Windows-1252.">
          <p>
            Check the letters with accents in its first rows. If they are wrong, save the table
            again as “CSV UTF-8”.
          </p>
        </Notice>
      ) : null}
      <Table
        caption="What the columns hold"
        columns={[{ label: 'Column' }, { label: 'Holds' }, { label: 'First rows' }]}
      >
        {columns.map((column, index) => (
          <Row key={`${index} ${column.name}`}>
            <Cell main>{column.name}</Cell>
            <Cell label="Holds">
              <Select
                label={`What “${column.name}” holds`}
                hideLabel
                name={`column-${index}`}
                id={`column-${index}`}
                defaultValue={column.holds}
                emptyLabel="nothing that is wanted"
                options={choices}
              />
            </Cell>
            <Cell label="First rows">
              <ul className="csv-samples">
                {column.samples.map((sample, nth) => (
                  <li key={`${nth} ${sample}`}>{sample || '—'}</li>
                ))}
              </ul>
            </Cell>
          </Row>
        ))}
      </Table>
      <Faults state={state} title="These rows will be left out:" />
      {ready === null ? null : (
        <p role="status">
          {ready === 1 ? '1 row can be imported.' : `${ready} rows can be imported.`}
        </p>
      )}
      <div className="form-actions">
        <SubmitButton name="step" value="check" look="plain" pendingLabel="Checking…">
          Check the rows
        </SubmitButton>
        {ready ? (
          <SubmitButton name="step" value="import" pendingLabel="Importing…">
            Import {ready === 1 ? '1 claim' : `${ready} claims`}
          </SubmitButton>
        ) : null}
        <ButtonLink look="quiet" href="/claims/import">
          Another file
        </ButtonLink>
      </div>
    </>
  );
}
