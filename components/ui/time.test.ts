import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import { Instant } from './time';

test.each([
  ['UTC', 'minute', '12 Nov 2024, 09:41 UTC'],
  ['Asia/Tokyo', 'minute', '12 Nov 2024, 18:41 GMT+9'],
  ['UTC', 'day', '12 Nov 2024'],
] as const)('an instant in %s, to the %s, is shown with its zone', (zone, show, words) => {
  const html = renderToStaticMarkup(
    createElement(Instant, { at: '2024-11-12T09:41:00Z', zone, show }),
  );
  expect(html).toContain(`>${words}<`);
});
