import { DefinitionList } from '@/components/ui/definition-list';
import { Instant } from '@/components/ui/time';
import { levelWords } from '@/domain/attribution/level';
import type { AttributionView } from '@/domain/attribution/view';

import { Chain } from './chain';
import { rowMarkWords } from './row-mark-words';

/** Chain, the four times, figure, level and note of an attribution; who says so stands beside (`SourceCards`). */
export function AttributionFacts({ view }: { view: AttributionView }) {
  const { present } = view;
  return (
    <section className="block" aria-labelledby="facts-title">
      <h2 className="section-title" id="facts-title">
        How it reached us, and when
      </h2>
      <DefinitionList
        items={[
          { term: 'Chain', detail: <Chain hops={present.chain} /> },
          {
            term: 'Article',
            detail: <a href={present.article.href ?? undefined}>{present.article.name}</a>,
          },
          { term: 'Happened', detail: view.eventTime ?? 'not stated' },
          { term: 'Said', detail: present.said.words },
          {
            term: present.ownReporting ? 'Took place' : 'Published',
            detail: present.published.words,
          },
          {
            term: 'Logged',
            detail: (
              <>
                <Instant at={view.loggedAt} /> by {view.loggedBy}
              </>
            ),
          },
          { term: 'Written by', detail: view.authors.join(', ') },
          { term: 'Figure', detail: present.figure },
          { term: 'Level', detail: levelWords[present.level] },
          { term: 'Passes on', detail: present.repeats },
          {
            term: 'Standing',
            detail: present.marks.map((mark) => rowMarkWords[mark]).join('; '),
          },
          { term: 'Note', detail: view.note },
        ]}
      />
    </section>
  );
}
