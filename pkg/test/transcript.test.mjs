// Conversations reviewed: what is found and where, what is proposed, and what cannot be read.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { RulesError, createEngine } from "telecom-service-rules";
import { ITEMS, WORD_LISTS, reviewTranscript, transcriptReviewer } from "telecom-service-rules/transcript";
import { build } from "esbuild";

/** `"agent 您好"`, `"customer@10 你好"`: who, seconds after nine o'clock, what. */
const turn = (line) => {
  const [, speaker, seconds, text] = /^(agent|customer|bot)(?:@(-?\d+))? ?(.*)$/su.exec(line);
  if (seconds === undefined) return { speaker, text };
  return { speaker, text, at: new Date(Date.UTC(2026, 8, 1, 1) + seconds * 1_000).toISOString() };
};
const talk = (...lines) => ({ turns: lines.map(turn) });
const ask = (transcript, options) => {
  const review = reviewTranscript(transcript, options);
  const of = Object.fromEntries(review.findings.map((finding) => [finding.check, finding]));
  const proposal = (check) => of[check].proposal;
  const words = (hits) => hits.map(({ turn, from, to }) => transcript.turns[turn].text.slice(from, to));
  const list = (id) => words(review.hits.filter((hit) => hit.list === id));
  return { review, of, proposal, words, list };
};
const proposals = (lines, ...checks) => {
  const { proposal } = ask(talk(...lines));
  return checks.map(proposal);
};
/** One sentence of an agent: the words found of one list. */
const found = (text, id, options) => ask(talk(`agent ${text}`), options).list(id);

const good = [
  "agent 您好，欢迎致电客服热线，请问有什么可以帮您？",
  "customer 我家宽带断网两天了，我要投诉！",
  "agent 非常抱歉给您带来不便，请您提供一下宽带账号。",
  "customer 好的，13800138000。",
  "agent 已为您安排师傅上门，请保持电话畅通。请问还有其他问题吗？",
  "customer 没有了。",
  "agent 谢谢您的来电，祝您生活愉快，再见！",
];

test("a good conversation in Chinese", () => {
  const { review, of, words } = ask(talk(...good));
  assert.deepEqual(review.proposals, {
    "etiquette.appropriateness.greeting": "pass",
    "etiquette.polite.hello": "pass",
    "etiquette.appropriateness.thanks": "pass",
    "etiquette.polite.thanks": "pass",
    "etiquette.polite.please": "pass",
    "etiquette.appropriateness.apology": "pass",
    "etiquette.appropriateness.wording": "pass",
    "communication.clarity.jargon": "pass",
    "conduct.attitude.cold": "not_observed",
    "conduct.attitude.perfunctory": "not_observed",
    "communication.remainder.discriminatory": "not_observed",
    "communication.timeliness.prompt": "not_observed",
  });
  assert.deepEqual(words(of.greeting.hits), ["您好", "欢迎致电"]);
  assert.deepEqual(words(of.hello.hits), ["您好"]);
  assert.deepEqual(words(of.please.hits), ["请", "请", "请", "请"]);
  assert.deepEqual(words(of.apology.hits), ["断网", "投诉", "抱歉", "给您带来不便"]);
  assert.deepEqual(words(of.thankYou.hits), ["谢谢"]);
  assert.deepEqual(of.hello.hits[0], {
    turn: 0,
    from: 0,
    to: 2,
    list: "hello",
    item: "etiquette.polite.hello",
  });
  assert.equal(review.omitted, 0);
  assert.deepEqual([review.answerTimes, review.meanAnswerTime, review.maxAnswerTime], [[], null, null]);
});

