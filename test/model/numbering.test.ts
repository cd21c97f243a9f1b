import { headingNumber, numberHeadings, ownNumberOf, type NumberedLevel } from '../../src/model/numbering.js';

const levels: readonly NumberedLevel[] = [1, 2, 3, 4, 5];

describe('the number that a heading carries', () => {
  it('is read back from every number that is printed', () => {
    for (const level of levels) {
      for (let position = 1; position <= (level === 5 ? 20 : 99); position += 1) {
        const heading = `${headingNumber(level, position)}工作情况`;
        expect([heading, ownNumberOf(heading)]).toEqual([heading, { level, position }]);
      }
    }
  });

  it.each(['一二、工作情况', '三二、工作情况', '（十十）工作情况', '（一二三）工作情况'])(
    'has no value where its numerals write no place in a list: %s',
    (heading) => {
      expect(ownNumberOf(heading)).toMatchObject({ position: undefined });
    },
  );

  it('leaves the next heading its turn where it has no value', () => {
    const texts = ['总体情况', '一二、主动公开', '依申请公开'];
    expect(numberHeadings(texts.map((text) => ({ level: 1, text })))).toEqual(['一、', '', '三、']);
  });
});
