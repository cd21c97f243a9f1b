// Asks the registry for known holes in what a user installs: npm run audit. What follows the name goes to npm.
// Exit codes: 0 none that is high or critical, or nobody answered (said aloud); 1 some; 2 the question failed here.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { auditVerdict } from './packaging/audit-verdict.mjs';

const parameters = ['audit', '--omit=dev', '--json', ...process.argv.slice(2)];
const { stdout, stderr, error } = spawnSync('npm', parameters, {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
const { code, lines } = auditVerdict(error ? '' : stdout, error?.message ?? stderr);
for (const line of lines) (code === 0 ? console.log : console.error)(line);
process.exitCode = code;