test("a bad conversation in Chinese", () => {
  const { review, of, words, proposal } = ask(
    talk(
      "agent 喂，什么事？",
      "customer 你们扣错费了，太差了！",
      "agent 不知道，你自己看账单，不归我管。",
      "customer 那我找谁？",
      "agent 没办法。你个乡巴佬，再见。",
    ),
  );
  for (const check of ["greeting", "hello", "thanks", "thankYou", "please", "apology"])
    assert.equal(proposal(check), "fail", check);
  for (const check of ["cold", "perfunctory", "discriminatory"]) assert.equal(proposal(check), "fail", check);
  assert.deepEqual(words(of.cold.hits), ["不归我管"]);
  assert.deepEqual(words(of.perfunctory.hits), ["不知道", "自己看", "没办法"]);
  assert.deepEqual(words(of.discriminatory.hits), ["乡巴佬"]);
  assert.deepEqual(words(of.thanks.hits), ["再见"]);
  assert.equal(review.proposals["conduct.attitude.cold"], "fail");
  // Bad words were used: whether the wording was polite is for a person to say.
  assert.equal(proposal("wording"), "not_observed");
});

test("a good and a bad conversation in English", () => {
  const fine = ask(
    talk(
      "agent Good morning, thank you for calling. How may I help?",
      "customer My bill is wrong, I was overcharged and this is unacceptable.",
      "agent I'm sorry to hear that. Could you tell me the number, please?",
      "customer Here you are.",
      "agent It is corrected. Is there anything else?",
      "customer No.",
      "agent Thank you, have a nice day!",
    ),
  );
  for (const check of ["greeting", "hello", "thanks", "thankYou", "please", "apology", "wording", "jargon"])
    assert.equal(fine.proposal(check), "pass", check);
  assert.deepEqual(fine.words(fine.of.apology.hits), ["overcharged", "unacceptable", "sorry"]);
  const bad = ask(
    talk(
      "agent What is it?",
      "customer This is ridiculous.",
      "agent That’s not my problem. I don’t know, check it yourself.",
      "agent Bye.",
    ),
  );
  for (const check of ["greeting", "hello", "thanks", "thankYou", "please", "apology", "cold", "perfunctory"])
    assert.equal(bad.proposal(check), "fail", check);
  assert.deepEqual(bad.words(bad.of.perfunctory.hits), ["I don’t know", "check it yourself"]);
});

test("a greeting belongs into the agent's first two turns", () => {
  assert.deepEqual(proposals(["agent 喂？", "agent 您好"], "greeting", "hello"), ["pass", "pass"]);
  assert.deepEqual(proposals(["agent 一", "agent 二", "agent 您好"], "greeting", "hello"), ["fail", "not_observed"]);
  // 你好 is a greeting, but not the expression the Guide names; the Guide's list is open.
  assert.deepEqual(proposals(["agent 你好"], "greeting", "hello"), ["pass", "not_observed"]);
  assert.deepEqual(proposals(["customer 您好", "bot 您好", "agent 喂"], "greeting", "hello"), ["fail", "fail"]);
  // A turn in which nothing can be seen is none.
  assert.deepEqual(proposals(["agent 一", "agent \u200b ", "agent 您好"], "greeting"), ["pass"]);
  for (const text of ["您好像没交费", "你好久没来了", "您好多了吗"])
    for (const list of ["greeting", "hello"]) assert.deepEqual(found(text, list), [], text);
  assert.deepEqual(found("您好，像您这样的情况", "hello"), ["您好"]);
});

test("thanks belong to the close", () => {
  const close = (...lines) => proposals(lines, "thanks", "thankYou");
  assert.deepEqual(close("agent 谢谢", "agent 好", "agent 再见"), ["fail", "not_observed"]);
  assert.deepEqual(close("agent 您好", "agent 感谢您的支持，再见"), ["pass", "not_observed"]);
  assert.deepEqual(close("agent 您好", "customer 谢谢，再见"), ["fail", "fail"]);
  // Nothing says that the conversation is over.
  assert.deepEqual(close("agent 您好", "customer 在吗"), ["not_observed", "not_observed"]);
  assert.deepEqual(close("agent 还有其他问题吗", "customer 有", "agent 一", "agent 二", "agent 三"), [
    "not_observed",
    "not_observed",
  ]);
});

