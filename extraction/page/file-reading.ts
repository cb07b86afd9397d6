import type { FoundArticle, ReadArticle } from '@/domain/capture/found';
import type { LeftOut } from '@/domain/capture/left-out';
import { limits } from '@/domain/text/limits';

import { foundLine } from './found-value';
import { guessLanguage } from './guess-language';

/** What a file holds, before it is looked through. */
interface FileParts {
  text: string;
  /** As the file's own record gives it; empty: not. */
  title?: string;
  fileName: string | null;
  words: string;
  leftOut?: readonly LeftOut[];
  found?: FoundArticle;
}

/** What was read from a file, its language guessed by its words. */
export function fileReading({
  text,
  title,
  fileName,
  words,
  leftOut,
  found,
}: FileParts): ReadArticle {
  const headline = foundLine(title ?? '', limits.headline);
  const language = guessLanguage(text);
  return {
    text,
    way: 'file',
    other: null,
    doubts: [],
    leftOut: [...(leftOut ?? [])],
    found: {
      ...(headline && !isFileName(headline, fileName)
        ? { title: { value: headline, from: 'file' } }
        : {}),
      ...(language ? { language: { value: language, from: 'guess' } } : {}),
      ...found,
    },
    words: words.replaceAll('\u0000', '').toWellFormed(),
  };
}

/** “report-fm.indd”, “Microsoft Word - Notes.doc”, “Document1”: what a program puts in place of a title. */
function isFileName(title: string, fileName: string | null): boolean {
  if (/\.[a-z][a-z\d]{1,4}$/i.test(title) && !/[.!?] /.test(title)) return true;
  if (
    /^(?:\w+:\S|microsoft |untitled|unbenannt|sans titre|document ?\d*$|dokument ?\d*$|slide \d|powerpoint|print)/i.test(
      title,
    )
  )
    return true;
  if (!/\s/.test(title) && /[_\d]|-.*-/.test(title)) return true;
  const bare = (name: string) => name.replace(/\.[^.]+$/, '').toLowerCase();
  return fileName !== null && bare(title) === bare(fileName) && !/\s/.test(title);
}
