import { writeFileSync, readdirSync } from 'node:fs';
import { composeReport } from '../src/render/compose.js';
import { documentToDocx } from '../src/render/docx/render-docx.js';
import { documentToPdf } from '../src/render/pdf/render-pdf.js';
import { fontsFor } from '../src/render/fonts/document-fonts.js';
import { nationalStyle } from '../src/render/style.js';
import { exampleReport } from './examples.js';
import { validateDocxFiles } from './readers/ooxml.js';
import { readDocx } from './readers/docx.js';
test('scratch', async () => {
  const all = [];
  for (const f of readdirSync('examples/reports').filter((f) => f.endsWith('.yaml'))) {
    const name = f.replace('.yaml', '');
    const d = composeReport(exampleReport(name));
    const t = Date.now();
    const b = await documentToDocx(d, nationalStyle);
    console.log(name, b.length, Date.now() - t);
    readDocx(b);
    writeFileSync(`/tmp/w/${name}.docx`, b);
    writeFileSync(
      `/tmp/w/${name}.pdf`,
      await documentToPdf(d, { fonts: await fontsFor(d), style: nationalStyle }),
    );
    all.push(b);
  }
  console.log(JSON.stringify(await validateDocxFiles(all), null, 1).slice(0, 6000));
});