test("请 is polite where it asks, not inside other words", () => {
  for (const text of ["为您申请", "您的请求", "他请假了", "请客吃饭", "邀请您", "向您请教", "请示领导", "申请请求"])
    assert.deepEqual(found(text, "please"), [], text);
  for (const text of [
    "请稍等",
    "请问",
    "请您申请",
    "请客户稍候",
    "申请，请稍等",
    "申请请稍等",
    "请求之后请稍等",
    "请求助",
  ])
    assert.deepEqual(found(text, "please"), ["请"], text);
  assert.deepEqual(found("请，请，申请，请", "please"), ["请", "请", "请"]);
  assert.deepEqual(proposals(["agent 为您申请了"], "please"), ["fail"]);
  assert.deepEqual(found("I am pleased", "please"), []);
  assert.deepEqual(found("PLEASE hold", "please"), ["PLEASE"]);
});

test("an apology is due after a cause", () => {
  const apology = (...lines) => proposals(lines, "apology")[0];
  assert.equal(apology("agent 您好", "customer 查一下话费", "agent 好的"), "not_applicable");
  assert.equal(apology("customer 我要投诉", "agent 好的"), "fail");
  assert.equal(apology("customer 我要投诉", "agent 好的", "agent 实在对不起"), "pass");
  assert.equal(apology("agent 对不起", "customer 我要投诉", "agent 好的"), "fail");
  assert.equal(apology("agent 对不起", "customer 我要投诉"), "not_observed");
  assert.equal(apology("customer 我不是要投诉，只是问问", "agent 好的"), "not_applicable");
  // The agent's own words are no cause, a customer's are no apology.
  assert.equal(apology("agent 您要投诉吗", "customer 不好意思，不用", "agent 好的"), "not_applicable");
  assert.equal(apology("customer This is terrible", "agent My apologies"), "pass");
});

test("three different terms without an explanation are too many", () => {
  const jargon = (...lines) => {
    const { of } = ask(talk(...lines));
    return [of.jargon.proposal, of.jargon.terms.used, of.jargon.terms.unexplained];
  };
  assert.deepEqual(jargon("agent 您的APN和VPN没有设置"), ["pass", 2, 2]);
  assert.deepEqual(jargon("agent 您的APN和VPN没有设置，DNS也不对"), ["fail", 3, 3]);
  assert.deepEqual(jargon("agent APN apn ＡＰＮ A\u200bPN，VPN"), ["pass", 2, 2]);
  assert.deepEqual(jargon("agent APN（接入点）、VPN和DNS"), ["pass", 3, 2]);
  assert.deepEqual(jargon("agent APN()、VPN和DNS"), ["fail", 3, 3]);
  assert.deepEqual(jargon("agent “光衰”，也就是信号变弱；VPN即专用网；DNS 就是网址簿"), ["pass", 3, 0]);
  assert.deepEqual(jargon("agent APN即将开通，VPN就是不行，DNS。就是这样"), ["fail", 3, 3]);
  // Once explained is explained.
  assert.deepEqual(jargon("agent 割接和信令", "agent 割接（更换设备）和鉴权"), ["pass", 3, 2]);
  assert.deepEqual(jargon("customer APN VPN DNS", "agent 好"), ["pass", 0, 0]);
  assert.deepEqual(jargon("agent Your APN, that is the access point, your VPN (tunnel) and the jitter"), [
    "pass",
    3,
    1,
  ]);
  assert.deepEqual(found("VPN就是专用网，就是这样", "explanation"), ["就是"]);
  assert.deepEqual(found("national nation", "jargon"), []);
});

test("bad words are found, and polite uses of them are not", () => {
  for (const text of ["不知道您是否方便", "您知不知道", "有没有办法", "您的手机没办法上网是吗", "抱歉我听不清楚"])
    assert.deepEqual(found(text, "perfunctory"), [], text);
  assert.deepEqual(found("这个我不知道", "perfunctory"), ["不知道"]);
  assert.deepEqual(found("I don't know whether it is in stock", "perfunctory"), []);
  assert.deepEqual(proposals(["customer 不知道，不归我管，乡巴佬", "agent 您好"], "cold", "perfunctory"), [
    "not_observed",
    "not_observed",
  ]);
});

test("a person who said nothing is not judged, and the lost phrase never is", () => {
  for (const turns of [[], talk("customer 投诉", "bot 您好").turns]) {
    const { review } = ask({ turns });
    assert.equal(review.findings.length, 13);
    for (const finding of review.findings)
      assert(
        finding.proposal === (finding.check === "botTimeout" && turns.length === 0 ? "not_applicable" : "not_observed"),
      );
  }
  const rows = Object.values(ITEMS).map(({ row }) => row);
  assert(!rows.includes("D-32") && !WORD_LISTS.some(({ row }) => row === "D-32"));
});

