'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

import type { LikelyClaim } from '@/domain/suggestion/view';
import { lineOfReading, type MarkedNote, markedNotes, noteInView } from './active-note';
import { LikelyClaims } from './likely-claims';
import { unlessPressed } from './pressed';

interface ReadingDeskProps {
  articleReference: string;
  /** The id of the note that is active at first. */
  at: string | null;
  /** The ids of all notes in reading order; another list is another reading. */
  notes: readonly string[];
  findLikely: (articleReference: string, suggestion: string) => Promise<LikelyClaim[]>;
  /** The text and the notes, drawn on the server. */
  children: ReactNode;
}

/** As columns.css: below this width the notes follow the text. */
const sideBySide = '(min-width: 960px)';

/**
 * Ties an article's text to the notes beside it: the active note follows the scroll, its words are
 * highlighted, and its buttons have the single keys. Without it all are plain links and buttons.
 */
export function ReadingDesk(props: ReadingDeskProps) {
  const { articleReference, at, notes, findLikely, children } = props;
  const root = useRef<HTMLDivElement>(null);
  // The scrolling that a key, a press or the address brings about is nobody's reading.
  const reads = useRef(at === null);
  const [active, setActive] = useState<string | null>(null);
  const [slot, setSlot] = useState<{ element: Element; suggestion: string } | null>(null);
  const list = notes.join(' ');

  // After a log or a dismissal the desk is at the next suggestion.
  useEffect(() => {
    if (!root.current || !at) return;
    setActive(at);
    reads.current = false;
    if (matchMedia(sideBySide).matches) show(markedNotes(root.current), at);
  }, [at]);

  // When the active suggestion is dismissed, the next one is there.
  const order = useRef(notes);
  useEffect(() => {
    const before = order.current;
    order.current = notes;
    if (active === null || notes.includes(active) || !root.current) return;
    const later = before.slice(before.indexOf(active) + 1);
    const next = later.find((id) => isSuggestion(id) && notes.includes(id)) ?? null;
    reads.current = false;
    setActive(next);
    if (next && matchMedia(sideBySide).matches) show(markedNotes(root.current), next);
  }, [list]);

  useEffect(() => {
    const desk = root.current;
    if (!desk) return;
    return follow(desk, markedNotes(desk), reads, setActive);
  }, [list]);

  useEffect(() => {
    const desk = root.current;
    if (!desk) return;
    const note = active === null ? null : document.getElementById(active);
    const suggestion = note?.dataset.suggestion;
    const element = note?.querySelector('[data-likely]');
    setSlot(element && suggestion ? { element, suggestion } : null);
    return note ? highlight(desk, note) : undefined;
  }, [active, list]);

  return (
    <div ref={root} className="reading-desk" data-active={active === null ? undefined : ''}>
      {children}
      {slot
        ? createPortal(
            <LikelyClaims
              key={slot.suggestion}
              articleReference={articleReference}
              suggestion={slot.suggestion}
              find={findLikely}
            />,
            slot.element,
          )
        : null}
    </div>
  );
}

/** As `noteId` names the notes of suggestions. */
function isSuggestion(id: string): boolean {
  return /^note-[cf]\d/.test(id);
}

/** Makes this note the active one to the eye, to the keys and to assistive technology. */
function highlight(desk: Element, note: HTMLElement): () => void {
  const marks = [...desk.querySelectorAll(`[data-notes~="${CSS.escape(note.id)}"]`)];
  const buttons = [...note.querySelectorAll<HTMLElement>('[data-shortcut]')];
  note.classList.add('note-active');
  note.setAttribute('aria-current', 'true');
  for (const mark of marks) mark.classList.add('passage-active');
  for (const button of buttons) {
    button.setAttribute('aria-keyshortcuts', button.dataset.shortcut ?? '');
  }
  unlessPressed(() => reveal(note));
  return () => {
    note.classList.remove('note-active');
    note.removeAttribute('aria-current');
    for (const mark of marks) mark.classList.remove('passage-active');
    for (const button of buttons) button.removeAttribute('aria-keyshortcuts');
  };
}

