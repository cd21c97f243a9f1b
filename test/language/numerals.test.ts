import fc from 'fast-check';
import { numeralValue } from '../../src/model/language/read-numeral.js';
import { halfWidthFigures, numeralsIn } from '../../src/model/language/find-numerals.js';

/** Writes a numeral the way it is taught: four places at a time, 零 for a gap, no trailing zeros. */
function written(value: number): string {
  const digits = '零一二三四五六七八九';
  const group = (four: number): string => {
    let [text, gap] = ['', false];
    for (const [unit, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(four / unit) % 10;
      if (digit === 0) gap = text !== '';
      else {
        text += `${gap ? '零' : ''}${digits[digit]}${name}`;
        gap = false;
      }
    }
    return text;
  };
  if (value === 0) return '零';
  const [hundredMillions, tenThousands, ones] = [
    Math.floor(value / 1e8),
    Math.floor(value / 1e4) % 1e4,
    value % 1e4,
  ];
  const parts = [hundredMillions, tenThousands, ones].map(group);
  let text = parts[0] === '' ? '' : `${parts[0]}亿`;
  if (tenThousands > 0) text += `${text !== '' && tenThousands < 1000 ? '零' : ''}${parts[1]}万`;
  else if (text !== '' && ones > 0) text += '零';
  if (ones > 0) text += `${text !== '' && ones < 1000 && !text.endsWith('零') ? '零' : ''}${parts[2]}`;
  return text.replace(/^一十/, '十');
}

const read = (text: string): readonly (readonly [string, number, number])[] => {
  const plain = halfWidthFigures(text);
  return Array.from(numeralsIn(plain), ({ from, to, low, high }) => [text.slice(from, to), low, high]);
};

describe('a Chinese numeral', () => {
  it('is read back whatever number it writes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(20_000),
          fc.nat(999_999_999),
          fc.nat(5).map((zeros) => 10 ** zeros * 7),
        ),
        (value) => {
          expect(numeralValue(written(value))).toBe(value);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['四', 4],
    ['十', 10],
    ['二十三', 23],
    ['一百二', 120],
    ['一百零二', 102],
    ['两千三', 2300],
    ['三万五', 35_000],
    ['一万零五', 10_005],
    ['壹佰贰拾叁', 123],
    ['二〇二四', 2024],
  ])('%s is %i', (text, value) => {
    expect(numeralValue(text)).toBe(value);
  });

  it.each(['', '百千', '十十', '三四', '三四十', '万', '一百零', '千百万'])('“%s” is none', (text) => {
    expect(numeralValue(text)).toBeUndefined();
  });

  it('never throws, whatever characters it is given', () => {
    const characters = fc.constantFrom(...'零〇一二两三九十百千万亿壹拾佰仟点');
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 30 }), (text) => {
        const value = numeralValue(text);
        expect(value === undefined || (Number.isInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});

describe('a number in a text', () => {
  it.each([
    ['81件', [['81', 81, 81]]],
    ['１２８６件', [['１２８６', 1286, 1286]]],
    ['1,286件', [['1,286', 1286, 1286]]],
    ['12，345，678件', [['12，345，678', 12_345_678, 12_345_678]]],
    [
      '1,28件',
      [
        ['1', 1, 1],
        ['28', 28, 28],
      ],
    ],
    ['170余件', [['170余', 170, 179]]],
    ['100余件', [['100余', 100, 199]]],
    ['685余条', [['685余', 685, 694]]],
    ['十余件', [['十余', 10, 19]]],
    ['百余件', [['百余', 100, 199]]],
    ['三十多件', [['三十多', 30, 39]]],
    ['3万余条', [['3万余', 30_000, 39_999]]],
    ['1.2万件', [['1.2万', 11_500, 13_000]]],
    ['近100件', [['近100', 90, 100]]],
    ['约50件', [['约50', 45, 55]]],
    ['超过300件', [['超过300', 300, Infinity]]],
    ['不足20件', [['不足20', 0, 20]]],
  ] as const)('%s is read with the values it can mean', (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it('is not made approximate by 最近', () => {
    expect(read('最近3件')).toEqual([['近3', 3, 3]]);
  });
});