test("every finding has its item, row and reasons, and the notice says who decides", () => {
  const { review } = ask(talk(...good));
  for (const { check, item, row, reason } of review.findings) {
    assert.deepEqual({ item, row }, ITEMS[check]);
    assert(reason.zh !== "" && reason.en !== "");
  }
  assert.match(review.notice.en, /a person decides/);
  assert.match(review.notice.zh, /由人作出判断/);
  assert.deepEqual(
    WORD_LISTS.filter(({ ours }) => !ours).map(({ zh }) => zh.join()),
    ["您好", "谢谢", "请"],
  );
});

test("letters are found in any width and case, and with invisible characters inside", () => {
  const places = (text, id) =>
    ask({ turns: [{ speaker: "agent", text }] }).review.hits.filter(({ list }) => list === id);
  for (const [text, id, word] of [
    ["ＨＥＬＬＯ there", "hello", "ＨＥＬＬＯ"],
    ["hElLo", "hello", "hElLo"],
    ["您\u200b好", "hello", "您\u200b好"],
    ["\ufeff您\u2060\u00ad\ufe0f\u{e0001}\u{e0100}好\u200b", "hello", "您\u2060\u00ad\ufe0f\u{e0001}\u{e0100}好"],
    ["好的，谢\u200d\u200c谢。", "thankYou", "谢\u200d\u200c谢"],
    ["thank\u3000 \n\tyou", "thankYou", "thank\u3000 \n\tyou"],
    ["😀👨‍👩‍👧𠮷 您好", "hello", "您好"],
    ["𠮷谢谢𠮷", "thankYou", "谢谢"],
    ["用ＶＰＮ上网", "jargon", "ＶＰＮ"],
    ["ｉｐ地址", "jargon", "ｉｐ地址"],
    ["I don＇t know", "perfunctory", "I don＇t know"],
  ]) {
    const [hit, ...others] = places(text, id);
    assert.deepEqual(others, []);
    assert.equal(text.slice(hit.from, hit.to), word);
  }
  for (const text of ["this hiccup", "h\u200biccup", "Ｈｉgh", "ahi", "hi5", "éhi"])
    assert.deepEqual(places(text, "greeting"), [], text);
  for (const text of ["hi", "hi,", "(Hi)", "好hi好"]) assert.equal(places(text, "greeting").length, 1, text);
  assert.deepEqual(found("您x好 您 好", "hello"), []);
});

test("the longest word that begins first is found, and none across its end", () => {
  const cold = (text, ...words) => found(text, "cold", { words: { cold: words } });
  assert.deepEqual(cold("一二三", "一二", "二三"), ["一二"]);
  assert.deepEqual(cold("一二三四二三", "一二", "二三", "一二三四"), ["一二三四", "二三"]);
  assert.deepEqual(cold("一二三五", "一二", "一二三四", "三五"), ["一二", "三五"]);
  assert.deepEqual(found("谢谢谢谢谢", "thankYou"), ["谢谢", "谢谢"]);
});

test("the language decides which words are looked for", () => {
  const turns = talk("agent Hello 您好").turns;
  const lists = (locale) => reviewTranscript({ turns, ...locale }).hits.filter(({ list }) => list === "hello").length;
  assert.deepEqual([{}, { locale: null }, { locale: "zh" }, { locale: "en" }].map(lists), [2, 2, 1, 1]);
});

