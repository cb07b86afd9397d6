import { drawnSizeOf } from './drawn-size';
import type { ParagraphChange } from './version-diff';

/** What a page shows of the changes between two versions. */
export interface DrawnChanges {
  changes: DrawnChange[];
  /** How many changes behind these are not shown, since the page would be too large. */
  left: number;
}

/** Paragraphs that stayed are counted, and shown as far as there is room. */
export type DrawnChange =
  | Exclude<ParagraphChange, { kind: 'same' }>
  | { kind: 'same'; count: number; paragraphs: string[] };

/** Bytes of a page, about: for what changed, and for what stayed. */
const [mostChanged, mostSame] = [900_000, 500_000];
/** An edit takes elements of its own. */
const spanSize = 200;

/** The changes as far as a page has room for them, in reading order. */
export function drawnChanges(all: readonly ParagraphChange[]): DrawnChanges {
  let [changed, same] = [mostChanged, mostSame];
  const changes: DrawnChange[] = [];
  for (const [index, change] of all.entries()) {
    if (change.kind === 'same') {
      const paragraphs: string[] = [];
      for (const text of change.paragraphs) {
        same -= drawnSizeOf(text);
        if (same < 0) break;
        paragraphs.push(text);
      }
      changes.push({ kind: 'same', count: change.paragraphs.length, paragraphs });
      continue;
    }
    changed -=
      change.kind === 'changed'
        ? change.spans.reduce((size, { text }) => size + spanSize + drawnSizeOf(text), 0)
        : spanSize + drawnSizeOf(change.text);
    if (changed < 0) {
      return { changes, left: all.slice(index).filter(({ kind }) => kind !== 'same').length };
    }
    changes.push(change);
  }
  return { changes, left: 0 };
}
