/* Who may import whom: docs of the folders stand in docs/architecture.md. */
const source = '^(app|components|domain|extraction|interchange|server)/';
const tests = '\\.(test|db\\.test)\\.tsx?$';

/** Files of `folder` import from the source folders in `allowed` alone. */
function only(folder, allowed) {
  return {
    name: `${folder}-imports-only-${allowed.join('-')}`,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: tests },
    to: { path: source, pathNot: `^(${allowed.join('|')})/` },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only('domain', ['domain']),
    only('extraction', ['extraction', 'domain']),
    only('interchange', ['interchange', 'domain']),
    only('server', ['server', 'domain', 'extraction', 'interchange']),
    only('components', ['components', 'domain']),
    {
      name: 'only-server-knows-prisma',
      comment: 'Pages compose, components draw and rules judge; none of them queries.',
      severity: 'error',
      from: { path: '^(app|components|domain|extraction|interchange)/', pathNot: tests },
      to: { path: '^prisma/|@prisma|node_modules/pg/|^server/database/client' },
    },
    {
      name: 'rules-are-pure',
      comment: 'No framework, no system, no clock: everything is passed in.',
      severity: 'error',
      from: { path: '^(domain|extraction|interchange)/', pathNot: tests },
      to: { path: 'node_modules/(next|react|react-dom|better-auth|pino|nodemailer)/' },
    },
    {
      name: 'only-server-reaches-the-system',
      severity: 'error',
      from: { path: '^(components|domain|extraction|interchange)/', pathNot: tests },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'nothing-shipped-imports-tests-or-scripts',
      severity: 'error',
      from: { path: source, pathNot: tests },
      to: { path: '^(tests|scripts|e2e|bench)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|prisma/generated' },
    exclude: { path: '\\.next/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
};