test("answers are timed from the first turn that waits", () => {
  const { review } = ask(
    talk(
      "agent@0 您好",
      "customer@10 你好",
      "customer@20 在吗",
      "agent@35 在的",
      "agent@60 请说",
      "customer@70 好",
      "agent@71 嗯",
    ),
  );
  const answer = { limit: null, source: null, late: null };
  assert.deepEqual(review.answerTimes, [
    { turn: 3, after: 1, milliseconds: 25_000, ...answer },
    { turn: 6, after: 5, milliseconds: 1_000, ...answer },
  ]);
  assert.deepEqual([review.meanAnswerTime, review.maxAnswerTime], [13_000, 25_000]);
  const thirds = ask(talk("customer@0 一", "agent@1 一", "customer@2 二", "agent@3 二", "customer@4 三", "agent@6 三"));
  assert.equal(thirds.review.meanAnswerTime, 1_333);
  // Times may go back, be missing, or be written with another offset.
  const odd = ask({
    turns: [
      { speaker: "customer", text: "一", at: "2026-09-01T09:00:10+08:00" },
      { speaker: "agent", text: "二", at: "2026-09-01T01:00:00Z" },
      { speaker: "customer", text: "三", at: null },
      { speaker: "agent", text: "四", at: "2026-09-01T01:00:00Z" },
      { speaker: "customer", text: "五", at: "2026-09-01T09:00:00.250+08:00" },
      { speaker: "agent", text: "六", at: "2026-09-01T01:00:00.750Z" },
    ],
  }).review;
  assert.deepEqual(odd.answerTimes, [
    { turn: 1, after: 0, milliseconds: null, ...answer },
    { turn: 5, after: 4, milliseconds: 500, ...answer },
  ]);
  assert.deepEqual([odd.meanAnswerTime, odd.maxAnswerTime], [500, 500]);
});

test("the first human answer on the telephone has 15 seconds", () => {
  const phone = (...lines) => {
    const { review, of } = ask({ ...talk(...lines), channel: "phone" });
    const limited = review.answerTimes.filter(({ source }) => source === "HL-1");
    return [of.firstAnswer.proposal, ...limited.map(({ turn, after, late }) => [turn, after, late])];
  };
  assert.deepEqual(phone("customer@0 喂", "agent@15 您好", "customer@20 好", "agent@90 嗯"), ["pass", [1, 0, false]]);
  assert.deepEqual(phone("customer@0 喂", "agent@16 您好"), ["fail", [1, 0, true]]);
  // The bot has answered, the human is still awaited.
  assert.deepEqual(phone("bot@0 您好", "customer@5 转人工", "bot@6 请稍候", "agent@26 您好"), ["fail", [3, 1, true]]);
  // Whoever speaks first cannot be timed.
  assert.deepEqual(phone("agent@0 您好", "customer@5 你好", "agent@60 请说"), ["not_observed"]);
  assert.deepEqual(phone("customer 喂", "agent 您好"), ["not_observed"]);
  assert.deepEqual(phone("customer@9 喂", "agent@5 您好"), ["not_observed", [1, 0, null]]);
  for (const channel of ["online_chat", "op_own", "", null]) {
    const { review, proposal } = ask({ ...talk("customer@0 喂", "agent@60 您好"), channel });
    assert.equal(proposal("firstAnswer"), "not_observed");
    assert.equal(review.answerTimes[0].limit, null);
  }
});

test("a bot has three minutes, which is an example", () => {
  const chat = (...lines) => {
    const { review, of } = ask({ ...talk(...lines), channel: "online_chat" });
    return [
      of.botTimeout.proposal,
      review.proposals["communication.timeliness.prompt"],
      review.answerTimes.map(({ late }) => late),
    ];
  };
  assert.deepEqual(chat("bot@0 您好", "customer@5 查话费", "bot@185 好的"), ["not_observed", "not_observed", [false]]);
  assert.deepEqual(chat("bot@0 您好", "customer@5 查话费", "bot@186 好的"), ["fail", "fail", [true]]);
  assert.deepEqual(chat("customer@0 一", "customer@100 二", "bot@200 三"), ["fail", "fail", [true]]);
  // A human came in, too late, because the bot did not answer.
  assert.deepEqual(chat("bot@0 您好", "customer@5 转人工", "agent@200 您好"), ["fail", "fail", [true]]);
  assert.deepEqual(chat("customer@5 一", "agent@400 您好"), ["not_applicable", "not_observed", [null]]);
  assert.deepEqual(chat("customer 一", "bot 二"), ["not_observed", "not_observed", []]);
  // Waiting for a human after the bot's word is no time-out of the bot.
  assert.deepEqual(chat("customer@0 转人工", "bot@1 请稍候", "agent@400 您好"), [
    "not_observed",
    "not_observed",
    [false, null],
  ]);
  const late = ask({ ...talk("bot@0 您好", "customer@5 转人工", "agent@200 您好"), channel: "phone" });
  assert.deepEqual([late.proposal("firstAnswer"), late.proposal("botTimeout")], ["fail", "fail"]);
});

