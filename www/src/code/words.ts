// Words of the code panel alone, in both languages.
import type { Lang } from "../words/words.ts";
import type { TabId } from "./code-panel.ts";

export interface CodeWords {
  readonly intro: string;
  readonly tabs: string;
  readonly tab: Readonly<Record<TabId, string>>;
  readonly about: Readonly<Record<TabId, string>>;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly noResource: string;
  readonly noAnswer: string;
  readonly profile: string;
}

export const CODE_WORDS: Readonly<Record<Lang, CodeWords>> = {
  zh: {
    intro: "用程序调用同一判断。内容就是上面填写的，只显示在您的屏幕上，不会发送到任何地方。",
    tabs: "代码的形式",
    tab: {
      browser: "浏览器",
      node: "Node",
      command: "命令行",
      request: "输入 JSON",
      answer: "输出 JSON",
      tmf: "TM Forum",
    },
    about: {
      browser: "用 Vite 或 webpack 构建的页面；wasm 文件由它们放好。",
      node: "Node 20 以上，保存为 .mjs 文件后运行。",
      command: "请求先写入文件，再由软件包自带的命令读取；不经过网络。",
      request: "交给规则的内容，未知的键不出现。",
      answer: "规则实际给出的完整结论，与 Node 代码打印的相同。",
      tmf: "同一结论按 TM Forum 开放接口的资源写出；客户的文字不会带出。",
    },
    copy: "复制",
    copied: "已复制。",
    notCopied: "未能复制，请选中文字后自行复制。",
    noResource: "这类结论没有对应的 TM Forum 资源。",
    noAnswer: "这项内容无法读取，因此没有对应的资源。",
    profile: "代码中的 profile.json 是当前使用的企业规则，请先在“企业规则”中保存。",
  },
  en: {
    intro:
      "How a program asks the same question. What is shown is what was filled in above; it stays on your screen and is sent nowhere.",
    tabs: "Forms of the code",
    tab: {
      browser: "Browser",
      node: "Node",
      command: "Command line",
      request: "JSON in",
      answer: "JSON out",
      tmf: "TM Forum",
    },
    about: {
      browser: "For a page built with Vite or webpack; they put the wasm file in its place.",
      node: "Node 20 or later; save it as an .mjs file and run it.",
      command: "The request goes into a file, and the package’s own command reads it; no network.",
      request: "What the rules are given; what is not known is left out.",
      answer: "The whole answer the rules gave, the same as the Node code prints.",
      tmf: "The same answer as a resource of the TM Forum Open APIs; no text of a customer goes along.",
    },
    copy: "Copy",
    copied: "Copied.",
    notCopied: "It could not be copied. Select the text and copy it yourself.",
    noResource: "No resource of TM Forum stands for this kind of answer.",
    noAnswer: "The request cannot be read, so there is no resource for it.",
    profile: "In the code, profile.json is the profile in use; save it under Profile first.",
  },
};
