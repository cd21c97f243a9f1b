/** Ways in which published reports damage the tables of the form, as changes of a sound page. */
import { JSDOM } from 'jsdom';

type Change = (page: Document) => void;

/** A kind of damage. */
export interface Damage {
  readonly name: string;
  readonly change: Change;
}

const cells = (page: Document): readonly Element[] => [...page.querySelectorAll('td, th')];
const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, '');
const cellWith = (page: Document, text: string): Element => {
  const found = cells(page).find((cell) => textOf(cell).includes(text));
  if (!found) throw new Error(`no cell with ${text}`);
  return found;
};
const rowOf = (page: Document, text: string): Element => cellWith(page, text).closest('tr')!;
const replaced =
  (...pairs: readonly (readonly [string | RegExp, string])[]): Change =>
  (page) => {
    for (const cell of cells(page)) {
      let text = textOf(cell);
      for (const [from, to] of pairs) text = text.replaceAll(from, to);
      if (text !== textOf(cell)) cell.textContent = text;
    }
  };
/** The cells after the label in the row that has it. */
const figures = (page: Document, label: string): readonly Element[] => {
  const row = [...rowOf(page, label).children];
  return row.slice(row.indexOf(cellWith(page, label)) + 1);
};
const figure =
  (label: string, index: number, text: string): Change =>
  (page) => {
    figures(page, label)[index]!.textContent = text;
  };