test("a profile replaces lists, in the engine and alone", async () => {
  const words = { greeting: ["小通为您服务"], cold: ["Ｎｏ", "不行"], complaint: ["😡"] };
  const transcript = talk("agent 您好，小通\u200b为您服务", "customer 😀😡", "agent no，不行。nothing，不归我管");
  const engine = await createEngine({ profile: { id: "own", words } });
  const { list, of } = ask(transcript, { words });
  assert.deepEqual(list("greeting"), ["小通\u200b为您服务"]);
  assert.deepEqual(list("cold"), ["no", "不行"]);
  assert.deepEqual(list("complaint"), ["😡"]);
  assert.deepEqual(list("hello"), ["您好"]);
  assert.equal(of.apology.proposal, "fail");
  assert.deepEqual(engine.reviewTranscript(transcript), reviewTranscript(transcript, { words }));
  assert.deepEqual(transcriptReviewer({ words })(transcript), reviewTranscript(transcript, { words }));
  const plain = await createEngine();
  assert.deepEqual(plain.reviewTranscript(transcript), reviewTranscript(transcript));
  assert.notDeepEqual(plain.reviewTranscript(transcript), engine.reviewTranscript(transcript));
  assert.deepEqual(found("大吉大利", "hello", { words: { hello: null } }), []);
});

const secret = "13800138000";

test("words that cannot be used are refused as the profile refuses them", async () => {
  const engine = await createEngine();
  const long = "长".repeat(65);
  for (const [words, code, path, hint] of [
    [[], "E_TYPE", "words", "record"],
    [{ greetings: ["a"] }, "E_UNKNOWN_KEY", "words", "greeting"],
    [{ [secret]: ["a"] }, "E_UNKNOWN_KEY", "words", undefined],
    [{ greeting: "a" }, "E_TYPE", "words.greeting", "list"],
    [{ greeting: [] }, "E_PROFILE", "words.greeting", "1 to 1000 words"],
    [{ greeting: Array(1_001).fill("a") }, "E_PROFILE", "words.greeting", "1 to 1000 words"],
    [{ cold: ["a", 5] }, "E_TYPE", "words.cold[1]", "text"],
    [{ cold: ["a", "\u3000 "] }, "E_PROFILE", "words.cold[1]", "a word of at most 64 code units that is not blank"],
    [{ cold: [long] }, "E_PROFILE", "words.cold[0]", "a word of at most 64 code units that is not blank"],
    [{ cold: ["\ud800"] }, "E_UNICODE", "words.cold[0]", undefined],
  ]) {
    assert.throws(() => reviewTranscript(talk(), { words }), { code, path });
    const [error] = engine.checkProfile({ id: "own", words }).errors;
    assert.deepEqual([error.code, error.path, error.hint], [code, path, hint]);
    assert.throws(
      () => transcriptReviewer({ words }),
      (other) => other.hint === hint,
    );
  }
  const many = Object.fromEntries(WORD_LISTS.map(({ id }) => [id, Array(100).fill("长".repeat(64))]));
  assert.throws(() => reviewTranscript(talk(), { words: many }), { code: "E_SIZE", path: "words" });
  assert(engine.checkProfile({ id: "own", words: { cold: Array(1_000).fill("长".repeat(60)) } }).valid);
  assert.throws(() => reviewTranscript(talk(), { word: {} }), {
    code: "E_UNKNOWN_KEY",
    path: "options",
    hint: "words",
  });
  assert.throws(() => reviewTranscript(talk(), 5), { code: "E_TYPE", path: "options" });
});

test("a word of nothing visible is never found, and breaks nothing", () => {
  assert.deepEqual(found("\u200e\u200f您好", "cold", { words: { cold: ["\u200e\u200f"] } }), []);
});

