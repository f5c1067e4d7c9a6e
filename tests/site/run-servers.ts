import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How a server that the machine may have runs a recipe alone: no right of an administrator, no file outside a folder. */
export interface ServerProgram {
  readonly name: string;
  readonly program: string;
  /** In which packing it sends packed twins: what browsers call it, and its ending. Debian's nginx knows no Brotli. */
  readonly sends: readonly (readonly [encoding: string, ending: string])[];
  /** The recipe within what the machine's own configuration would say. */
  wrap(recipe: string, folder: string, ports: readonly number[]): string;
  arguments(configuration: string, folder: string): readonly string[];
}

const MODULES = '/usr/lib/apache2/modules';
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

export const SERVERS: readonly ServerProgram[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    sends: [['gzip', 'gz']],
    wrap: (recipe, folder) =>
      `daemon off; pid ${folder}/pid; events {} http { access_log off;
${TEMPORARY.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}\n${recipe}}`,
    arguments: (configuration, folder) => ['-e', `${folder}/errors`, '-p', folder, '-c', configuration],
  },
  {
    name: 'apache',
    program: '/usr/sbin/apache2',
    sends: [
      ['br', 'br'],
      ['gzip', 'gz'],
    ],
    wrap: (recipe, folder, ports) => {
      const modules = [
        'mpm_event',
        'authz_core',
        'alias',
        'autoindex',
        'dir',
        'headers',
        'mime',
        'filter',
        'deflate',
        'rewrite',
      ];
      return [
        ...modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
        ...['PidFile', 'ErrorLog'].map((name) => `${name} ${folder}/${name}`),
        `DefaultRuntimeDir ${folder}`,
        'ServerName localhost',
        'TypesConfig /etc/mime.types',
        'User www-data',
        'Group www-data',
        ...ports.map((port) => `Listen 127.0.0.1:${port}`),
        recipe,
      ].join('\n');
    },
    arguments: (configuration) => ['-D', 'FOREGROUND', '-f', configuration],
  },
  {
    name: 'caddy',
    program: '/usr/bin/caddy',
    sends: [
      ['br', 'br'],
      ['gzip', 'gz'],
    ],
    wrap: (recipe) => `{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n${recipe}`,
    arguments: (configuration) => ['run', '--config', configuration, '--adapter', 'caddyfile'],
  },
];

export const isInstalled = ({ program }: ServerProgram): boolean => existsSync(program);

/** Starts a server with the recipes made for free ports, and waits until each of them answers. Returns what ends it. */
export async function runServer(
  { program, wrap, arguments: argumentsOf }: ServerProgram,
  ports: readonly number[],
  recipes: readonly string[],
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
  const configuration = join(folder, 'configuration');
  writeFileSync(configuration, wrap(recipes.join('\n'), folder, ports));
  const server = spawn(program, argumentsOf(configuration, folder), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
    rmSync(folder, { recursive: true });
  };
  for (const port of ports) {
    while (
      !(await fetch(`http://localhost:${port}/`, { method: 'HEAD' }).then(
        () => true,
        () => false,
      ))
    ) {
      if (server.exitCode !== null) {
        await stop();
        throw new Error(`${program} ended: ${said}`);
      }
      await setTimeout(20);
    }
  }
  return stop;
}

/** Ports that nobody uses. */
export function findFreePorts(count: number): Promise<readonly number[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const probe = createServer().listen(0, '127.0.0.1');
      await once(probe, 'listening');
      const address = probe.address();
      probe.close();
      return typeof address === 'object' && address !== null ? address.port : 0;
    }),
  );
}
