// What every host runs: it imports nothing, so that each host can hand over what its own import gave.

/** Asks a new engine all the questions; gives the answers as one text. */
export async function ask({ RulesError, createEngine }, questions, options = {}) {
  const engine = await createEngine(options);
  return JSON.stringify({
    version: engine.version(),
    decisions: questions.applications.map(({ request, asOf }) => engine.checkEligibility(request, { asOf })),
    reports: questions.cases.map(({ request, now }) => engine.trackDeadlines(request, { now })),
    route: engine.routeDispute(questions.dispute.request, { now: questions.dispute.now }),
    checklist: engine.checklist({ scheme: questions.observation.request.scheme }, { asOf: questions.observation.asOf }),
    score: engine.scoreConduct(questions.observation.request, { asOf: questions.observation.asOf }),
    refused: refusal(() => engine.prepare(questions.refused.request), RulesError),
  });
}

function refusal(run, RulesError) {
  try {
    return run();
  } catch (error) {
    if (error instanceof RulesError) return error.toJSON();
    throw error;
  }
}