const thrower = (what) =>
  new Proxy(
    {},
    {
      [what]: () => {
        throw new Error(secret);
      },
    },
  );
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const cyclic = { turns: [] };
cyclic.turns.push(cyclic);
const one = { speaker: "agent", text: secret };

test("what cannot be read is refused with its place, and without any of it", () => {
  const cases = [
    [undefined, "E_TYPE", ""],
    [null, "E_TYPE", ""],
    [[], "E_TYPE", ""],
    [secret, "E_TYPE", ""],
    [() => secret, "E_TYPE", ""],
    [{}, "E_TYPE", "turns"],
    [{ turns: { length: 1e9 } }, "E_TYPE", "turns"],
    [{ turns: Array(10_001).fill(one) }, "E_SIZE", "turns"],
    [{ turns: Object.assign([], { length: 4e9 }) }, "E_SIZE", "turns"],
    [{ turns: [,] }, "E_TYPE", "turns[0]"],
    [{ turns: [one, secret] }, "E_TYPE", "turns[1]"],
    [{ turns: [{ ...one, speaker: secret }] }, "E_TYPE", "turns[0].speaker"],
    [{ turns: [{ ...one, speaker: "toString" }] }, "E_TYPE", "turns[0].speaker"],
    [{ turns: [{ speaker: "agent" }] }, "E_TYPE", "turns[0].text"],
    [{ turns: [{ ...one, text: new String(secret) }] }, "E_TYPE", "turns[0].text"],
    [{ turns: [{ ...one, text: 13800138000n }] }, "E_TYPE", "turns[0].text"],
    [{ turns: [{ ...one, text: "\ud800" }] }, "E_UNICODE", "turns[0].text"],
    [{ turns: [{ ...one, at: 5 }] }, "E_TYPE", "turns[0].at"],
    [{ turns: [{ ...one, at: "2026-09-01T09:00:00" }] }, "E_FORMAT", "turns[0].at"],
    [{ turns: [{ ...one, at: "2026-02-30T09:00:00Z" }] }, "E_FORMAT", "turns[0].at"],
    [{ turns: [{ ...one, at: secret }] }, "E_FORMAT", "turns[0].at"],
    [{ turns: [{ ...one, [secret]: 1 }] }, "E_UNKNOWN_KEY", "turns[0]"],
    [{ turns: [], [secret]: 1 }, "E_UNKNOWN_KEY", ""],
    [{ turns: [], locale: secret }, "E_TYPE", "locale"],
    [{ turns: [], channel: 5 }, "E_TYPE", "channel"],
    [{ turns: [{ ...one, text: "长".repeat(1_048_577) }] }, "E_SIZE", "turns[0].text"],
    [{ turns: Array(2).fill({ ...one, text: "长".repeat(524_289) }) }, "E_SIZE", "turns[1].text"],
    [cyclic, "E_UNKNOWN_KEY", "turns[0]"],
    [JSON.parse(`{"turns": [], "__proto__": "${secret}"}`), "E_UNKNOWN_KEY", ""],
    [revoked.proxy, "E_UNREADABLE", ""],
    [{ turns: [revoked.proxy] }, "E_UNREADABLE", ""],
    [thrower("ownKeys"), "E_UNREADABLE", ""],
    [{ turns: [thrower("ownKeys")] }, "E_UNREADABLE", ""],
    [
      {
        turns: new Proxy([], {
          get: () => {
            throw new Error(secret);
          },
        }),
      },
      "E_UNREADABLE",
      "",
    ],
    [
      {
        turns: [
          {
            ...one,
            get text() {
              throw revoked.proxy;
            },
          },
        ],
      },
      "E_UNREADABLE",
      "",
    ],
    [
      {
        get turns() {
          throw undefined;
        },
      },
      "E_UNREADABLE",
      "",
    ],
  ];
  for (const [at, [value, code, path]] of cases.entries()) {
    assert.throws(
      () => reviewTranscript(value),
      (error) => {
        assert(error instanceof RulesError, String(at));
        assert.deepEqual([error.code, error.path], [code, path], String(at));
        assert(!JSON.stringify([error, error.message, error.text, error.stack]).includes(secret));
        return true;
      },
    );
  }
  assert.throws(() => reviewTranscript({ turns: [{ ...one, txt: 1 }] }), { hint: "text" });
  assert.throws(() => reviewTranscript({ turns: [] }, thrower("ownKeys")), { code: "E_UNREADABLE" });
});

