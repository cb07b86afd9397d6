'use client';

import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';

import { SelectionBar, type SelectedWords } from '@/components/article/selection-bar';
import type { LikelyClaim } from '@/domain/suggestion/view';
import { AttributionForm } from './attribution-form';
import type { PickedWords } from './attribution-value';

interface LogDeskProps {
  articleReference: string;
  /** The ArticleText. */
  article: ReactNode;
  /** Tells of places in the text, `12-54`, what the form is to be filled with. */
  readWords: (articleReference: string, places: string[]) => Promise<PickedWords | null>;
  /** Where the said-time that is filled in comes from. */
  saidBasis: string | null;
  /** What filled the form; null: nothing did. */
  suggestion: FilledFrom | null;
  form: Omit<ComponentProps<typeof AttributionForm>, 'picked'>;
}

/** The suggestion that filled the form. */
interface FilledFrom {
  /** Which pattern found it. */
  rule: string;
  /** Claims on the desk that it may be about. */
  likely: readonly LikelyClaim[];
  /** This form, for a new claim. */
  href: string;
  /** The suggestion on the reading desk. */
  back: string;
}

/**
 * The article with the form beside it, or on a narrow screen below it: words that are selected in the
 * text go into the form, and nothing that was typed there is lost.
 */
export function LogDesk({
  articleReference,
  article,
  readWords,
  saidBasis,
  suggestion,
  form,
}: LogDeskProps) {
  const [picked, setPicked] = useState<PickedWords | null>(null);
  useEffect(() => {
    // On a narrow screen the form comes first and stays in view.
    if (!matchMedia('(min-width: 64rem)').matches) return;
    const words = document.querySelector('.passage-here');
    words?.scrollIntoView({ block: 'center' });
    if (words) focusWhatIsOpen();
  }, []);

  async function use(selected: SelectedWords[]) {
    focusWhatIsOpen();
    const places = selected.map(({ words, near }) => `${near}-${near + words.length}`);
    const read = await readWords(articleReference, places).catch(() => null);
    const passages = selected.map(({ words, near }) => ({ words, near: String(near) }));
    setPicked(read ?? { passages, saidOn: '', saidBasis: null });
  }
  const basis = picked?.saidBasis ?? saidBasis;
  return (
    <div className="log-desk">
      <section className="log-desk-article" aria-label="The article">
        <SelectionBar articleReference={articleReference} onUse={(selected) => void use(selected)}>
          {article}
        </SelectionBar>
      </section>
      <section className="log-desk-form" aria-label="The attribution" tabIndex={-1}>
        {suggestion ? <FilledNotice {...suggestion} /> : null}
        {basis ? (
          <p className="meta mb-3">
            Said is filled in from {basis}. Change it under More if that is about something else.
          </p>
        ) : null}
        <AttributionForm {...form} picked={picked} />
      </section>
    </div>
  );
}

function FilledNotice({ rule, likely, href, back }: FilledFrom) {
  return (
    <div className="filled">
      <p className="meta">
        Filled in from a suggestion ({rule}): check each field. <a href={back}>Back to reading</a>
      </p>
      {likely.length > 0 ? (
        <div className="likely">
          <p className="meta">Logged before? Then log it to that claim:</p>
          <ul>
            {likely.map(({ id, reference, statement, status }) => (
              <li key={id}>
                <a href={`${href}&claim=${reference}`}>
                  <span className="ref">{reference}</span> {statement}
                </a>
                <span className="meta"> {status}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

/**
 * Whoever has chosen the words goes on with the claim, or where it is filled in, with the speaker. In a
 * form that a suggestion filled it is the figure that can be read in two ways, else the claim, whose
 * words are selected as if one had come by Tab; a claim that was chosen is not to be typed over.
 */
function focusWhatIsOpen(): void {
  const form = document.querySelector<HTMLElement>('.log-desk-form');
  const named = (name: string) => form?.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const [claim, speaker] = [named('claim.text'), named('attribution.speaker.text')];
  const nobody = named('attribution.speakerNotStated')?.checked;
  const empty = [claim, nobody ? null : speaker].find((field) => field?.value === '');
  const reading = form?.querySelector<HTMLElement>('.readings button');
  const chosen = Boolean(named('claim.id')?.value);
  (empty ?? reading ?? (chosen ? form : claim))?.focus({ preventScroll: true });
  if (!empty && !reading && !chosen) claim?.select();
}
