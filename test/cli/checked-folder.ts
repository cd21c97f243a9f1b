import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFile } from './command-line.js';
import { faultyReport, replaced, soundReport } from './faulty-report.js';

/** Writes `in`, a folder of reports of every kind: sound, faulty, faulty twice, unreadable, with markup in a name. */
export function writeCheckedFolder(folder: string): void {
  const inputs = join(folder, 'in');
  mkdirSync(inputs);
  const put = (name: string, text: string): void => writeFileSync(join(inputs, name), text);
  copyFileSync(exampleFile('zhaotong-2021'), join(inputs, 'zhaotong.yaml'));
  copyFileSync(exampleFile('huaning-2018'), join(inputs, 'huaning.yaml'));
  copyFileSync(exampleFile('tongjiang-2020'), join(inputs, 'tongjiang.yaml'));
  put('sound.yaml', soundReport);
  put('faulty.yaml', faultyReport);
  put('faulty-copy.yaml', faultyReport);
  put(
    'total.yaml',
    replaced(soundReport, {
      'afterReconsideration: { upheld: 0': 'afterReconsideration: { total: 7, upheld: 0',
    }),
  );
  put('tab.yaml', 'year: 2024\nagency:\n\tname: "<img src=x onerror=alert(1)>"\n');
  put(
    'markup.yaml',
    replaced(faultyReport, { 'name: 青禾县水务局': 'name: "甲<script>alert(1)</script>&\\"局"' }),
  );
}