test("what is inherited is not read", () => {
  Object.prototype.at = secret;
  Object.prototype.locale = secret;
  Object.prototype.words = { cold: [secret] };
  try {
    assert.equal(ask(talk(...good)).proposal("greeting"), "pass");
    assert.deepEqual(reviewTranscript(talk("agent@0 您好"), {}).answerTimes, []);
  } finally {
    delete Object.prototype.at;
    delete Object.prototype.locale;
    delete Object.prototype.words;
  }
});

test("nothing of the text is in the answer, and the same question has the same answer", () => {
  const lines = good.map((line) => `${line}暗号${secret}`);
  const transcript = talk(...lines);
  const json = JSON.stringify(reviewTranscript(transcript));
  assert(!json.includes(secret) && !json.includes("暗号") && !json.includes("宽带"));
  reviewTranscript(talk("agent 别的"));
  assert.equal(JSON.stringify(reviewTranscript(transcript)), json);
  // Reading it again while it is read changes nothing.
  const [first, ...rest] = transcript.turns;
  const twice = {
    turns: [
      {
        ...first,
        get text() {
          reviewTranscript(talk("agent 您好，谢谢，请"));
          return first.text;
        },
      },
      ...rest,
    ],
  };
  assert.equal(JSON.stringify(reviewTranscript(twice)), json);
});

test("however often a word is said, the answer stays small and the proposals the same", () => {
  const text = "请".repeat(5_000);
  const { review, of, proposal } = ask(talk(`agent 您好${text}`, `agent ${text}`, "agent 谢谢"));
  assert.equal(of.please.hits.length, 1_000);
  assert.equal(review.omitted, 9_000);
  assert.equal(review.hits.filter(({ list }) => list === "please").length, 1_000);
  for (const check of ["greeting", "please", "thanks", "wording"]) assert.equal(proposal(check), "pass");
});

test("1 MiB of text takes time in proportion", () => {
  const time = (text) => {
    let least = Infinity;
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      reviewTranscript({ turns: [{ speaker: "agent", text }] });
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  for (const pattern of [
    "您好像一二三",
    "您\u200b\u200b\u200b",
    "thank you for thank you for calling how many times do i have ",
    "申请请求请客VPN，即",
    "请",
  ]) {
    const text = pattern.repeat(Math.ceil(1_048_576 / pattern.length)).slice(0, 1_048_576);
    const [small, large] = [time(text.slice(0, 262_144)), time(text)];
    assert(large < 10 * small + 100, `${pattern}: ${small} ms, then ${large} ms`);
  }
  const turns = Array(10_000).fill({ speaker: "agent", text: "您好，请稍等" });
  assert.equal(reviewTranscript({ turns }).findings.length, 13);
});

test("the module stands alone: no wasm, no clock, and what is not used is left out", async () => {
  const bundle = async (contents) => {
    const resolveDir = fileURLToPath(new URL("../src", import.meta.url));
    const { outputFiles, metafile } = await build({
      stdin: { contents, resolveDir },
      ...{ bundle: true, format: "esm", minify: true, write: false, metafile: true, charset: "utf8" },
    });
    return { code: outputFiles[0].text, files: Object.keys(metafile.inputs) };
  };
  const { code, files } = await bundle(`export { reviewTranscript } from "./transcript.ts";`);
  assert(!files.some((file) => /instance|engine|glue|texts\./.test(file)), files.join());
  assert.doesNotMatch(code, /WebAssembly|Date\b|fetch\(|\bimport\b/);
  assert(code.length < 40_000, String(code.length));
  const ids = await bundle(`export { ITEMS } from "./transcript.ts";`);
  assert(ids.code.length < 2_000 && !ids.code.includes("您好"), String(ids.code.length));
  const dist = await readFile(fileURLToPath(import.meta.resolve("telecom-service-rules/transcript")), "utf8");
  assert(!dist.includes("wasm"));
});
