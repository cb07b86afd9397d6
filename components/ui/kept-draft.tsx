'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

import { Button } from './button';
import { DraftKeeper } from './draft-keeper';
import type { Draft, DraftPlace } from './draft-store';
import { LeaveWarning } from './leave-warning';
import { Notice } from './notice';
import { Instant } from './time';
import { entriesOf, type Entries, isTyped } from './typed-entries';
import type { Kept } from './use-kept-form';

interface KeptDraftProps {
  form: RefObject<HTMLFormElement | null>;
  kept: Kept & { personId: string };
}

/** What the notice is about; `before` is what stood in the form before the words were put back. */
type Found =
  { is: 'back'; draft: Draft; before: Entries } | { is: 'undone' | 'elsewhere'; draft: Draft };

const titles = {
  back: 'What you were writing here is back',
  undone: 'What you were writing here is taken out again',
  elsewhere: 'You were writing here before',
};
const titleOfSent = 'You sent this before, and no answer came: it may have been saved';

/**
 * Keeps what is typed into the surrounding form in this browser, and puts it back when its page is
 * opened again in the same tab. What was written in a tab that is closed now is offered.
 */
export function KeptDraft({ form, kept }: KeptDraftProps) {
  const [found, setFound] = useState<Found | null>(null);
  const [full, setFull] = useState(false);
  const keeper = useRef<DraftKeeper | null>(null);
  const { id, personId, returned, putBack, listen } = kept;

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const { pathname, search } = window.location;
    const place: DraftPlace = { form: `${personId} ${pathname}#${id}`, search };
    const keep = new DraftKeeper(element, place, setFull);
    keeper.current = keep;
    const unlisten = listen((arrived) => keep.answered(arrived));
    if (returned) {
      keep.returned();
    } else {
      const own = keep.ofTab();
      if (own && !isTyped(element, own.entries)) {
        setFound({ is: 'back', draft: own, before: entriesOf(element) });
        keep.continueWith(own);
        putBack(put(own));
      } else void offer(keep);
    }
    return () => {
      unlisten();
      keep.end();
    };
  }, [form, id, personId]);

  // An answer with errors: what stands in the form was not saved.
  useEffect(() => {
    if (!returned) return;
    keeper.current?.keep();
    setFound(null);
  }, [returned]);

  // Words that are put back must be seen.
  useEffect(() => {
    if (found?.is !== 'back') return;
    let fold = form.current?.closest('details');
    for (; fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  }, [form, found]);

  async function offer(keep: DraftKeeper) {
    const draft = await keep.ofClosedTab();
    if (keep === keeper.current) setFound(draft && { is: 'elsewhere', draft });
  }

  function take(draft: Draft) {
    const element = form.current;
    if (!element) return;
    setFound({ is: 'back', draft, before: entriesOf(element) });
    keeper.current?.continueWith(draft);
    putBack(put(draft));
  }

  function undo({ draft, before }: Found & { is: 'back' }) {
    const element = form.current;
    if (!element) return;
    // With what was typed since: the undo can be undone.
    setFound({ is: 'undone', draft: { ...draft, entries: entriesOf(element) } });
    keeper.current?.forget();
    putBack(before);
  }

  function discard({ id: discarded }: Draft) {
    keeper.current?.forget(discarded);
    if (keeper.current) void offer(keeper.current);
  }

  return (
    <>
      {full ? <LeaveWarning formId={id} returned={returned} /> : null}
      {found ? (
        <Notice title={found.draft.sent ? titleOfSent : titles[found.is]}>
          <p>
            It was kept in this browser: <Instant at={new Date(found.draft.at).toISOString()} />.
          </p>
          <div className="flex gap-2">
            {found.is === 'back' ? (
              <Button small onClick={() => undo(found)}>
                Undo
              </Button>
            ) : (
              <Button small onClick={() => take(found.draft)}>
                Put it back
              </Button>
            )}
            {found.is === 'elsewhere' ? (
              <Button small look="quiet" onClick={() => discard(found.draft)}>
                Discard it
              </Button>
            ) : null}
          </div>
        </Notice>
      ) : null}
    </>
  );
}

/**
 * What of a draft goes into the form. One that was sent keeps its submission id, so that sending it
 * again saves it once; any other one is a form of its own.
 */
function put({ sent, entries }: Draft): Entries {
  return sent ? entries : entries.filter(([name]) => name !== 'submissionId');
}
