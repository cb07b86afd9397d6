import type { Figure } from '@/domain/quantity/figure';

import type { Suggestion } from './suggestion';

const magnitudes: readonly (readonly [number, string])[] = [
  [1_000_000, 'millions of'],
  [20_000, 'tens of thousands of'],
  [1000, 'thousands of'],
];
const hedge =
  '(?:(?:almost|nearly|about|around|roughly|some|over|approximately|more than|less than|fewer than|at least|at most|up to|an estimated|as many as|close to) )?';

/** Figures compete on one claim, so its statement gives the magnitude alone: "tens of thousands of". */
export function withoutFigure(
  statement: string,
  written: string,
  [likeliest]: readonly Figure[],
): string {
  const magnitude = magnitudes.find(([least]) => Number(likeliest?.low) >= least)?.[1];
  const at = statement.indexOf(written);
  const isRange = likeliest?.low !== likeliest?.high;
  if (!magnitude || at < 0 || isRange) return statement;
  const before = statement.slice(0, at).replace(new RegExp(`${hedge}$`, 'i'), '');
  const line = `${before}${magnitude}${statement.slice(at + written.length)}`;
  return line.charAt(0).toUpperCase() + line.slice(1);
}

const times = /\b(?:second|minute|hour|day|week|month|year|decade|o'clock)s?\b/i;

/** The first figure that counts something; spans of time and small bare numbers count nothing here. */
export function figureOf({ quantities }: Pick<Suggestion, 'quantities'>, text: string) {
  for (const { span, readings } of quantities) {
    const [likeliest] = readings;
    if (!likeliest?.unit || times.test(likeliest.unit)) continue;
    const { qualifier, low } = likeliest.figure;
    if (qualifier === 'exactly' && Number(low) < 10) continue;
    const counted = countedIn(likeliest.unit);
    if (!counted) continue;
    const after = text.slice(span[1], span[1] + 200);
    const where = new RegExp(
      `^[^.;“”]{0,40}?\\b(?:in|from|near|across) ((?:the )?[^,.;:“”\\n]{3,60})`,
    );
    return {
      figure: { written: text.slice(...span), readings: readings.map(({ figure }) => figure) },
      counted,
      population: where.exec(after.replace(/^[\d.,\s]+/, ''))?.[1]?.trim() ?? null,
    };
  }
  return { figure: null, counted: null, population: null };
}

/** "North Korean troops deployed": without what is said of them. */
function countedIn(unit: string): string | null {
  // "Bridge 29 would open": what has a verb behind it is a name, and counts nothing.
  if (
    /^(?:would|will|could|should|may|might|must|can|is|was|are|were|has|had|have|did|does)\b/i.test(
      unit,
    )
  ) {
    return null;
  }
  const words = unit.split(' ');
  const verb = words.findIndex((word, index) => index > 0 && /(?:ed|ing)$/.test(word));
  const counted = words.slice(0, verb < 0 ? words.length : verb).join(' ');
  return /\p{L}{3}/u.test(counted) ? counted : null;
}
