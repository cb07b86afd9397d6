import { readPublicationTime, typedPublicationTime } from '@/domain/article/publication-time';
import { readZone } from '@/domain/time/zone';

const written =
  /(?<![\p{L}\d])(?:(\d{1,2}) )?((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?)(?: (\d{1,2}))?(?:,? (\d{4}))?,?(?: at)? (\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?),? \(?([A-Z]{2,4})\)?(?![\p{L}\d])/iu;

/** A line's time may be when it was sent, and the page's when it went online. */
const longestBetween = 3 * 60 * 60 * 1000;

/**
 * The time of publication in the zone that the article's own dateline gives ("MARL, Nov. 12, 11:30 p.m.
 * ET"), so that its day is the outlet's and "yesterday" the right one. Null: no line gives one, or
 * another time than the page's data.
 * @param publishedOn as `readPublicationTime` reads it
 */
export function inDatelineZone(publishedOn: string, lines: readonly string[]): string | null {
  const known = readPublicationTime(publishedOn);
  if (!known.ok || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(known.edtf)) return null;
  const at = Date.parse(known.edtf);
  for (const line of lines) {
    const [, before, month, after, year, clock, zone] = written.exec(line.slice(0, 300)) ?? [];
    const day = before ?? after;
    if (!day || !month || !clock || !zone) continue;
    for (const shift of [0, -1, 1]) {
      const guess = year ?? String(new Date(at + shift * 24 * 60 * 60 * 1000).getUTCFullYear());
      const read = readPublicationTime(`${day} ${month} ${guess}, ${clock} ${zone}`);
      if (!read.ok || Math.abs(Date.parse(read.edtf) - at) > longestBetween) continue;
      const offset = readZone(zone, read.edtf.slice(0, 16)) ?? 'Z';
      const minutes =
        offset === 'Z'
          ? 0
          : Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
      const local = new Date(at + minutes * 60_000).toISOString().slice(0, 16);
      return typedPublicationTime(`${local}:00${offset}`);
    }
  }
  return null;
}
