// What the kiosk says beside the rules, in both languages. A question has a line of help where a customer may need one.
import type { Verdict } from "telecom-service-rules";
import type { Lang } from "../words/words.ts";
import type { TalkId } from "./talk.ts";

export type TextSize = "normal" | "large" | "elder";

type Asked = Readonly<Record<string, readonly [question: string, help?: string]>>;

export interface KioskWords {
  readonly htmlLang: string;
  /** Between parts of one line. */
  readonly join: string;
  readonly title: string;
  readonly welcome: string;
  readonly privacy: string;
  readonly tiles: Readonly<Record<TalkId, readonly [name: string, about: string]>>;
  readonly services: string;
  readonly settings: string;
  readonly otherLanguage: { readonly lang: Lang; readonly htmlLang: string; readonly name: string };
  readonly sizes: Readonly<Record<TextSize, string>>;
  readonly sizesName: string;
  readonly notHere: string;
  readonly callStaff: string;
  readonly called: string;
  readonly askCounter: string;
  readonly back: string;
  readonly startOver: string;
  readonly ways: string;
  readonly answers: string;
  readonly text: string;
  readonly question: (number: number) => string;
  readonly left: (count: number) => string;
  readonly why: string;
  readonly soFar: string;
  readonly more: (count: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly unsure: string;
  readonly unseen: string;
  readonly have: string;
  readonly haveNot: string;
  readonly filledIn: string;
  readonly notFilledIn: string;
  readonly noneWithMe: string;
  readonly notListed: string;
  readonly endless: string;
  readonly notYet: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly following: string;
  readonly readOn: string;
  readonly readBack: string;
  readonly done: string;
  readonly erase: string;
  readonly yuan: string;
  readonly typed: string;
  readonly point: string;
  readonly units: Readonly<Record<"year" | "month" | "day" | "hour" | "minute", string>>;
  readonly increase: (unit: string) => string;
  readonly decrease: (unit: string) => string;
  readonly day: (date: string) => string;
  readonly moment: (instant: string) => string;
  readonly now: string;
  readonly todayShort: string;
  readonly tomorrow: string;
  readonly nextMonth: string;
  readonly daysAgo: (days: number) => string;
  readonly inYears: (years: number) => string;
  readonly check: string;
  readonly checkHelp: string;
  readonly nothingTold: string;
  readonly showResult: string;
  readonly result: string;
  readonly print: string;
  readonly code: string;
  readonly codeTitle: string;
  readonly codeHelp: string;
  readonly codeImage: string;
  readonly backToResult: string;
  readonly change: string;
  readonly finish: string;
  readonly unreadable: string;
  readonly unreadableMeaning: string;
  readonly broken: string;
  readonly idleTitle: string;
  readonly idleText: string;
  readonly idleLeft: (seconds: number) => string;
  readonly stillHere: string;
  readonly receiptAt: (moment: string) => string;
  readonly receiptAsked: string;
  readonly receiptEnd: string;
  readonly source: string;
  readonly nextSteps: string;
  readonly bring: string;
  readonly ifHandedIn: string;
  readonly goodToKnow: string;
  readonly staffReview: string;
  readonly handIn: string;
  readonly verdictMeaning: Readonly<Partial<Record<Verdict, string>>>;
  readonly until: (due: string) => string;
  readonly nothingRuns: string;
  readonly nothingRunsMeaning: string;
  readonly yourDeadlines: string;
  readonly noNumber: string;
  readonly decides: (limit: string) => string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<"none" | "late" | "met" | "running", readonly string[]>>;
  readonly lastDays: string;
  readonly alsoOpen: string;
  readonly later: string;
  readonly runningLimits: string;
  readonly noAdviceMeaning: string;
  readonly goTo: (forum: string) => string;
  readonly inHand: string;
  readonly notInHand: string;
  readonly needsMaterial: (forum: string) => string;
  readonly withYou: (material: string) => string;
  readonly when: (event: string) => string;
  readonly fallback: (label: string) => string;
  readonly seen: (what: string) => string;
  readonly score: (points: string) => string;
  readonly noScore: string;
  readonly noScoreMeaning: string;
  readonly scoreMeaning: (coverage: string) => string;
  readonly serious: string;
  readonly bySection: string;
  readonly toImprove: string;
  readonly afterRating: readonly string[];
  readonly service: Asked;
  readonly deadlines: Asked;
  readonly dispute: Asked;
  readonly conduct: Readonly<Record<string, string>>;
}

const WEEK = ["日", "一", "二", "三", "四", "五", "六"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const weekday = (date: string) => new Date(date).getUTCDay();
const parts = (date: string) => date.slice(0, 10).split("-").map(Number) as [number, number, number];

const zhDay = (date: string) => {
  const [year, month, day] = parts(date);
  return `${year} 年 ${month} 月 ${day} 日（星期${WEEK[weekday(date.slice(0, 10))]}）`;
};

const enDay = (date: string) => {
  const [year, month, day] = parts(date);
  return `${DAYS[weekday(date.slice(0, 10))]}, ${day} ${MONTHS[month - 1]} ${year}`;
};

const zh: KioskWords = {
  htmlLang: "zh-CN",
  join: "，",
  title: "营业厅自助服务",
  welcome: "请选择您要办的事",
  privacy: "不用输入姓名、电话或证件号码。离开时，您的回答会全部清除。",
  tiles: {
    service: ["业务办理", "能不能办，要带什么"],
    deadlines: ["办理时限", "什么时候有结果"],
    dispute: ["纠纷解决", "可以去哪里解决"],
    conduct: ["服务评价", "今天的服务怎么样"],
  },
  services: "自助服务",
  settings: "语言和字号",
  otherLanguage: { lang: "en", htmlLang: "en", name: "English" },
  sizes: { normal: "标准", large: "大字", elder: "长者" },
  sizesName: "字号",
  notHere: "您打开的功能不面向顾客，请从下面选择。",
  callStaff: "呼叫工作人员",
  called: "已呼叫工作人员，请在此稍候。",
  askCounter: "请到柜台向工作人员求助。",
  back: "返回",
  startOver: "重新开始",
  ways: "返回、重新开始和求助",
  answers: "作答",
  text: "内容",
  question: (number) => `第 ${number} 题`,
  left: (count) => (count === 0 ? "最后一题" : `之后最多约 ${count} 题`),
  why: "为什么问",
  soFar: "您的回答",
  more: (count) => `另有 ${count} 项`,
  yes: "是",
  no: "否",
  unsure: "不清楚",
  unseen: "没有注意到",
  have: "有",
  haveNot: "没有",
  filledIn: "已经填好",
  notFilledIn: "还没有填",
  noneWithMe: "没有带",
  notListed: "没有写费用",
  endless: "长期有效或没写",
  notYet: "还没有",
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  previous: "上一页",
  following: "下一页",
  readOn: "往下看",
  readBack: "往上看",
  done: "确定",
  erase: "删除",
  yuan: "元",
  typed: "已输入",
  point: "小数点",
  units: { year: "年", month: "月", day: "日", hour: "时", minute: "分" },
  increase: (unit) => `${unit}加`,
  decrease: (unit) => `${unit}减`,
  day: zhDay,
  moment: (instant) => `${zhDay(instant)} ${instant.slice(11, 16)}`,
  now: "现在",
  todayShort: "今天",
  tomorrow: "明天",
  nextMonth: "下月一日",
  daysAgo: (days) => (days === 1 ? "昨天" : `${days} 天前`),
  inYears: (years) => `${years} 年后`,
  check: "请核对您的回答",
  checkHelp: "点按一项可以修改，没有问题就查看结果。",
  nothingTold: "您还没有回答问题。",
  showResult: "查看结果",
  result: "结果",
  print: "打印小票",
  code: "显示二维码",
  codeTitle: "用手机扫一扫",
  codeHelp: "手机上会打开同一个问题。二维码里只有选项和日期，没有个人信息。",
  codeImage: "二维码：在手机上打开同一个问题",
  backToResult: "返回结果",
  change: "修改回答",
  finish: "完成并清除",
  unreadable: "暂时无法判断",
  unreadableMeaning: "这些回答不能一起读取，请修改，或向工作人员求助。",
  broken: "规则未能载入，本机暂时不能使用，请到柜台办理。",
  idleTitle: "您还在吗？",
  idleText: "为保护您的隐私，无人操作时将清除全部回答。",
  idleLeft: (seconds) => `${seconds} 秒后清除`,
  stillHere: "我还在，继续",
  receiptAt: (moment) => `打印时间：${moment}`,
  receiptAsked: "办理事项",
  receiptEnd: "本小票不含个人信息，仅供参考，以柜台办理为准。",
  source: "依据",
  nextSteps: "接下来",
  bring: "请带上",
  ifHandedIn: "如果现在提交",
  goodToKnow: "请您知悉",
  staffReview: "由工作人员审核您的申请",
  handIn: "带上材料到柜台提交申请",
  verdictMeaning: {
    eligible: "各项要求均已满足，请到柜台办理。",
    needsInformation: "还缺下列资料，补齐后就能判断。",
    needsReview: "资料交给柜台后，由工作人员审核。",
    needsCorrection: "把下列各项改好或补上，就可以受理。",
    ineligible: "按规定目前不能办理，原因和办法见下。",
  },
  until: (due) => `最迟 ${due}`,
  nothingRuns: "没有可计算的时限",
  nothingRunsMeaning: "还不知道何时提交，或者规则没有规定具体天数。",
  yourDeadlines: "您的时限",
  noNumber: "规则没有规定具体天数的事项",
  decides: (limit) => `这关系到“${limit}”的时限`,
  kinds: {
    application: "业务申请",
    complaint: "投诉",
    fault: "报修（故障申告）",
    installation: "装机、移机",
    appeal: "向管理机构申诉",
    personal_information: "个人信息请求",
  },
  steps: {
    none: ["请向工作人员询问何时有结果，并请对方写明日期"],
    late: ["请向工作人员说明已超过时限，要求马上答复", "仍未解决的，可在“纠纷解决”中查看去处"],
    met: ["已经按时办结，不需要再做什么"],
    running: ["请留意上面的日期", "到期仍没有结果的，凭本页到柜台询问"],
  },
  lastDays: "期限",
  alsoOpen: "也可以去",
  later: "以后或条件具备时可以去",
  runningLimits: "正在计算的时限",
  noAdviceMeaning: "凭现有回答还不能建议去处，请看下列各项。",
  goTo: (forum) => `请前往：${forum}`,
  inHand: "已备好",
  notInHand: "还没有",
  needsMaterial: (forum) => `“${forum}”需要这份材料`,
  withYou: (material) => `“${material}”准备好了吗？`,
  when: (event) => `“${event}”是什么时候？`,
  fallback: (label) => `${label}，是这样吗？`,
  seen: (what) => `今天您看到：${what}吗？`,
  score: (points) => `${points} 分`,
  noScore: "没有评分",
  noScoreMeaning: "您没有对任何一项作出评价。",
  scoreMeaning: (coverage) => `满分 100 分，您的评价涵盖了 ${coverage}% 的权重。`,
  serious: "严重问题，请告诉工作人员",
  bySection: "分项得分",
  toImprove: "需要改进",
  afterRating: ["本机不保存评价，可打印小票交给工作人员", "需要投诉的，请到柜台或选择“纠纷解决”"],
  service: {
    type: ["您想办什么？", "请选择最接近的一项。"],
    "form.type": ["是哪一类业务？", "请选择申请表上的业务类型。"],
    form: ["纸质申请表填好了吗？", "要写明用户基本信息和服务内容。申请表可向工作人员领取。"],
    "form.fees": ["表上的费用合计是多少？", "单位是元，免费请输入 0。"],
    "form.term.start": ["服务从哪一天开始？"],
    "form.term.end": ["服务到哪一天结束？"],
    "form.term.indefinite": ["是长期服务，没有结束日期吗？"],
    id: ["您带了哪种证件？", "只选种类，不用输入号码。"],
    "id.validUntil": ["证件有效期到哪一天？", "请看证件上写的截止日。"],
    contact: ["表上留了联系方式吗？", "电话、邮箱或地址，写一项即可。"],
    need: ["表上写明要办什么了吗？", "一两句话就够。"],
    evidence: ["您带了哪种证明材料？", "变更资费或套餐需要一份证明。"],
    paymentPurpose: ["表上写明付款用途了吗？"],
    "change.userConfirmedAt": ["您已经书面确认这次变更了吗？"],
    "change.agreed": ["您和企业已经商量一致了吗？"],
    "applicant.kind": ["是个人办理还是单位办理？"],
    "applicant.age": ["使用人多大年纪？", "请输入周岁。"],
    "applicant.ownIncome": ["未满十八岁的，是以自己的劳动收入为主要生活来源吗？"],
    "applicant.guardianPresent": ["监护人一起来了吗？"],
    "applicant.guardianIdShown": ["监护人带了证件吗？"],
    "applicant.guardianConsent": ["监护人同意办理吗？"],
    "applicant.activeCards": ["名下正在使用的电话卡有几张？"],
    "applicant.totalCards": ["在全国共有几张电话卡？"],
    "applicant.handlerIdShown": ["经办人带了自己的证件吗？"],
    "agent.principalIdShown": ["带了委托人的证件吗？"],
    "agent.agentIdShown": ["带了代办人自己的证件吗？"],
    "portability.numberKind": ["是哪一种号码？"],
    "portability.sameLocalNetwork": ["是在同一个本地网内携号吗？", "一般指在同一座城市。"],
    "portability.realNameRegistered": ["号码已实名登记吗？"],
    "portability.inNormalUse": ["号码正常使用，没有停机或挂失吗？"],
    "portability.billsSettled": ["所有账单都付清了吗？"],
    "portability.unbilledAgreed": ["还没出账的费用，约定好怎么付了吗？"],
    "portability.termAgreement": ["号码有在网期限的约定吗？", "例如两年内不得离网。"],
    "portability.termReleased": ["在网期限的约定已经解除了吗？"],
    "portability.registeredTo": ["号码登记在个人还是单位名下？"],
    "portability.transferredToPerson": ["单位号码已经过户到个人了吗？"],
    "portability.risksConfirmed": ["您已了解并确认携号的影响了吗？", "例如部分短信和优惠可能失效。"],
    "portability.lastPortedOn": ["上一次携号转网是哪一天？"],
    "portability.joinedOn": ["号码是哪一天入网的？"],
    "portability.codeIssuedAt": ["携转授权码是什么时候收到的？"],
  },
  deadlines: {
    kind: ["您提交的是什么？"],
    province: ["您在哪个省份？", "有的省份另有规定。"],
    serviceKind: ["是哪一种服务？"],
    area: ["是城镇还是农村？"],
    faultInTerminal: ["是您自己的终端设备出了故障吗？", "例如自己买的手机或路由器。"],
    "at.submitted": ["申请是什么时候提交的？"],
    "at.resultNotified": ["什么时候告诉您结果的？"],
    "at.complaintReceived": ["投诉是什么时候提出的？"],
    "at.resultSent": ["什么时候答复您的？"],
    "at.faultReported": ["故障是什么时候申告的？"],
    "at.faultRepaired": ["什么时候修好的？"],
    "at.installationApplied": ["装机、移机是什么时候申请的？"],
    "at.installed": ["什么时候装好的？"],
    "at.appealFiled": ["申诉是什么时候提出的？"],
    "at.appealAnswered": ["申诉机构什么时候答复您的？"],
    "at.personalRequestReceived": ["个人信息请求是什么时候提出的？"],
    "at.personalRequestAnswered": ["什么时候答复您的？"],
  },
  dispute: {
    situation: ["您遇到了什么问题？"],
    subSituation: ["具体是哪一种？"],
    province: ["企业在哪个省份？"],
    harm: ["您受到了什么损害？"],
    "at.complaintReceived": ["您什么时候向企业投诉的？", "没有投诉过，请点“还没有”。"],
    "at.resultSent": ["企业什么时候答复您的？"],
    "at.feeCharged": ["有争议的费用是什么时候收的？"],
    "at.matterOccurred": ["问题是什么时候发生的？"],
    satisfied: ["您对企业的答复满意吗？"],
    directInterest: ["这件事和您本人有直接关系吗？", "例如您就是用户或付款人。"],
    respondentIdentified: ["您知道是哪一家企业吗？"],
    specificClaim: ["您有具体的要求和事实吗？"],
    chargeDispute: ["是收费方面的争议吗？"],
    forConsumption: ["是日常生活使用的服务吗？", "不是为了经营。"],
    marketMatter: ["涉及商品、价格或广告吗？"],
    arbitrationAgreement: ["合同里约定了仲裁吗？"],
    objectionMissed: ["首次开庭前，对方一直没有提出异议，是吗？"],
    viaAgent: ["是和代理网点发生的纠纷吗？"],
  },
  conduct: {
    "conduct.attitude.polite": "工作人员有礼貌吗？",
    "conduct.attitude.warm": "工作人员热情吗？",
    "conduct.attitude.patient": "工作人员耐心听、耐心答了吗？",
    "conduct.attitude.helpful": "您还没开口，工作人员就主动帮忙了吗？",
    "conduct.attitude.cold": "工作人员对您冷淡吗？",
    "conduct.attitude.perfunctory": "工作人员敷衍您了吗？",
    "conduct.etiquette.dress": "工作人员着装整洁吗？",
    "conduct.etiquette.language": "工作人员用语文明吗？",
    "conduct.etiquette.bearing": "工作人员举止得体吗？",
    "conduct.discipline.post": "您看到窗口无故没有人吗？",
    "conduct.discipline.unrelated": "您看到工作人员做与工作无关的事吗？",
    "conduct.discipline.privacy": "有人把您的隐私透露给别人了吗？",
  },
};

const en: KioskWords = {
  htmlLang: "en",
  join: " · ",
  title: "Self-service",
  welcome: "What would you like to do?",
  privacy: "No name, phone or ID number is asked for. All your answers are erased when you leave.",
  tiles: {
    service: ["Get a service", "Can it be done, what to bring"],
    deadlines: ["Check a deadline", "When an answer is due"],
    dispute: ["Solve a dispute", "Where you can take it"],
    conduct: ["Rate the service", "How were you served today"],
  },
  services: "Services",
  settings: "Language and text size",
  otherLanguage: { lang: "zh", htmlLang: "zh-CN", name: "中文" },
  sizes: { normal: "Normal", large: "Large", elder: "Largest" },
  sizesName: "Text size",
  notHere: "What you opened is not for customers. Please choose below.",
  callStaff: "Call staff",
  called: "Staff have been called. Please wait here.",
  askCounter: "Please ask at the counter.",
  back: "Back",
  startOver: "Start over",
  ways: "Back, start over and help",
  answers: "Your answer",
  text: "Text",
  question: (number) => `Question ${number}`,
  left: (count) => (count === 0 ? "The last one" : `At most about ${count} more`),
  why: "Why we ask",
  soFar: "Your answers",
  more: (count) => `${count} more`,
  yes: "Yes",
  no: "No",
  unsure: "I don’t know",
  unseen: "I did not notice",
  have: "Yes",
  haveNot: "No",
  filledIn: "Yes, it is filled in",
  notFilledIn: "Not yet",
  noneWithMe: "None with me",
  notListed: "No fees stated",
  endless: "No last day on it",
  notYet: "Not yet",
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: "Previous",
  following: "Next",
  readOn: "Read on",
  readBack: "Back up",
  done: "OK",
  erase: "Delete",
  yuan: "yuan",
  typed: "Entered",
  point: "Decimal point",
  units: { year: "Year", month: "Month", day: "Day", hour: "Hour", minute: "Min" },
  increase: (unit) => `${unit}: one more`,
  decrease: (unit) => `${unit}: one less`,
  day: enDay,
  moment: (instant) => `${enDay(instant)}, ${instant.slice(11, 16)}`,
  now: "Now",
  todayShort: "Today",
  tomorrow: "Tomorrow",
  nextMonth: "First of next month",
  daysAgo: (days) => (days === 1 ? "Yesterday" : `${days} days ago`),
  inYears: (years) => (years === 1 ? "In 1 year" : `In ${years} years`),
  check: "Please check your answers",
  checkHelp: "Touch an answer to change it, or show the result.",
  nothingTold: "You have not answered anything yet.",
  showResult: "Show the result",
  result: "Result",
  print: "Print a receipt",
  code: "Show a QR code",
  codeTitle: "Scan it with your phone",
  codeHelp: "It opens the same case on your phone. It holds choices and dates only, nothing personal.",
  codeImage: "QR code: opens the same case on a phone",
  backToResult: "Back to the result",
  change: "Change an answer",
  finish: "Finish and erase",
  unreadable: "This cannot be decided yet",
  unreadableMeaning: "These answers cannot be read together. Please change one, or ask the staff.",
  broken: "The rules could not be loaded. This machine is out of service; please go to the counter.",
  idleTitle: "Are you still here?",
  idleText: "To protect your privacy, all answers are erased when nobody is here.",
  idleLeft: (seconds) => `Erased in ${seconds} s`,
  stillHere: "I am still here",
  receiptAt: (moment) => `Printed: ${moment}`,
  receiptAsked: "Subject",
  receiptEnd: "Nothing personal is on this receipt. It informs only; the counter decides.",
  source: "Source",
  nextSteps: "What to do next",
  bring: "What to bring",
  ifHandedIn: "If you hand it in now",
  goodToKnow: "Good to know",
  staffReview: "The staff will review your request",
  handIn: "Hand in your papers at the counter",
  verdictMeaning: {
    eligible: "Every requirement is met. Please go to the counter.",
    needsInformation: "Something is still missing. With it, this can be decided.",
    needsReview: "Hand in your papers at the counter; the staff will review them.",
    needsCorrection: "Put the following right, and your request can be accepted.",
    ineligible: "By the rules this cannot be done now. See why, and what to do.",
  },
  until: (due) => `By ${due}`,
  nothingRuns: "No deadline can be counted",
  nothingRunsMeaning: "The day it was handed in is not known, or the rules give no number of days.",
  yourDeadlines: "Your deadlines",
  noNumber: "For these the rules give no number of days",
  decides: (limit) => `It decides this deadline: ${limit}`,
  kinds: {
    application: "A request for a service",
    complaint: "A complaint",
    fault: "A fault report",
    installation: "An installation or move",
    appeal: "An appeal to the authority",
    personal_information: "A request about my data",
  },
  steps: {
    none: ["Ask the staff when you will have an answer, and have the date written down"],
    late: [
      "Tell the staff that the deadline has passed and ask for an answer now",
      "If that does not help, see “Solve a dispute”",
    ],
    met: ["It was done in time; there is nothing more to do"],
    running: ["Keep the date above in mind", "If there is no answer by then, bring this page to the counter"],
  },
  lastDays: "Last days",
  alsoOpen: "Also open to you",
  later: "Later, or when the conditions are met",
  runningLimits: "Deadlines that run",
  noAdviceMeaning: "Your answers are not enough for advice yet. Please see below.",
  goTo: (forum) => `Go to: ${forum}`,
  inHand: "ready",
  notInHand: "still missing",
  needsMaterial: (forum) => `${forum}: this paper is needed there`,
  withYou: (material) => `Do you have this ready: ${material.charAt(0).toLowerCase()}${material.slice(1)}?`,
  when: (event) => `When was this: ${event.charAt(0).toLowerCase()}${event.slice(1)}?`,
  fallback: (label) => `${label}: is that so?`,
  seen: (what) => `Did you see this today: ${what}?`,
  score: (points) => `${points} points`,
  noScore: "No score",
  noScoreMeaning: "You have not rated anything.",
  scoreMeaning: (coverage) => `Out of 100. Your rating covers ${coverage}% of the weight.`,
  serious: "Serious: please tell the staff",
  bySection: "By section",
  toImprove: "To be improved",
  afterRating: [
    "This machine keeps no ratings: print the receipt and hand it to the staff",
    "For a complaint, go to the counter or choose “Solve a dispute”",
  ],
  service: {
    type: ["What would you like to have done?", "Choose what comes closest."],
    "form.type": ["What kind of service is it?", "Choose the type of business on the form."],
    form: [
      "Is the paper form filled in?",
      "It needs your basic information and the service you want. The staff have the form.",
    ],
    "form.fees": ["What do the fees on the form add up to?", "In yuan; enter 0 if it is free."],
    "form.term.start": ["On which day does the service begin?"],
    "form.term.end": ["On which day does the service end?"],
    "form.term.indefinite": ["Is it a service without an end date?"],
    id: ["Which identity document do you have with you?", "Only the kind; no number is needed."],
    "id.validUntil": ["Until which day is the document valid?", "See the last day printed on it."],
    contact: ["Does the form say how to reach you?", "A phone number, e-mail or postal address; one is enough."],
    need: ["Does the form say what you want?", "A sentence or two is enough."],
    evidence: ["Which supporting paper do you have with you?", "A change of tariff or package needs one."],
    paymentPurpose: ["Does the form say what the payment is for?"],
    "change.userConfirmedAt": ["Have you confirmed this change in writing?"],
    "change.agreed": ["Have you and the operator agreed on it?"],
    "applicant.kind": ["Is it for a person or an organisation?"],
    "applicant.age": ["How old is the user?", "In full years."],
    "applicant.ownIncome": ["If under 18: do they live mainly on their own earnings?"],
    "applicant.guardianPresent": ["Is the guardian here?"],
    "applicant.guardianIdShown": ["Does the guardian have an identity document?"],
    "applicant.guardianConsent": ["Does the guardian agree?"],
    "applicant.activeCards": ["How many SIM cards are in use in this name?"],
    "applicant.totalCards": ["How many SIM cards are there nationwide?"],
    "applicant.handlerIdShown": ["Does the person acting have their own document?"],
    "agent.principalIdShown": ["Do you have the document of the person you act for?"],
    "agent.agentIdShown": ["Do you have your own document as agent?"],
    "portability.numberKind": ["What kind of number is it?"],
    "portability.sameLocalNetwork": ["Does it stay in the same local network?", "Usually that means the same city."],
    "portability.realNameRegistered": ["Is the number registered in a real name?"],
    "portability.inNormalUse": ["Is the number in normal use, not suspended or lost?"],
    "portability.billsSettled": ["Are all bills paid?"],
    "portability.unbilledAgreed": ["Is it agreed how unbilled charges will be paid?"],
    "portability.termAgreement": ["Is the number bound to a minimum term?", "For example two years."],
    "portability.termReleased": ["Has the minimum term been released?"],
    "portability.registeredTo": ["Is the number registered to a person or an organisation?"],
    "portability.transferredToPerson": ["Has the organisation’s number been transferred to a person?"],
    "portability.risksConfirmed": [
      "Have you read and confirmed the effects of moving?",
      "Some messages and discounts may stop working.",
    ],
    "portability.lastPortedOn": ["When was the number last moved?"],
    "portability.joinedOn": ["When did the number join this network?"],
    "portability.codeIssuedAt": ["When did you receive the transfer code?"],
  },
  deadlines: {
    kind: ["What have you handed in?"],
    province: ["Which province are you in?", "Some have rules of their own."],
    serviceKind: ["Which service is it?"],
    area: ["Is it in town or in the country?"],
    faultInTerminal: ["Is the fault in your own device?", "Such as a phone or router you bought yourself."],
    "at.submitted": ["When did you hand in the request?"],
    "at.resultNotified": ["When were you told the result?"],
    "at.complaintReceived": ["When did you complain?"],
    "at.resultSent": ["When were you answered?"],
    "at.faultReported": ["When did you report the fault?"],
    "at.faultRepaired": ["When was it repaired?"],
    "at.installationApplied": ["When did you apply for the installation or move?"],
    "at.installed": ["When was it installed?"],
    "at.appealFiled": ["When did you file the appeal?"],
    "at.appealAnswered": ["When did the appeal body answer?"],
    "at.personalRequestReceived": ["When did you make the request about your data?"],
    "at.personalRequestAnswered": ["When were you answered?"],
  },
  dispute: {
    situation: ["What is the problem?"],
    subSituation: ["Which of these is it?"],
    province: ["Which province is the operator in?"],
    harm: ["What harm was done to you?"],
    "at.complaintReceived": ["When did you complain to the operator?", "If you have not, touch “Not yet”."],
    "at.resultSent": ["When did the operator answer?"],
    "at.feeCharged": ["When was the disputed fee charged?"],
    "at.matterOccurred": ["When did it happen?"],
    satisfied: ["Are you satisfied with the operator’s answer?"],
    directInterest: ["Does it concern you yourself?", "For example, you are the user or you paid."],
    respondentIdentified: ["Do you know which operator it is?"],
    specificClaim: ["Do you have a specific claim, with facts?"],
    chargeDispute: ["Is it about a charge?"],
    forConsumption: ["Is the service for daily life?", "Not for a business."],
    marketMatter: ["Is it about goods, prices or advertising?"],
    arbitrationAgreement: ["Does the contract provide for arbitration?"],
    objectionMissed: ["Did the other side raise no objection before the first hearing?"],
    viaAgent: ["Is the dispute with an agent’s shop?"],
  },
  conduct: {
    "conduct.attitude.polite": "Were the staff polite?",
    "conduct.attitude.warm": "Were the staff warm?",
    "conduct.attitude.patient": "Did they listen and explain patiently?",
    "conduct.attitude.helpful": "Did they offer help before you asked?",
    "conduct.attitude.cold": "Were they cold to you?",
    "conduct.attitude.perfunctory": "Did they brush you off?",
    "conduct.etiquette.dress": "Were they dressed neatly?",
    "conduct.etiquette.language": "Was their language civil?",
    "conduct.etiquette.bearing": "Was their bearing proper?",
    "conduct.discipline.post": "Did you see a counter left without leave?",
    "conduct.discipline.unrelated": "Did you see staff do things unrelated to work?",
    "conduct.discipline.privacy": "Did anyone disclose what is private to you?",
  },
};

export const KIOSK_WORDS: Readonly<Record<Lang, KioskWords>> = { zh, en };
