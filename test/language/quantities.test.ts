import { quantitiesIn } from '../../src/model/language/quantities.js';
import { sentencesIn } from '../../src/model/language/sentences.js';

const read = (text: string): readonly string[] =>
  quantitiesIn(text).map(({ text: words, unit, low, high }) => `${words}|${unit}|${low}–${high}`);

describe('a quantity', () => {
  it.each([
    ['收到申请81件', ['81件|件|81–81']],
    ['收到申请 4 件', ['4 件|件|4–4']],
    ['培训180人次、专职2人', ['180人次|人次|180–180', '2人|人|2–2']],
    ['收费3586200元', ['3586200元|元|3586200–3586200']],
    ['收费358万元', ['358万元|元|3575000–3590000']],
    ['占百分之五十', ['百分之五十|%|50–50']],
    ['占50％', ['50％|%|50–50']],
    ['3至5件', ['3至5件|件|3–5']],
    ['3-3件', ['3件|件|3–3']],
    ['5-3件', ['3件|件|3–3']],
    ['80件以上', ['80件|件|80–Infinity']],
  ])('is read from %s', (text, quantities) => {
    expect(read(text)).toEqual(quantities);
  });

  it.each([
    '第3件',
    '一批、一次性、一个',
    '《当前工作九条措施》',
    '国办发〔2013〕73号',
    '“国五条”出台',
    '2024年1月',
    '12345热线',
    '3、4月',
  ])('is not seen in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('keeps its place in the text, full-width figures or not', () => {
    const text = '共收到１２件（上年９件）。';
    expect(quantitiesIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['１２件', '９件']);
  });
});

describe('sentences', () => {
  it('end at 。！？ and keep their places', () => {
    const text = '收到81件；办结80件。结转1件！无';
    expect(sentencesIn(text)).toEqual([
      { from: 0, text: '收到81件；办结80件。' },
      { from: 12, text: '结转1件！' },
      { from: 17, text: '无' },
    ]);
  });

  it('cover the whole text but for marks that end nothing', () => {
    const text = '长'.repeat(5000);
    expect(
      sentencesIn(text)
        .map((sentence) => sentence.text)
        .join(''),
    ).toBe(text);
  });
});
