import type { Lang } from "../words/words.ts";
import type { FileFlaw, QuestionId } from "./told.ts";
import type { CellKind } from "telecom-service-rules/table";

/** Words of whole tables. */
export interface BatchWords {
  readonly intro: string;
  readonly question: string;
  readonly questions: Readonly<Record<QuestionId, readonly [name: string, row: string]>>;
  readonly time: string;
  readonly file: string;
  readonly drop: string;
  readonly choose: string;
  readonly invented: (rows: string) => string;
  readonly inventedName: (rows: string) => string;
  readonly chosen: (name: string, size: string) => string;
  readonly looking: string;
  readonly seen: (format: "csv" | "ndjson", encoding: string, columns: number) => string;
  readonly columns: string;
  readonly columnHeads: readonly [name: string, meaning: string, cells: string];
  readonly carriedColumn: string;
  readonly cells: Readonly<Record<CellKind, string>>;
  readonly flaws: Readonly<Record<FileFlaw, (column: number) => string>>;
  readonly nearest: string;
  readonly carry: (column: number) => string;
  readonly run: string;
  /** Why nothing can be decided yet. */
  readonly chooseFirst: string;
  readonly again: string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly progress: string;
  readonly rows: (rows: string) => string;
  readonly rate: (rows: string) => string;
  readonly left: (seconds: number) => string;
  readonly begun: string;
  readonly done: (rows: string, bad: string, seconds: string, rate: string) => string;
  readonly stopped: (rows: string, bad: string) => string;
  readonly cutShort: string;
  readonly failed: string;
  readonly outcome: string;
  readonly kinds: Readonly<Record<QuestionId, string>>;
  readonly own: Readonly<Record<string, string>>;
  readonly bad: string;
  readonly top: Readonly<Record<QuestionId, string>>;
  readonly noTop: string;
  readonly share: (percent: string) => string;
  readonly results: string;
  readonly first: (shown: number) => string;
  readonly filter: string;
  readonly all: string;
  readonly row: string;
  readonly details: Readonly<Record<QuestionId, readonly string[]>>;
  readonly more: (count: number) => string;
  readonly showMore: (count: number) => string;
  readonly errors: string;
  readonly errorHeads: readonly [row: string, where: string, what: string];
  readonly whole: string;
  readonly firstErrors: (shown: number, all: string) => string;
  readonly hints: Readonly<Record<string, string>>;
  readonly hint: (hint: string) => string;
  readonly download: string;
  readonly csv: string;
  readonly ndjson: string;
  readonly formulas: string;
  readonly how: string;
  readonly howSteps: readonly string[];
  readonly template: string;
  readonly allColumns: string;
}

