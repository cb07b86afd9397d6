import { intakeStateWords, isUnderWay, type IntakeState } from '@/domain/intake/state';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import type { FormAction } from '@/components/ui/form-state';
import { Cell, Row, Table } from '@/components/ui/table';
import { IntakeButton } from './intake-button';

/** What one line shows of something that was taken in. */
export interface IntakeLine {
  id: string;
  state: IntakeState;
  name: string;
  title: string | null;
  problem: string | null;
  mayRetry: boolean;
  article: { reference: string; title: string } | null;
}

interface IntakeTableProps {
  lines: readonly IntakeLine[];
  retry: FormAction;
  drop: FormAction;
}

const tones: Partial<Record<IntakeState, 'waiting' | 'wrong' | 'done'>> = {
  ready: 'waiting',
  failed: 'wrong',
  added: 'done',
  here: 'done',
};

/** What somebody takes in, how far it has come, and what is to be done with it. */
export function IntakeTable({ lines, retry, drop }: IntakeTableProps) {
  return (
    <Table
      caption="Taken in by you"
      columns={[{ label: 'What' }, { label: 'How far' }, { label: 'To do', hideLabel: true }]}
    >
      {lines.map((line) => (
        <Row key={line.id}>
          <Cell main>
            <IntakeName line={line} />
          </Cell>
          <Cell>
            <Badge {...(tones[line.state] ? { tone: tones[line.state] } : {})}>
              {intakeStateWords[line.state]}
            </Badge>
            {line.problem ? <p className="intake-problem">{line.problem}</p> : null}
          </Cell>
          <Cell>
            <div className="intake-actions">
              {line.state === 'ready' ? (
                <ButtonLink small look="primary" href={`/articles/intake/${line.id}`}>
                  Confirm<span className="sr-only"> {line.title ?? line.name}</span>
                </ButtonLink>
              ) : null}
              {line.mayRetry ? (
                <IntakeButton
                  small
                  action={retry}
                  intakeId={line.id}
                  label="Try again"
                  about={line.name}
                />
              ) : null}
              {line.state === 'failed' ? (
                <ButtonLink small look="quiet" href={`/articles/intake/${line.id}`}>
                  Paste it<span className="sr-only"> instead of {line.name}</span>
                </ButtonLink>
              ) : null}
              {line.state === 'added' ? null : (
                <IntakeButton
                  small
                  look="quiet"
                  action={drop}
                  intakeId={line.id}
                  label="Drop"
                  about={line.name}
                />
              )}
            </div>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function IntakeName({ line: { id, state, title, name, article } }: { line: IntakeLine }) {
  const shown = article?.title ?? title;
  const href = article ? `/articles/${article.reference}` : `/articles/intake/${id}`;
  return (
    <>
      <a href={href} className={isUnderWay(state) ? 'intake-name' : 'intake-name intake-known'}>
        {article ? <span className="ref">{article.reference} </span> : null}
        {shown ?? name}
      </a>
      {shown ? <p className="meta intake-address">{name}</p> : null}
    </>
  );
}
