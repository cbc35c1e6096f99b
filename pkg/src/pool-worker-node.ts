// The worker of a pool in Node.
import { parentPort } from "node:worker_threads";
import { serve } from "./serve.ts";

const answer = serve((answers) => parentPort!.postMessage(answers));
parentPort!.on("message", answer);
