'use client';

import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';

import { SelectionBar, type SelectedWords } from '@/components/article/selection-bar';
import { AttributionForm } from './attribution-form';

interface LogDeskProps {
  articleReference: string;
  /** The ArticleText. */
  article: ReactNode;
  /** Stands above the form. */
  hint: ReactNode;
  form: Omit<ComponentProps<typeof AttributionForm>, 'picked'>;
}

/**
 * The article with the form beside it, or on a narrow screen below it: words that are selected in the
 * text go into the form, and nothing that was typed there is lost.
 */
export function LogDesk({ articleReference, article, hint, form }: LogDeskProps) {
  const [picked, setPicked] = useState<SelectedWords[]>([]);
  useEffect(() => {
    // On a narrow screen the form comes first and stays in view.
    if (!matchMedia('(min-width: 64rem)').matches) return;
    document.querySelector('.passage-here')?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div className="log-desk">
      <section className="log-desk-article" aria-label="The article">
        <SelectionBar articleReference={articleReference} onUse={setPicked}>
          {article}
        </SelectionBar>
      </section>
      <section className="log-desk-form" aria-label="The attribution">
        {hint}
        <AttributionForm {...form} picked={picked} />
      </section>
    </div>
  );
}
