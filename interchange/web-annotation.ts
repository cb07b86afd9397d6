import { type Stance, stanceWords } from '@/domain/attribution/stance';

import { selectorsFor, type TextPositionSelector, type TextQuoteSelector } from './text-selectors';

/** One passage of a text and the attributions that rest on it. */
export interface AnnotatedPassage {
  id: string;
  /** UTF-16 code units of the text. */
  start: number;
  end: number;
  attributions: readonly { href: string; stance: Stance }[];
}

/** A text with its passages; addresses are paths of this desk. */
export interface AnnotatedText {
  /** Where the annotations are. */
  href: string;
  /** Where the text is read. */
  textHref: string;
  title: string;
  text: string;
  /** ISO 8601 instant. */
  capturedAt: string;
  passages: readonly AnnotatedPassage[];
}

/** W3C Web Annotation Data Model (2017), 3. */
export interface Annotation {
  id: string;
  type: 'Annotation';
  motivation: 'linking';
  body: (
    | { id: string; type: 'Text'; format: 'text/html' }
    | { type: 'TextualBody'; purpose: 'tagging'; value: string; format: 'text/plain' }
  )[];
  target: {
    source: string;
    state: { type: 'TimeState'; sourceDate: string };
    selector: [TextQuoteSelector, TextPositionSelector];
  };
}

/** W3C Web Annotation Data Model (2017), 5: everything stands on its first page. */
export interface AnnotationCollection {
  '@context': 'http://www.w3.org/ns/anno.jsonld';
  id: string;
  type: 'AnnotationCollection';
  label: string;
  total: number;
  first: { id: string; type: 'AnnotationPage'; startIndex: 0; items: Annotation[] };
}

/** The media type that the W3C Web Annotation Protocol (2017) wants. */
export const annotationMediaType =
  'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/**
 * The passages of a text as an annotation document: each selects its words by quote and position and
 * links to the attributions that rest on it, with their stances.
 * @param origin of this desk, without a slash at the end
 */
export function annotationsOf(origin: string, article: AnnotatedText): AnnotationCollection {
  const id = `${origin}${article.href}`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: article.title,
    total: article.passages.length,
    first: {
      id: `${id}#page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: article.passages.map((passage) => annotationOf(origin, article, passage)),
    },
  };
}

function annotationOf(
  origin: string,
  article: AnnotatedText,
  passage: AnnotatedPassage,
): Annotation {
  return {
    id: `${origin}${article.href}#${passage.id}`,
    type: 'Annotation',
    motivation: 'linking',
    body: passage.attributions.flatMap(({ href, stance }) => [
      { id: `${origin}${href}`, type: 'Text' as const, format: 'text/html' as const },
      {
        type: 'TextualBody' as const,
        purpose: 'tagging' as const,
        value: stanceWords[stance].verb,
        format: 'text/plain' as const,
      },
    ]),
    target: {
      source: `${origin}${article.textHref}`,
      state: { type: 'TimeState', sourceDate: article.capturedAt },
      selector: selectorsFor(article.text, passage),
    },
  };
}
