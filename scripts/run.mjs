/*
 * The first step of every command: `node scripts/run.mjs start`. It runs on whatever Node the
 * system has, so it is plain JavaScript without dependencies. It installs what is missing and hands
 * over to the project's own Node.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const ownNode = join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const [command, ...rest] = process.argv.slice(2);

/** Ends with one sentence. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what package-lock.json says; npm notes at its end what it installed. */
function isInstalled() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(modules, '.package-lock.json'));
  if (!wanted || !present || !existsSync(ownNode)) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    // Packages for other systems are left out.
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

function install() {
  console.log('Installing dependencies. This takes a minute or two.');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--loglevel=error'];
  const options = { cwd: root, stdio: 'inherit' };
  const { status, signal, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (signal) process.exit(128 + (constants.signals[signal] ?? 0));
  if (error || status !== 0) {
    stop(
      'The dependencies could not be installed: see npm’s message above, make sure that the package registry can be reached and the disk has room, and try again.',
    );
  }
  if (!existsSync(ownNode)) {
    stop(
      'The project’s own Node is missing after the installation: run "npm ci" with install scripts allowed (npm config get ignore-scripts must say false).',
    );
  }
}

/** The parent of a process and its command line; undefined when the system does not say. */
function look(pid) {
  try {
    if (existsSync('/proc/self')) {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command };
    }
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)]);
    const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(String(stdout)) ?? [];
    return parent && { parent: Number(parent), command };
  } catch {
    return undefined;
  }
}

/**
 * npm ends at a SIGTERM or a SIGKILL without telling this process, which would go on unseen. Calls
 * `stop` when npm, or the shell that npm starts between itself and this process, is gone.
 */
function whenNpmIsGone(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const shell = /^\S*sh -c /.test(look(parent)?.command ?? '') ? look(parent)?.parent : undefined;
  setInterval(() => {
    const same = process.ppid === parent && (!shell || look(parent)?.parent === shell);
    if (!same) stop();
  }, 300).unref();
}

function handOver() {
  const tsx = pathToFileURL(join(modules, 'tsx/dist/loader.mjs')).href;
  const environment = join(root, '.env');
  const child = spawn(
    ownNode,
    [
      ...(existsSync(environment) ? [`--env-file=${environment}`] : []),
      '--import',
      tsx,
      join(root, 'scripts', `${command}.ts`),
      ...rest,
    ],
    {
      cwd: root,
      // The channel closes when this process dies, however it dies; the other end then stops too.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: '1',
        // Prisma loads the relations of a row side by side on a transaction's one connection; the
        // pinned pg puts them in a row and warns each time, which would bury what matters.
        NODE_OPTIONS:
          `${process.env.NODE_OPTIONS ?? ''} --disable-warning=DeprecationWarning`.trim(),
      },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  whenNpmIsGone(() => child.kill('SIGTERM'));
  child.once('error', (error) => stop(`The project’s own Node does not start: ${error.message}`));
  child.once('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

if (!command || !existsSync(join(root, 'scripts', `${command}.ts`))) {
  stop(`There is no command ${command ?? ''}: see the scripts in package.json.`);
}
if (!isInstalled()) install();
handOver();
