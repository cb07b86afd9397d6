/** Units of measurement that a news text uses, each under the one spelling that the desk keeps. */
const units: readonly (readonly [string, string])[] = [
  ['percentage points?|percent points?|points', 'percentage points'],
  ['km²|sq\\.? ?km|square kilomet(?:re|er)s?', 'km²'],
  ['square miles?', 'square miles'],
  ['square met(?:re|er)s?|m²|sq\\.? ?m', 'm²'],
  ['km\\/h|kph|kilomet(?:re|er)s? (?:an|per) hour', 'km/h'],
  ['mph|miles (?:an|per) hour', 'mph'],
  ['kilomet(?:re|er)s?|km', 'km'],
  ['centimet(?:re|er)s?|cm', 'cm'],
  ['millimet(?:re|er)s?|mm', 'mm'],
  ['met(?:re|er)s?|m', 'm'],
  ['miles?', 'miles'],
  ['feet|foot|ft', 'feet'],
  ['inch(?:es)?', 'inches'],
  ['hectares?|ha', 'hectares'],
  ['acres?', 'acres'],
  ['kilograms?|kilos?|kg', 'kg'],
  ['grams?|g', 'g'],
  ['tonnes?|metric tons?', 'tonnes'],
  ['tons?', 'tons'],
  ['ounces?|oz', 'ounces'],
  ['lbs?', 'lb'],
  ['lit(?:re|er)s?', 'litres'],
  ['gallons?', 'gallons'],
  ['barrels?', 'barrels'],
  ['degrees celsius|degrees c|°\\s?c', '°C'],
  ['degrees fahrenheit|degrees f|°\\s?f', '°F'],
  ['degrees?|°', 'degrees'],
  ['kilowatt[ -]hours?|kwh', 'kWh'],
  ['gigawatt[ -]hours?|gwh', 'GWh'],
  ['megawatts?|mw', 'MW'],
  ['gigawatts?|gw', 'GW'],
  ['seconds?', 'seconds'],
  ['minutes?', 'minutes'],
  ['hours?', 'hours'],
  ['days?', 'days'],
  ['weeks?', 'weeks'],
  ['months?', 'months'],
  ['years?', 'years'],
];
const patterns = units.map(
  ([wording, unit]) => [new RegExp(`^[\\s-]*(?:${wording})(?![\\p{L}\\d])`, 'iu'), unit] as const,
);

/** The unit that a text after a number begins with, and where it ends; null if it begins with none. */
export function unitAfter(text: string): { unit: string; end: number } | null {
  for (const [pattern, unit] of patterns) {
    const found = pattern.exec(text);
    if (found) return { unit, end: found[0].length };
  }
  return null;
}
