import type { Json } from '@/domain/history/canonical-json';
import { minuteInWords } from '@/domain/time/instant-words';

/** What a revision says of a request for a response. */
export function requestFields(request: {
  source: { name: string };
  how: string;
  askedAt: Date;
  deadline: Date | null;
}): Record<string, Json> {
  return {
    askedOf: request.source.name,
    how: request.how,
    asked: minuteInWords(request.askedAt),
    deadline: minuteInWords(request.deadline),
  };
}