export const BATCH: Readonly<Record<Lang, BatchWords>> = {
  zh: {
    intro: "把一份表格逐行交给规则判断。文件只在本页读取，不上传，也不保存。",
    question: "要判断什么",
    questions: {
      eligibility: ["业务申请能否受理", "每行一份申请"],
      deadlines: ["办理时限", "每行一个案件"],
      route: ["纠纷该去哪里？", "每行一起纠纷"],
      score: ["服务规范评分", "每行一次检查"],
    },
    time: "按哪一刻判断（北京时间）",
    file: "表格",
    drop: "把 CSV 或 NDJSON 文件拖到这里，或者",
    choose: "选择文件",
    invented: (rows) => `示例：${rows} 行`,
    inventedName: (rows) => `虚构的示例，${rows} 行`,
    chosen: (name, size) => `${name}（${size}）`,
    looking: "正在查看文件……",
    seen: (format, encoding, columns) =>
      format === "csv"
        ? `CSV 表格，编码 ${encoding}，认出 ${columns} 列。`
        : `NDJSON，编码 ${encoding}，每行一个请求。`,
    columns: "认出的列",
    columnHeads: ["列名", "含义", "单元格"],
    carriedColumn: "原样保留到结果中",
    cells: {
      flag: "是／否",
      count: "整数",
      number: "数字",
      money: "金额（元）",
      date: "日期",
      instant: "带时区的时刻",
      text: "文字或代码",
    },
    flaws: {
      header: () => "没有可读的表头：第一行应是列名，用逗号分隔。",
      unknownColumn: (column) => `第 ${column} 列的列名不认识；要原样保留，请在列名前加 #，或点下面的按钮。`,
      columnTwice: (column) => `第 ${column} 列的列名重复。`,
      bothForms: (column) => `第 ${column} 列与同一列表的其他列写法不同：[] 与 [0] 不能混用。`,
      encoding: (column) => `第 ${column} 列的列名有无法识别的字符，请把文件另存为 UTF-8 编码。`,
      delimiter: () => "表头没有可用的列；请用逗号分隔各列。",
      noRuleColumn: () => "表头没有可用的列；可用的列名见下方“怎样准备表格”。",
      noColumn: () => "表头没有这一列。",
      empty: () => "文件是空的。",
      binary: () => "这不是文本文件。如果是 Excel 工作簿，请另存为“CSV UTF-8（逗号分隔）”。",
      utf16: () => "文件是 UTF-16 编码，请另存为 UTF-8。",
      jsonList: () => "这是一个 JSON 列表。NDJSON 应每行写一个请求，不要外层的方括号。",
      json: () => "第一行不是完整的 JSON。NDJSON 应每行写一个请求。",
      unreadable: () => "文件无法读取，请重新选择。",
    },
    nearest: "是不是这一列：",
    carry: (column) => `原样保留第 ${column} 列`,
    run: "开始判断",
    chooseFirst: "请先选择文件",
    again: "再判断一次",
    cancel: "停止",
    cancelling: "正在停止……",
    progress: "进度",
    rows: (rows) => `${rows} 行`,
    rate: (rows) => `每秒 ${rows} 行`,
    left: (seconds) => `剩余约 ${seconds} 秒`,
    begun: "已开始判断。",
    done: (rows, bad, seconds, rate) => `完成：${rows} 行，其中 ${bad} 行有误；用时 ${seconds} 秒，每秒 ${rate} 行。`,
    stopped: (rows, bad) => `已停止：已判断 ${rows} 行，其中 ${bad} 行有误。以下是到此为止的结果。`,
    cutShort: "有引号未闭合，或单行超过 1 MiB，后面的内容没有读。",
    failed: "判断未能完成，请重新选择文件后再试。",
    outcome: "结果",
    kinds: { eligibility: "结论", deadlines: "最紧的时限", route: "建议先去", score: "得分" },
    own: {
      none: "没有进行中的时限",
      "route.none": "目前无处可去",
      critical: "有严重不合格项",
      from90: "90 分及以上",
      from75: "75 至 90 分",
      from60: "60 至 75 分",
      below60: "60 分以下",
      unscored: "未评分",
    },
    bad: "有误的行",
    top: {
      eligibility: "未满足最多的规则",
      deadlines: "逾期最多的时限",
      route: "最常缺少的事实",
      score: "不合格最多的项目",
    },
    noTop: "没有。",
    share: (percent) => `${percent}%`,
    results: "逐行结果",
    first: (shown) => `每种结果最多显示前 200 行；当前 ${shown} 行。完整结果请下载。`,
    filter: "只看",
    all: "全部（前 200 行）",
    row: "行",
    details: {
      eligibility: ["未满足的规则", "还需要的信息"],
      deadlines: ["逾期", "下一个到期时刻"],
      route: ["现在可去", "还需要的信息"],
      score: ["得分", "不合格项目"],
    },
    more: (count) => `等 ${count} 项`,
    showMore: (count) => `再显示 ${count} 行`,
    errors: "有误的行",
    errorHeads: ["行", "位置", "问题"],
    whole: "整行",
    firstErrors: (shown, all) => `显示前 ${shown} 行，共 ${all} 行有误。`,
    hints: {
      flag: "应为 是／否",
      count: "应为整数",
      number: "应为数字",
      money: "应为金额",
      date: "应为日期",
      instant: "应为时刻",
      text: "应为文字",
      JSON: "应为 JSON",
      "as many cells as the header": "单元格数应与表头相同",
      "as many values in each column": "同一列表的各列项数应相同",
      "a quote that is not closed, or a row of more than 1 MiB": "引号未闭合，或单行超过 1 MiB",
    },
    hint: (hint) => `提示：${hint}`,
    download: "下载全部结果",
    csv: "CSV",
    ndjson: "NDJSON",
    formulas: "CSV 带 BOM，可直接用表格软件打开；可能被当作公式的单元格前加了撇号。",
    how: "怎样准备表格",
    howSteps: [
      "第一行写列名：列名是请求中的位置，例如 form.term.end。下载模板，删去不用的列即可。",
      "空单元格表示未知；null 表示已知没有。是否写作 是／否、true/false 或 1/0，金额以元为单位，日期写作 2026-07-03 或 2026/7/3。",
      "带 [] 的列在一个单元格里用分号写出各项，例如 contract;bill。也可以写成 evidence[0].kind 等多列。",
      "以 # 开头的列（如 #工单号）原样保留到结果中，不交给规则。",
      "编码用 UTF-8 或 GB18030，自动识别。NDJSON 则每行写一个请求。",
    ],
    template: "下载模板",
    allColumns: "全部列名",
  },
  en: {
    intro: "Decides on a whole table, row by row. The file is read on this page only: nothing is sent or stored.",
    question: "What to decide",
    questions: {
      eligibility: ["Can the application be accepted?", "An application in each row"],
      deadlines: ["Deadlines", "A case in each row"],
      route: ["Where can the dispute go?", "A dispute in each row"],
      score: ["Conduct score", "An observation in each row"],
    },
    time: "Decided as of (China time)",
    file: "Table",
    drop: "Drop a CSV or NDJSON file here, or",
    choose: "Choose a file",
    invented: (rows) => `Example: ${rows} rows`,
    inventedName: (rows) => `Invented example, ${rows} rows`,
    chosen: (name, size) => `${name} (${size})`,
    looking: "Looking at the file…",
    seen: (format, encoding, columns) =>
      format === "csv"
        ? `A CSV table in ${encoding}; columns recognised: ${columns}.`
        : `NDJSON in ${encoding}, a request in each line.`,
    columns: "Columns recognised",
    columnHeads: ["Column", "Meaning", "Cells"],
    carriedColumn: "Kept as it is in the results",
    cells: {
      flag: "Yes or no",
      count: "Whole number",
      number: "Number",
      money: "Money in yuan",
      date: "Date",
      instant: "Moment with its offset",
      text: "Text or code",
    },
    flaws: {
      header: () =>
        "There is no header that can be read: the first line holds the names of the columns, parted by commas.",
      unknownColumn: (column) =>
        `The name of column ${column} is not known; to keep it as it is, begin the name with # or use the button below.`,
      columnTwice: (column) => `The name of column ${column} is there twice.`,
      bothForms: (column) => `Column ${column} writes a list in another way than the others: [] and [0] do not mix.`,
      encoding: (column) => `The name of column ${column} has characters that cannot be read; save the file as UTF-8.`,
      delimiter: () => "No column of the header belongs to a request; part the columns by commas.",
      noRuleColumn: () =>
        "No column of the header belongs to a request; “How to make the table” below shows their names.",
      noColumn: () => "The header has no such column.",
      empty: () => "The file is empty.",
      binary: () => "This is not a text file. If it is an Excel workbook, save it as “CSV UTF-8 (comma delimited)”.",
      utf16: () => "The file is UTF-16; save it as UTF-8.",
      jsonList: () => "This is a JSON list. NDJSON has a request in each line, without brackets around them.",
      json: () => "The first line is not JSON. NDJSON has a request in each line.",
      unreadable: () => "The file cannot be read. Please choose it again.",
    },
    nearest: "Did you mean",
    carry: (column) => `Keep column ${column} as it is`,
    run: "Decide",
    chooseFirst: "Choose a file first",
    again: "Decide again",
    cancel: "Stop",
    cancelling: "Stopping…",
    progress: "Progress",
    rows: (rows) => `${rows} rows`,
    rate: (rows) => `${rows} rows a second`,
    left: (seconds) => `About ${seconds} s left`,
    begun: "Deciding has begun.",
    done: (rows, bad, seconds, rate) =>
      `Done. Rows: ${rows}, with errors: ${bad}. It took ${seconds} s, ${rate} rows a second.`,
    stopped: (rows, bad) => `Stopped. Rows decided: ${rows}, with errors: ${bad}. These are the results so far.`,
    cutShort: "A quote is not closed or a row is longer than 1 MiB: what follows was not read.",
    failed: "The table could not be decided. Please choose the file again.",
    outcome: "Outcome",
    kinds: { eligibility: "Verdict", deadlines: "Most urgent limit", route: "Where to go first", score: "Score" },
    own: {
      none: "No limit running",
      "route.none": "Nothing is open now",
      critical: "A critical item failed",
      from90: "90 or more",
      from75: "75 to 90",
      from60: "60 to 75",
      below60: "Below 60",
      unscored: "Not scored",
    },
    bad: "Rows with errors",
    top: {
      eligibility: "Rules most often not met",
      deadlines: "Limits most often overdue",
      route: "Facts most often missing",
      score: "Items most often failed",
    },
    noTop: "None.",
    share: (percent) => `${percent}%`,
    results: "Row by row",
    first: (shown) => `At most the first 200 rows of each outcome; shown: ${shown}. Download for all of them.`,
    filter: "Show",
    all: "All (first 200 rows)",
    row: "Row",
    details: {
      eligibility: ["Rules not met", "Information needed"],
      deadlines: ["Overdue", "Next due"],
      route: ["Open now", "Information needed"],
      score: ["Score", "Items failed"],
    },
    more: (count) => `${count} in all`,
    showMore: (count) => `Show ${count} more rows`,
    errors: "Rows with errors",
    errorHeads: ["Row", "Where", "What is wrong"],
    whole: "Whole row",
    firstErrors: (shown, all) => `The first ${shown} of ${all} rows with errors.`,
    hints: {
      flag: "expected: yes or no",
      count: "expected: a whole number",
      number: "expected: a number",
      money: "expected: money",
      date: "expected: a date",
      instant: "expected: a moment",
      text: "expected: text",
      JSON: "expected: JSON",
    },
    hint: (hint) => `Hint: ${hint}`,
    download: "Download all results",
    csv: "CSV",
    ndjson: "NDJSON",
    formulas:
      "The CSV has a byte order mark and opens in spreadsheets; cells that could be taken for formulas begin with an apostrophe.",
    how: "How to make the table",
    howSteps: [
      "The first line names the columns by places in a request, for example form.term.end. Download the template and delete what you do not use.",
      "An empty cell is unknown; null is known to be absent. Flags are yes/no, true/false or 1/0, money is in yuan, a date is 2026-07-03 or 2026/7/3.",
      "A column with [] holds items in one cell, parted by semicolons: contract;bill. Several columns will do as well: evidence[0].kind and so on.",
      "A column that begins with #, such as #order, is kept as it is in the results and not given to the rules.",
      "The encoding is UTF-8 or GB18030, detected automatically. NDJSON has a request in each line.",
    ],
    template: "Download the template",
    allColumns: "All columns",
  },
};
