'use client';

import { useEffect, useState } from 'react';

const storageKey = 'onrecord-single-keys';

/**
 * Makes the key hints true: a single key presses the button or link, or focuses the field, whose
 * `aria-keyshortcuts` names it, unless someone is typing; with Ctrl they work everywhere. Draws a checkbox
 * by which single keys are switched off (WCAG 2.1.4), remembered in this browser.
 */
export function ShortcutKeys() {
  const [on, setOn] = useState(true);

  useEffect(() => {
    setOn(localStorage.getItem(storageKey) !== 'off');
  }, []);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const combined = event.ctrlKey || event.metaKey;
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      if (!combined && (!on || isTyping(event.target))) return;
      const key = event.key.length === 1 && combined ? event.key.toUpperCase() : event.key;
      const keys = combined ? `Control+${key}` : key;
      // What is not shown, such as a bar that waits for a selection, is not to be pressed.
      const target = [
        ...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts~="${CSS.escape(keys)}"]`),
      ].find((element) => element.checkVisibility({ visibilityProperty: true }));
      if (!target) return;
      event.preventDefault();
      if (target.matches('input, select, textarea')) target.focus();
      else target.click();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);

  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          setOn(event.target.checked);
          localStorage.setItem(storageKey, event.target.checked ? 'on' : 'off');
        }}
      />
      <span>Single-key shortcuts</span>
    </label>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=submit])'))
  );
}
