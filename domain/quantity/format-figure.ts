import { type Figure, qualifierWords } from './figure';

/** A figure in words and digits: "almost 50,000", "about 4 to 5 months". Thousands are parted by commas. */
export function formatFigure(figure: Figure, unit: string | null): string {
  const low = grouped(figure.low);
  const number = figure.low === figure.high ? low : `${low} to ${grouped(figure.high)}`;
  return [qualifierWords[figure.qualifier], number, unit].filter(Boolean).join(' ');
}

/** On the digits themselves: as a JavaScript number a long figure would lose some. */
function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}
