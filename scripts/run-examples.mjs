// Runs every example but the HTTP server, one after another; their files are in out/.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const names = readdirSync('examples')
  .filter((name) => name.endsWith('.ts') && name !== 'http-server.ts')
  .map((name) => name.slice(0, -'.ts'.length));
/** Those that find errors in examples/reports, where they are kept on purpose, end with 1 as they should. */
const findErrors = ['audit-folder', 'batch'];

for (const name of names) {
  console.log(`\n── examples/${name}.ts`);
  const { status } = spawnSync(process.execPath, [`dist/examples/${name}.js`], { stdio: 'inherit' });
  if (status !== (findErrors.includes(name) ? 1 : 0)) {
    console.error(`examples/${name}.ts 没有正常结束（退出码 ${status}）`);
    process.exit(1);
  }
  if (status === 1) console.log('退出码 1：示例数据里保留着错误，本该如此');
}
console.log(
  '\n── examples/http-server.ts 是常驻的服务，不在这里运行：PORT=3000 node dist/examples/http-server.js',
);
