// Writes what came out into the page, where the test reads it.
export function show(answer) {
  const writer = (id) => (text) => {
    const pre = document.createElement("pre");
    pre.id = "outcome";
    pre.className = id;
    pre.textContent = String(text);
    document.body.append(pre);
  };
  answer.then(writer("answer"), writer("failure"));
}
