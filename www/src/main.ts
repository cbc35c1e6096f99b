import "./answer.ts";
import "./deadlines.ts";
import "./form.ts";
import "./page.ts";
