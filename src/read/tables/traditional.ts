/**
 * The traditional forms of the characters in official labels and headings, as mirrors of government sites print
 * them: each pair is the simplified character and its traditional ones. Only labels are compared by them; the text
 * of a report stays as it is.
 */
const pairs =
  '万萬 专專 业業 个個 为為 举舉 于於 从從 众眾衆 会會 传傳 体體 关關 内內 决決 况況 ' +
  '减減 制製 办辦 务務 动動 区區 华華 单單 参參 发發 号號 后後 员員 围圍 国國 处處 ' +
  '复復複 审審 对對 属屬 应應 开開 强強 当當 总總 执執 护護 报報 据據 数數 无無 时時 ' +
  '机機 权權 条條 构構 标標 济濟 点點 热熱 现現 电電 监監 盖蓋 确確 稳穩 类類 系係繫 ' +
  '纠糾 纳納 线線 组組 织織 经經 结結 络絡 统統 继繼 续續 维維 编編 缴繳 网網 罚罰 ' +
  '职職 联聯 范範 获獲 补補 规規 计計 认認 训訓 议議 许許 讼訟 设設 访訪 诉訴 试試 ' +
  '话話 询詢 请請 读讀 谈談 负負 责責 购購 费費 转轉 辑輯 过過 这這 进進 采採 门門 ' +
  '问問 闻聞 阅閱 隐隱 项項 题題 额額 驳駁';

const simplified: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').flatMap(([simple = '', ...traditional]) => traditional.map((form) => [form, simple])),
);

/** The text with the traditional forms of labels' characters made simplified. */
export function withSimplifiedCharacters(text: string): string {
  return [...text].map((character) => simplified.get(character) ?? character).join('');
}
