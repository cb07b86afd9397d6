/** What a press is meant for: where it moves away in between, the press is lost. */
const pressable = 'a, button, summary, label, input, select';

let isPressed = false;

if (typeof document !== 'undefined') {
  const end = () => {
    isPressed = false;
  };
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      isPressed = target instanceof Element && target.closest(pressable) !== null;
    },
    { passive: true, capture: true },
  );
  document.addEventListener('pointerup', end, { passive: true, capture: true });
  document.addEventListener('pointercancel', end, { passive: true, capture: true });
}

/**
 * Does what moves things on the page: at once, or where a button or link is being pressed, once that
 * press has done what it is for.
 */
export function unlessPressed(move: () => void): void {
  if (isPressed) {
    document.addEventListener('pointerup', () => setTimeout(move), { once: true });
  } else {
    move();
  }
}
