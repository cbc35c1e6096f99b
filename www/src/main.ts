import "./answer.ts";
import "./conduct-check.ts";
import "./deadlines.ts";
import "./dispute-form.ts";
import "./dispute-map.ts";
import "./form.ts";
import "./period-form.ts";
import "./procedure-map.ts";
import "./profile-editor.ts";
import "./self-assessment.ts";
import "./service-evaluation.ts";
// The page makes the others: it comes last.
import "./page.ts";
