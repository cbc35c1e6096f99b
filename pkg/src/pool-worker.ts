// The worker of a pool in browsers.
import { serve } from "./serve.ts";

const answer = serve((answers) => postMessage(answers));
addEventListener("message", ({ data }: MessageEvent) => answer(data));
