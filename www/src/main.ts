import "./answer.ts";
import "./deadlines.ts";
import "./dispute-form.ts";
import "./dispute-map.ts";
import "./form.ts";
import "./procedure-map.ts";
// The page makes the others: it comes last.
import "./page.ts";
