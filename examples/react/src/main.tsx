import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import type { Application } from "telecom-service-rules";
import { ApplicationForm } from "./ApplicationForm.tsx";
import { WORDS } from "./words.ts";
import "./style.css";

/** What the page that holds the form knows: here the results of reviews that are usually your server's to tell. */
const KNOWN: Application = {
  channel: "website",
  type: "tariff_change",
  // Nobody has carried out the change yet.
  change: { handledAt: null },
  flags: { major: false, highRisk: false },
  verdicts: {
    authenticity: "verified",
    ...{ formComplete: "pass", infoAccurate: "pass" },
    ...{ legal: "pass", tariffReasonable: "pass", needFitsCommitment: "pass" },
    ...{ content: "pass", tariff: "pass", commitment: "pass", formalBy: "management" },
  },
};

const asked = new URLSearchParams(location.search);
const lang = asked.get("lang") === "en" ? "en" : "zh";
const asOf = asked.get("asOf");
document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
document.title = WORDS[lang].title;

createRoot(document.querySelector("#root")!).render(
  <StrictMode>
    <main>
      <Suspense fallback={<p>{WORDS[lang].loading}</p>}>
        <ApplicationForm known={KNOWN} lang={lang} {...(asOf !== null && { asOf })} />
      </Suspense>
    </main>
  </StrictMode>,
);
