import { exactInDigits, multiply } from './exact';
import type { FigureMark, FigureReading, StatedFigure } from './stated-figure';

const markWords: Record<FigureMark, string> = {
  about: 'about',
  almost: 'almost',
  just_over: 'just over',
};

/**
 * The line that reads a figure back to whoever typed it: "43 to 49 % · of voters · as of 3 May".
 * `asOf`: how its time reads; null where it is the time of saying.
 */
export function readBack(reading: FigureReading, asOf: string | null = null): string {
  if (reading.kind === 'none') return 'no figure';
  if (reading.kind === 'vague') return `“${reading.words}”, which is no number`;
  if (reading.kind === 'ask') return reading.question;
  const { figure } = reading;
  const time = asOf ?? figure.asOf;
  const of = figure.of && (figure.measure.kind === 'count' ? figure.of : `of ${figure.of}`);
  return [boundsInWords(figure), of, time && `as of ${time}`].filter(Boolean).join(' · ');
}

/** "about 12,000", "43 to 49 %", "at least EUR 2,000,000". */
export function boundsInWords(figure: StatedFigure): string {
  const { low, high, mark } = figure;
  const one = (value: string) => number(figure, value);
  const unit = figure.measure.kind === 'unit' ? ` ${figure.measure.unit}` : ' %';
  const bare = (value: string) => one(value).replace(unit, '');
  const range =
    low === null
      ? `at most ${one(high ?? '0')}`
      : high === null
        ? `at least ${one(low)}`
        : low === high
          ? one(low)
          : `${bare(low)} to ${one(high)}`;
  return mark ? `${markWords[mark]} ${range}` : range;
}

function number({ measure }: StatedFigure, value: string): string {
  if (measure.kind === 'share') {
    const percent = exactInDigits(multiply(value, '100'));
    return percent.includes('/') ? value.replace(/^1\//, '1 in ') : `${percent} %`;
  }
  const digits = exactInDigits(value);
  if (measure.kind === 'money') return `${measure.currency} ${digits}`;
  return measure.kind === 'unit' ? `${digits} ${measure.unit}` : digits;
}
