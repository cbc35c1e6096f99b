import type { Speaker } from "telecom-service-rules/transcript";
import type { Lang } from "../words/words.ts";

/** Words of the review of a conversation. */
export interface TranscriptWords {
  readonly title: string;
  readonly views: Readonly<Record<"checklist" | "transcript", string>>;
  readonly chooseView: string;
  readonly intro: string;
  readonly text: string;
  readonly format: string;
  readonly speakers: Readonly<Record<Speaker, string>>;
  readonly strayLines: (count: number) => string;
  readonly conversation: string;
  readonly noTurns: string;
  readonly legend: Readonly<Record<Tone, string>>;
  readonly findings: string;
  readonly adopt: string;
  readonly adoptNone: string;
  readonly adopted: (count: number) => string;
  readonly waited: (seconds: string, late: boolean) => string;
  readonly waits: (mean: string, longest: string) => string;
  readonly seconds: (milliseconds: number) => string;
  readonly example: string;
}

/** How a listed word is shown: it speaks for the agent, against, asks for a look, or is what the customer is unhappy about. */
export type Tone = "good" | "bad" | "look" | "cause";

export const TRANSCRIPT_WORDS: Readonly<Record<Lang, TranscriptWords>> = {
  zh: {
    title: "对话复核",
    views: { checklist: "检查表", transcript: "对话复核" },
    chooseView: "查看方式",
    intro: "贴入一段对话：词表中的用语会标出来，并对检查项提出建议。对话只在本机查看，不保存、不发送，也不写进网址。",
    text: "对话",
    format: "每行一句，先写说话人：客服、客户或机器人；行首可以写时间，例如“10:00:05 客服：您好”。",
    speakers: { agent: "客服", customer: "客户", bot: "机器人" },
    strayLines: (count) => `开头有 ${count} 行没有写说话人，没有计入。`,
    conversation: "标注后的对话",
    noTurns: "还没有对话。",
    legend: { good: "规范用语", bad: "不当用语", look: "术语，看是否解释", cause: "客户的不满" },
    findings: "对检查项的建议",
    adopt: "把勾选的建议记入检查表",
    adoptNone: "没有勾选任何建议。",
    adopted: (count) => `已把 ${count} 条建议记入检查表。`,
    waited: (seconds, late) => `客户等了 ${seconds}${late ? "，超过限值" : ""}`,
    waits: (mean, longest) => `人工答复平均等待 ${mean}，最长 ${longest}`,
    seconds: (milliseconds) => `${Math.round(milliseconds / 1000)} 秒`,
    example: [
      "10:00:00 客服：您好，请问有什么可以帮您？",
      "10:00:12 客户：我家宽带断了三天，一直没人来修。",
      "10:01:20 客服：这不归我管，你自己去营业厅吧。",
      "10:01:41 客户：营业厅让我打这个电话。",
      "10:02:05 客服：那我看一下，您的 ONU 光衰偏大，PON 口也有告警，DNS 倒是正常。",
      "10:02:30 客户：听不懂，什么时候能修好？",
      "10:02:52 客服：今天下午六点前有师傅上门。谢谢您的来电，再见。",
    ].join("\n"),
  },
  en: {
    title: "Transcript review",
    views: { checklist: "Checklist", transcript: "Transcript" },
    chooseView: "View",
    intro:
      "Paste a conversation: listed words are marked, and verdicts on items are proposed. It is read on this device only: nothing is kept, sent or written into the address.",
    text: "Conversation",
    format:
      "One line a turn, with the speaker first: agent, customer or bot. A time may stand before it: 10:00:05 Agent: Hello.",
    speakers: { agent: "Agent", customer: "Customer", bot: "Bot" },
    strayLines: (count) =>
      count === 1
        ? "One line at the top names no speaker and is left out."
        : `${count} lines at the top name no speaker and are left out.`,
    conversation: "The conversation with its marks",
    noTurns: "There is no conversation yet.",
    legend: {
      good: "polite words",
      bad: "words that may offend",
      look: "terms, look whether they are explained",
      cause: "what the customer is unhappy about",
    },
    findings: "What is proposed",
    adopt: "Apply ticked items",
    adoptNone: "Nothing is ticked.",
    adopted: (count) => `${count} ${count === 1 ? "proposal" : "proposals"} applied to the checklist.`,
    waited: (seconds, late) => `The customer waited ${seconds}${late ? ", longer than the limit" : ""}`,
    waits: (mean, longest) => `Human answers took ${mean} on average, ${longest} at most`,
    seconds: (milliseconds) => `${Math.round(milliseconds / 1000)} s`,
    example: [
      "10:00:00 Agent: Hello, how may I help you?",
      "10:00:12 Customer: My line has been dead for three days and nobody came.",
      "10:01:20 Agent: Not my problem, go to the shop.",
      "10:01:41 Customer: The shop told me to call you.",
      "10:02:05 Agent: Let me see. The ONU has a high loss, the PON port has an alarm, the DNS is fine.",
      "10:02:30 Customer: I do not understand. When will it work?",
      "10:02:52 Agent: An engineer comes before six this evening. Thank you for calling, goodbye.",
    ].join("\n"),
  },
};
