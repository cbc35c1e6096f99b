import "./shell/page.ts";
