import { expect, test } from 'vitest';

import { openingTo } from './opening';

const accepted = { decision: 'accepted', at: 5 } as const;
const undecided = { opening: null, decisions: [] };

test('a level that lets more out is opened from the one before, any other is no opening', () => {
  const closed = { ...undecided, level: 'off_record' } as const;
  expect(openingTo('background', 7, closed)).toEqual({ from: 'off_record', at: 7 });
  expect(openingTo('off_record', 7, closed)).toBeNull();
  const open = { ...undecided, level: 'on_record' } as const;
  expect(openingTo('off_record', 7, open)).toBeNull();
});

test('what awaits its acceptance goes on from the most closed level, in however many steps', () => {
  const before = { level: 'background', opening: { from: 'off_record', at: 6 } } as const;
  const waits = { ...before, decisions: [accepted, { decision: 'rejected', at: 8 } as const] };
  expect(openingTo('on_record', 9, waits)).toEqual({ from: 'off_record', at: 9 });
  expect(openingTo('background', 9, waits)).toEqual({ from: 'off_record', at: 9 });
  expect(openingTo('deep_background', 9, waits)).toEqual({ from: 'off_record', at: 9 });
  expect(openingTo('off_record', 9, waits)).toBeNull();
});

test('an opening that was accepted is settled', () => {
  const opening = { from: 'off_record', at: 4 } as const;
  const settled = { level: 'background', opening, decisions: [accepted] } as const;
  expect(openingTo('background', 9, settled)).toBeNull();
  expect(openingTo('on_record', 9, settled)).toEqual({ from: 'background', at: 9 });
});