/** Brings a note into view in its own column, without moving the page. */
function reveal(note: HTMLElement): void {
  const column = note.closest<HTMLElement>('.reading-aside');
  if (!column || column.scrollHeight <= column.clientHeight) return;
  const [inner, outer] = [note.getBoundingClientRect(), column.getBoundingClientRect()];
  if (inner.top < outer.top + 8 || inner.bottom > outer.bottom - 8) {
    column.scrollTop += inner.top - outer.top - outer.height / 4;
  }
}

function show(notes: readonly MarkedNote[], id: string): void {
  notes.find((note) => note.id === id)?.mark.scrollIntoView({ block: 'center' });
}

/** What a reader scrolls by: the wheel, a finger, a key, or the bar beside the page. */
const ways = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Listens for scrolling, for presses on words and notes, and for the steps of the bar. */
function follow(
  desk: HTMLElement,
  notes: readonly MarkedNote[],
  reads: { current: boolean },
  activate: (change: (active: string | null) => string | null) => void,
): () => void {
  const narrow = () => !matchMedia(sideBySide).matches;
  let frame = 0;
  const scroll = () => {
    cancelAnimationFrame(frame);
    if (narrow() || !reads.current) return;
    frame = requestAnimationFrame(() => {
      const line = lineOfReading(
        window.scrollY / Math.max(1, document.documentElement.scrollHeight - window.innerHeight),
      );
      activate((active) => noteInView(notes, active, line));
    });
  };
  const go = (id: string, moveText: boolean) => {
    reads.current = false;
    activate(() => id);
    if (moveText) show(notes, id);
    document.getElementById(id)?.focus({ preventScroll: !narrow() });
  };
  const click = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const step = event.target.closest<HTMLElement>('[data-step]');
    if (step) {
      event.preventDefault();
      const next = stepFrom(desk, Number(step.dataset.step));
      if (next) go(next, true);
      return;
    }
    const link = event.target.closest('a, button, summary');
    const toNote = link?.getAttribute('href')?.match(/^#(note-.+)$/)?.[1];
    if (toNote && !narrow()) {
      event.preventDefault();
      go(toNote, false);
      return;
    }
    if (narrow() || document.getSelection()?.isCollapsed === false) return;
    const note = event.target.closest<HTMLElement>('[data-note]');
    const inText = link?.getAttribute('href')?.startsWith('#p-');
    if (note && (!link || inText)) {
      if (inText) event.preventDefault();
      go(note.id, true);
    }
    const words = link ? null : event.target.closest<HTMLElement>('[data-notes]');
    const last = words?.dataset.notes?.split(' ').at(-1);
    if (last) activate(() => last);
  };
  // Who goes from note to note by Tab finds each one's buttons.
  const focus = (event: FocusEvent) => {
    const note = event.target instanceof Element && event.target.closest('[data-note]');
    if (note && !narrow()) activate(() => note.id);
  };
  // Before the key or the press does what it is for, which may be a step to a note.
  const begin = () => {
    reads.current = true;
  };
  for (const kind of ways) document.addEventListener(kind, begin, { passive: true, capture: true });
  document.addEventListener('scroll', scroll, { passive: true });
  desk.addEventListener('click', click);
  desk.addEventListener('focusin', focus);
  if (!desk.querySelector('.note-active')) scroll();
  return () => {
    cancelAnimationFrame(frame);
    for (const kind of ways) document.removeEventListener(kind, begin, { capture: true });
    document.removeEventListener('scroll', scroll);
    desk.removeEventListener('click', click);
    desk.removeEventListener('focusin', focus);
  };
}

/** The suggestion before (-1) or after (1) the active note, around the end. */
function stepFrom(desk: Element, step: number): string | undefined {
  const all = [...desk.querySelectorAll<HTMLElement>('[data-note]')];
  const from = all.findIndex((note) => note.classList.contains('note-active'));
  const ahead = step > 0 ? all.slice(from + 1) : all.slice(0, Math.max(from, 0)).toReversed();
  const around = step > 0 ? all : all.toReversed();
  return [...ahead, ...around].find((note) => note.dataset.suggestion)?.id;
}
