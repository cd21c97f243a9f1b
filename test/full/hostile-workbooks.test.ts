import { strToU8, zipSync, type Zippable } from 'fflate';
import { readWorkbook } from '../../src/form/read-workbook.js';
import { reportWorkbook } from '../../src/form/report-workbook.js';
import { ReportError, type Finding } from '../../src/model/finding/finding.js';
import { renderDocx } from '../../src/render/renderer.js';
import { exampleReport } from '../examples.js';
import { withPart } from '../readers/xlsx.js';

const refusalOf = async (bytes: Uint8Array): Promise<Finding> => {
  const error = await readWorkbook(bytes, '填报表.xlsx').catch((thrown: unknown) => thrown);
  if (!(error instanceof ReportError)) throw error;
  expect(error.findings).toHaveLength(1);
  return error.findings[0]!;
};
const message = async (bytes: Uint8Array): Promise<string> => {
  const finding = await refusalOf(bytes);
  expect(finding).toMatchObject({ code: 'file.workbook', severity: 'error', place: { file: '填报表.xlsx' } });
  return finding.message;
};
const form = reportWorkbook('2021');
const workbook = (parts: Zippable): Uint8Array =>
  zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), ...parts });
const megabyte = 1024 * 1024;

describe('what is no form', () => {
  it('is refused as what it is', async () => {
    expect(await message(strToU8('year: 2024'))).toMatch('这不是 Excel 工作簿');
    expect(await message(new Uint8Array())).toMatch('这不是 Excel 工作簿');
    expect(await message(await renderDocx(exampleReport('busy-city-2024')))).toMatch('这不是 Excel 工作簿');
    expect(await message(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toMatch('旧版的 .xls');
    const encrypted = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(await message(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...encrypted))).toMatch('打开密码');
    expect(await message(workbook({ 'xl/vbaProject.bin': strToU8('x') }))).toMatch('带有宏');
  });

  it('is refused with the way to a form where it is another workbook', async () => {
    const other = withPart(await form, 'xl/sharedStrings.xml', (xml) =>
      xml.replace('nianbao 填报表', '预算'),
    );
    expect(await refusalOf(other)).toMatchObject({
      message: '这个工作簿不是填报表',
      hint: /nianbao form -o/,
    });
  });

  it('is refused where it is a form of another time', async () => {
    const future = withPart(await form, 'xl/sharedStrings.xml', (xml) =>
      xml.replace('<t>2021</t>', '<t>2031</t>'),
    );
    expect(await message(future)).toMatch('2031');
  });
});

describe('a damaged workbook', () => {
  it('is refused wherever it is cut or changed', async () => {
    const whole = await form;
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 12)) {
      expect(await message(whole.slice(0, at))).toMatch(/不是 Excel|已损坏/);
    }
    expect(await message(withPart(whole, 'xl/workbook.xml', (xml) => xml.slice(0, 400)))).toMatch(
      /损坏|不是填报表/,
    );
  });
});

describe('a workbook that is too large', () => {
  const bomb = workbook({ 'xl/worksheets/sheet1.xml': [new Uint8Array(80 * megabyte), { level: 1 }] });

  it('is refused by what its parts would come to', async () => {
    expect(bomb.length).toBeLessThan(megabyte);
    expect(await message(bomb)).toMatch('展开后最多');
  });

  it('is refused where it hides how large its parts are', async () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 28 < lying.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > megabyte)
        view.setUint32(at + 24, 100, true);
    }
    expect(await message(lying)).toMatch('展开后最多');
  });

  it('is refused by its own size', async () => {
    const large = new Uint8Array(21 * megabyte);
    large.set([0x50, 0x4b, 3, 4]);
    expect(await message(large)).toMatch('文件过大');
  });

  it('costs no more than its cells where one of them stands far out', async () => {
    const far = withPart(await form, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    );
    const { data } = await readWorkbook(far, 'x.xlsx');
    expect(data).toMatchObject({ edition: '2021' });
  });
});
