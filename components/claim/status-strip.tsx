import { Cell, Row, Table } from '@/components/ui/table';
import type { AsOfStep } from '@/domain/claim/as-of-view';

import { StatusMark } from './status-mark';

/** How the status moved: a band of its statuses in their order, each leading to its first day. */
export function StatusStrip({ steps }: { steps: readonly AsOfStep[] }) {
  return (
    <ol className="status-strip" aria-label="How the status moved">
      {steps.map((step) => (
        <li key={step.day} className={`strip-step strip-${step.status}`}>
          <a href={step.href} aria-current={step.current ? 'date' : undefined}>
            <StatusMark status={step.status} />
            <span className="meta">from {step.words}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Every day at whose end the status or its sentence was another than before, the latest first. */
export function StatusChanges({ steps }: { steps: readonly AsOfStep[] }) {
  return (
    <Table
      caption="Every change of the status or its sentence"
      columns={[{ label: 'From the end of' }, { label: 'Status' }, { label: 'Sentence' }]}
    >
      {steps.toReversed().map((step) => (
        <Row key={step.day}>
          <Cell main>
            <a href={step.href} aria-current={step.current ? 'date' : undefined}>
              {step.words}
            </a>
            {step.current ? <span className="role"> · shown here</span> : null}
          </Cell>
          <Cell>
            <StatusMark status={step.status} />
          </Cell>
          <Cell>{step.sentence}</Cell>
        </Row>
      ))}
    </Table>
  );
}
