import { v7 as uuid } from 'uuid';

import { ReasonForm } from '@/components/history/reason-form';
import { KnowerForm } from '@/components/source/knower-form';
import type { Actor } from '@/domain/person/role';
import { formatEdtf } from '@/domain/time/readable';
import { possibleKnowers, type SourcePageView } from '@/server/source/page-queries';

import { addKnower, forgetKnower } from './actions';

/** Which colleagues know one of our unnamed sources, and the form that records another. */
export async function Knowers({ source, actor }: { source: SourcePageView; actor: Actor }) {
  const people = await possibleKnowers(actor);
  const known = new Set(source.knowers.map(({ personId }) => personId));
  const others = people.filter(({ id }) => !known.has(id));
  return (
    <section className="section">
      <h2>Who in the newsroom knows the identity</h2>
      {source.knowers.length > 0 ? (
        <ul className="knowers">
          {source.knowers.map((knower) => (
            <li key={knower.id}>
              <p>
                <b>{knower.person}</b>, since {formatEdtf(knower.since)}: {knower.how}{' '}
                <span className="meta">recorded by {knower.recordedBy}</span>
              </p>
              {knower.mayRemove && !source.withdrawn ? (
                <ReasonForm
                  id={`forget-${knower.id}`}
                  label="Remove…"
                  question="For a mistaken record. The history keeps that it was here."
                  doIt="Remove this record"
                  small
                  action={forgetKnower.bind(null, source.id, knower.id)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          Nobody yet. Nothing that this source told us can be accepted until an editor is recorded
          here.
        </p>
      )}
      {others.length > 0 && !source.withdrawn ? (
        <KnowerForm
          people={others}
          submissionId={uuid()}
          action={addKnower.bind(null, source.id)}
        />
      ) : null}
    </section>
  );
}
