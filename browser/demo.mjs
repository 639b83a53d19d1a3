// Starts `pergola demo` on a free port in a temporary directory, and ends it: only the process that it started. The
// demo runs under libfaketime (Debian's package), so that a journey can let a quarter of an hour pass.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SECONDS_MAX = 120;
const PRELOAD = readdirSync('/usr/lib').map((one) => `/usr/lib/${one}/faketime/libfaketimeMT.so.1`).find(existsSync);

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer();
  server.on('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

export async function startDemo(keep) {
  const port = await freePort();
  const parent = mkdtempSync(join(tmpdir(), 'walk-'));
  const dir = join(parent, 'house');
  if (!PRELOAD) throw new Error('libfaketime is missing: install the package libfaketime');
  const shift = join(parent, 'shift');
  let minutes = 0;
  writeFileSync(shift, '+0\n');
  const program = spawn('target/debug/pergola', ['demo', '--listen', `127.0.0.1:${port}`, '--dir', dir], {
    env: {
      ...process.env, LD_PRELOAD: PRELOAD, FAKETIME_TIMESTAMP_FILE: shift, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
  });
  // However the walk ends, the demo ends with it.
  process.on('exit', () => program.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
  let said = '';
  const ended = new Promise((resolve) => { program.on('exit', resolve); });
  const ready = new Promise((resolve, reject) => {
    const hear = (bytes) => {
      said += bytes;
      if (said.includes('Listening on')) resolve();
    };
    program.stdout.on('data', hear);
    program.stderr.on('data', hear);
    program.on('error', reject);
    ended.then((code) => reject(new Error(`the demo ended (${code}) before it listened:\n${said}`)));
    setTimeout(() => reject(new Error(`the demo did not listen in ${SECONDS_MAX} s:\n${said}`)), SECONDS_MAX * 1000).unref();
  });
  await ready;
  const origin = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${origin}/healthz`).then((answer) => answer.ok, () => false))) {
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  return {
    origin,
    dir,
    signIns: JSON.parse(readFileSync(join(dir, 'sign-ins.json'), 'utf8')),
    // For everybody in the house.
    let(passing) {
      minutes += passing;
      writeFileSync(shift, `+${minutes}m\n`);
    },
    async stop() {
      program.kill('SIGTERM');
      await ended;
      if (!keep) rmSync(parent, { recursive: true, force: true });
      else console.log(`the house stays in ${dir}`);
    },
  };
}
