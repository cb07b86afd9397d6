import { fileURLToPath } from 'node:url';

// Named by its whole path: the bundler looks for plugins from a folder of its own.
const fontsStay = fileURLToPath(new URL('postcss/fonts-stay.cjs', import.meta.url));

export default { plugins: { '@tailwindcss/postcss': {}, [fontsStay]: {} } };
