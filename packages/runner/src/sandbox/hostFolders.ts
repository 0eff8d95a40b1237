import { existsSync, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders of the system that programs need. Not all of /usr: images keep applications and their data below it. */
const shared = [
  'bin',
  'sbin',
  'lib',
  'lib32',
  'lib64',
  'libx32',
  'libexec',
  'include',
  'share',
  'local/bin',
  'local/sbin',
  'local/lib',
  'local/libexec',
  'local/include',
  'local/share',
].map(name => `/usr/${name}`);

/** Folders at the top, which are links into /usr on most systems. */
const atTop = ['/bin', '/sbin', '/lib', '/lib32', '/lib64', '/libx32'];

/** What programs read in /etc, and nothing that holds a secret. */
const settings = new Set([
  'alternatives',
  'ca-certificates',
  'fonts',
  'group',
  'hosts',
  'ld.so.cache',
  'ld.so.conf',
  'ld.so.conf.d',
  'localtime',
  'magic',
  'mime.types',
  'nsswitch.conf',
  'os-release',
  'passwd',
  'pki',
  'protocols',
  'services',
  'timezone',
]);

function listSettings(): string[] {
  const names = existsSync('/etc') ? readdirSync('/etc') : [];
  return names
    .filter(name => settings.has(name) || /^(?:java-|python3)/.test(name))
    .map(name => `/etc/${name}`);
}

function bindOrLink(path: string): string[] {
  return lstatSync(path).isSymbolicLink()
    ? ['--symlink', readlinkSync(path), path]
    : ['--ro-bind', path, path];
}

/** Where Node.js is inside when it is not where the system has its programs. */
const ownNode = '/opt/node';

function isShared(path: string): boolean {
  return [...shared, ...atTop].some(folder => path.startsWith(`${folder}/`));
}

function nodeArguments(executable: string): string[] {
  const modules = join(dirname(dirname(executable)), 'lib/node_modules');
  const hasNpm = existsSync(join(modules, 'npm/bin/npm-cli.js'));
  const link = (name: string, script: string) => [
    '--symlink',
    `../lib/node_modules/npm/bin/${script}`,
    `${ownNode}/bin/${name}`,
  ];
  return [
    ...['--ro-bind', executable, `${ownNode}/bin/node`],
    ...(hasNpm
      ? [
          ...['--ro-bind', modules, `${ownNode}/lib/node_modules`],
          ...link('npm', 'npm-cli.js'),
          ...link('npx', 'npx-cli.js'),
        ]
      : []),
  ];
}

/** What a step sees of the machine, as arguments of bwrap, and the PATH that goes with it. */
export function hostFolders(executable: string): {
  args: string[];
  searchPath: string;
} {
  const hasOwnNode = !isShared(executable);
  const system = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  const node = hasOwnNode ? `${ownNode}/bin` : dirname(executable);
  return {
    args: [
      ...shared.filter(path => existsSync(path)).flatMap(bindOrLink),
      ...atTop.filter(path => existsSync(path)).flatMap(bindOrLink),
      ...listSettings().flatMap(path => ['--ro-bind-try', path, path]),
      ...['--ro-bind-try', '/etc/ssl/certs', '/etc/ssl/certs'],
      ...['--ro-bind-try', '/etc/ssl/openssl.cnf', '/etc/ssl/openssl.cnf'],
      ...(hasOwnNode ? nodeArguments(executable) : []),
    ],
    searchPath: `${node}:${system}`,
  };
}