/** Thirty kinds; the page is of the 2021 edition, with a number in every cell that no other has. */
export const damages: readonly Damage[] = [
  { name: 'half-width brackets', change: replaced(['（', '('], ['）', ')']) },
  { name: '1、 for 1.', change: replaced([/^(\d)\./g, '$1、']) },
  { name: '只记 for 只计', change: replaced(['只计', '只记']) },
  {
    name: 'lost characters in labels',
    change: replaced(['禁止公开', '止公开'], ['7.属于行政', '7.于行政'], ['8.属于', '8.于']),
  },
  { name: 'comma for 、 in long rows', change: replaced(['不补正、', '不补正，'], ['费用、', '费用，']) },
  { name: 'quotes lost', change: replaced(['“', ''], ['”', '']) },
  { name: 'straight quotes', change: replaced([/[“”]/g, '"']) },
  {
    name: 'rows shortened by a tool',
    change: replaced(
      [/1\.申请人无正当理由逾期不补正.*/g, '1.逾期不补正'],
      [/2\.申请人逾期未按收费通知.*/g, '2.逾期未按收费通知要求缴纳费用'],
    ),
  },
  {
    name: 'a shortened row that is like nothing',
    change: replaced([/2\.申请人逾期未按收费通知.*/g, '2.欠费']),
  },
  {
    name: 'no numbers before labels',
    change: replaced([/^(?:[（(][一二三四五六七]+[）)]|[一二三四]、|\d\.)/g, '']),
  },
  {
    name: 'the remark of （二） left out',
    change: replaced(['（区分处理的，只计这一情形，不计其他情形）', '']),
  },
  { name: '规范性文件 for 行政规范性文件', change: replaced(['行政规范性文件', '规范性文件']) },
  { name: '现行有效件 for 现行有效件数', change: replaced(['现行有效件数', '现行有效件']) },
  {
    name: 'a long name of the clause',
    change: replaced(['第二十条第（一）项', '中华人民共和国政府信息公开条例 第二十条第（一）项']),
  },
  {
    name: 'traditional characters of a mirror',
    change: replaced(
      ['规章', '規章'],
      ['行政许可', '行政許可'],
      ['处罚', '處罰'],
      ['强制', '強制'],
      ['数', '數'],
      ['总计', '總計'],
      ['复议', '複議'],
      ['诉', '訴'],
      ['结', '結'],
      ['请', '請'],
      ['属', '屬'],
      ['为', '為'],
    ),
  },
  {
    name: 'breaks and blanks inside labels',
    change: (page) =>
      cells(page).forEach((cell) => {
        if (/^[\u4e00-\u9fff]{4,}$/.test(textOf(cell)))
          cell.innerHTML = `${textOf(cell).slice(0, 2)}<br> &nbsp;${textOf(cell).slice(2)}`;
      }),
  },
  {
    name: 'full-width digits',
    change: (page) =>
      cells(page).forEach((cell) => {
        if (/^\d+$/.test(textOf(cell)))
          cell.textContent = textOf(cell).replace(/\d/g, (digit) =>
            String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
          );
      }),
  },
  {
    name: 'blank for zero',
    change: (page) =>
      cells(page).forEach((cell) => {
        if (textOf(cell) === '0') cell.textContent = '';
      }),
  },
  { name: 'a dash for a number', change: figure('行政强制', 0, '—') },
  { name: 'a number with its unit', change: figure('行政强制', 0, '307件') },
  { name: 'a letter O in a number', change: figure('（一）予以公开', 0, '1O2') },
  { name: 'two numbers in one cell', change: figure('（一）予以公开', 1, '12 34') },
  {
    name: 'the whole page in a table for layout',
    change: (page) => {
      page.body.innerHTML = `<table><tr><td>导航</td></tr><tr><td>${page.body.innerHTML}</td></tr></table>`;
    },
  },
  {
    name: 'an extra local row',
    change: (page) => {
      rowOf(page, '行政规范性文件').insertAdjacentHTML(
        'afterend',
        '<tr><td>其他主动公开文件</td><td>9</td><td>9</td><td>9</td></tr>',
      );
    },
  },
  { name: 'a row left out', change: (page) => rowOf(page, '4.保护第三方合法权益').remove() },
  { name: 'a row with a cell too few', change: (page) => figures(page, '2.重复申请')[3]!.remove() },
  {
    name: 'a row twice',
    change: (page) => {
      const row = rowOf(page, '2.重复申请');
      row.after(row.cloneNode(true));
    },
  },
  {
    name: 'two rows that changed places',
    change: (page) => {
      const row = rowOf(page, '2.重复申请');
      row.before(row.nextElementSibling!);
    },
  },
  {
    name: 'two columns that changed places',
    change: replaced(['商业企业', '甲'], ['科研机构', '商业企业'], ['甲', '科研机构']),
  },
  {
    name: 'one （六） row as in 2019',
    change: (page) => {
      rowOf(page, '2.申请人逾期未按收费通知').remove();
      rowOf(page, '3.其他').remove();
      const row = rowOf(page, '1.申请人无正当理由逾期');
      row.querySelectorAll('td')[0]!.removeAttribute('rowspan');
      row.querySelectorAll('td')[0]!.setAttribute('colspan', '2');
      row.querySelectorAll('td')[1]!.remove();
    },
  },
  {
    name: 'merged cells in a row of figures',
    change: (page) => {
      const [first, second] = figures(page, '1.信访举报投诉类申请');
      first!.setAttribute('colspan', '2');
      second!.remove();
    },
  },
  {
    name: 'spans of labels lost to blank cells',
    change: (page) => {
      for (const label of ['三、本年度办理结果', '（三）不予公开']) {
        const cell = cellWith(page, label);
        const rows = Number(cell.getAttribute('rowspan'));
        let row = cell.closest('tr')!;
        for (let below = 1; below < rows; below += 1) {
          row = row.nextElementSibling as HTMLTableRowElement;
          row.insertAdjacentHTML('afterbegin', '<td></td>');
        }
        cell.removeAttribute('rowspan');
      }
    },
  },
  {
    name: 'the table cut in two',
    change: (page) => {
      const row = rowOf(page, '（四）无法提供');
      const table = row.closest('table')!;
      const rest = [row];
      while (rest.at(-1)!.nextElementSibling) rest.push(rest.at(-1)!.nextElementSibling!);
      const second = page.createElement('table');
      table.after(second);
      rest.forEach((one) => second.append(one));
    },
  },
  {
    name: 'numbers in a small table each',
    change: (page) =>
      figures(page, '行政许可').forEach((cell) => {
        cell.innerHTML = `<table><tr><td>${textOf(cell)}</td></tr></table>`;
      }),
  },
];

/** The page with the damage done to it. */
export function damaged(html: string, { change }: Damage): string {
  const { window } = new JSDOM(html);
  change(window.document);
  return window.document.documentElement.outerHTML;
}
