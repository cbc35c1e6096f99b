import "./answer.ts";
import "./deadlines.ts";
import "./dispute-map.ts";
import "./form.ts";
import "./page.ts";
import "./procedure-map.ts";
