/** How long nothing may be heard of long work, in milliseconds. */
const interval = 2000;

/** Says how far long work has come, at most once in two seconds; quick work says nothing. */
export function progress(say: (line: string) => void): (describe: () => string) => void {
  let last = Date.now();
  return (describe) => {
    if (Date.now() - last < interval) return;
    last = Date.now();
    say(describe());
  };
}
