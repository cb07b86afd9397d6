'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

import { logAddress, type TextRange } from '@/domain/article/passage-address';
import { Button, ButtonLink } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { selectedRange, shownText } from './selection';

interface SelectionBarProps {
  /** `A-318` */
  articleReference: string;
  /** Beside a form: it is given the words. Without it the bar leads to the form. */
  onUse?: (passages: SelectedWords[]) => void;
  /** The ArticleText. */
  children: ReactNode;
}

/** Words of the article and where they start, in UTF-16 code units of its text. */
export interface SelectedWords {
  words: string;
  near: number;
}

const highlightName = 'kept-passages';

/**
 * Stands around an article's text: when words are selected, a small bar below them leads to the form
 * that logs them (also by `l` or Enter), or keeps them while more are selected.
 */
export function SelectionBar({ articleReference, onUse, children }: SelectionBarProps) {
  const root = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<TextRange | null>(null);
  const [kept, setKept] = useState<TextRange[]>([]);

  useEffect(() => watchSelection(root, bar, setSelected), []);
  useEffect(() => {
    if (!selected) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || takesEnter(event.target)) return;
      bar.current?.querySelector<HTMLElement>('a, button')?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [selected]);

  function startOver() {
    CSS.highlights?.delete(highlightName);
    document.getSelection()?.removeAllRanges();
    setKept([]);
  }
  const all = selected ? [...kept, selected] : kept;
  return (
    <div className="reading" ref={root}>
      {children}
      <span className="sr-only" role="status">
        {selected ? 'Words selected. Press L or Enter to log them.' : ''}
      </span>
      <div
        ref={bar}
        className={classes('selection-bar', !selected && 'selection-bar-waiting')}
        role="group"
        aria-label="Selected words"
        hidden={all.length === 0}
      >
        {kept.length > 0 ? <span>{countWords(all.length)}</span> : null}
        {onUse ? (
          <Button
            look="primary"
            small
            shortcut="l"
            onClick={() => {
              if (!root.current) return;
              const text = shownText(root.current);
              onUse(all.map(({ start, end }) => ({ words: text.slice(start, end), near: start })));
              startOver();
            }}
          >
            Use these words
          </Button>
        ) : (
          <ButtonLink look="primary" small shortcut="l" href={logAddress(articleReference, all)}>
            Log these words
          </ButtonLink>
        )}
        {selected ? (
          <Button
            small
            look="quiet"
            onClick={() => {
              keepHighlighted();
              setKept(all);
              document.getSelection()?.removeAllRanges();
            }}
          >
            Add another passage
          </Button>
        ) : (
          <Button small look="quiet" onClick={startOver}>
            Start over
          </Button>
        )}
      </div>
    </div>
  );
}

/** True if Enter means something else there. */
function takesEnter(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('a, button, input, textarea, select, summary') !== null
  );
}

function countWords(passages: number): string {
  return passages === 1 ? '1 passage kept. Select the next.' : `${passages} passages`;
}

/** Colours the selected words as long as they are kept, where the browser can. */
function keepHighlighted(): void {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || !('highlights' in CSS)) return;
  const highlight = CSS.highlights.get(highlightName) ?? new Highlight();
  highlight.add(selection.getRangeAt(0).cloneRange());
  CSS.highlights.set(highlightName, highlight);
}

/** Reports what is selected once the pointer is up, and puts the bar below its last line. */
function watchSelection(
  root: { current: HTMLDivElement | null },
  bar: { current: HTMLDivElement | null },
  report: (range: TextRange | null) => void,
): () => void {
  let pressed = false;
  let frame = 0;
  const look = () => {
    cancelAnimationFrame(frame);
    if (pressed) return;
    frame = requestAnimationFrame(() => {
      if (!root.current) return;
      const range = selectedRange(root.current);
      report(range);
      if (range && bar.current) placeBelowSelection(root.current, bar.current);
    });
  };
  const press = (event: PointerEvent) => {
    pressed = !bar.current?.contains(event.target as Node | null);
  };
  const release = () => {
    pressed = false;
    look();
  };
  const element = bar.current;
  // A press on the bar must not take the selection away.
  const hold = (event: MouseEvent) => event.preventDefault();
  element?.addEventListener('mousedown', hold);
  document.addEventListener('selectionchange', look);
  document.addEventListener('pointerdown', press);
  document.addEventListener('pointerup', release);
  document.addEventListener('pointercancel', release);
  // What was selected before any script had loaded.
  look();
  return () => {
    cancelAnimationFrame(frame);
    element?.removeEventListener('mousedown', hold);
    document.removeEventListener('selectionchange', look);
    document.removeEventListener('pointerdown', press);
    document.removeEventListener('pointerup', release);
    document.removeEventListener('pointercancel', release);
  };
}

/** In code, not in the markup: the content security policy forbids style attributes there. */
function placeBelowSelection(root: HTMLElement, bar: HTMLElement): void {
  const line = [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1);
  if (!line) return;
  const box = root.getBoundingClientRect();
  const widest = 330;
  const left = Math.max(0, Math.min(line.left - box.left, box.width - widest));
  bar.style.setProperty('top', `${line.bottom - box.top + 8}px`);
  bar.style.setProperty('left', `${left}px`);
}
