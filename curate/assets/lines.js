// The lines of a passage are plain fields that a key changes at once. What is ticked and written is
// kept in the browser; a decision hands it in. One answer is waited for at a time: what is pressed
// meanwhile would be of lines that nobody has seen.
(() => {
  const DECIDING = ["settle", "take-ticked", "later", "earlier", "accept", "correct", "split", "merge",
    "indicator", "reject", "undo", "write"].map((id) => `#${id}`).join(", ");
  // Milliseconds: a call of one answer follows the one before it; an eye sees a passage.
  const CHAIN = 150, GLANCE = 300;
  const main = () => document.querySelector("main");
  const pane = () => document.getElementById("lines");
  const fields = () => [...pane().querySelectorAll(`[id^='{"cell"'][id*='"line"'], [id^='{"tick"']`)];
  const isTick = (field) => field.type === "checkbox";
  const valueOf = (field) => (isTick(field) ? field.checked : field.value);
  const firstOf = (field) => (isTick(field) ? field.defaultChecked
    : field.options ? [...field.options].find((option) => option.defaultSelected)?.value : field.defaultValue);
  const nameOf = (field) => `${main().dataset.review} ${field.id}`;

  // A browser that keeps nothing still decides.
  function keep(field) {
    try {
      if (valueOf(field) === firstOf(field)) { localStorage.removeItem(nameOf(field)); } else {
        localStorage.setItem(nameOf(field), JSON.stringify([valueOf(field), firstOf(field)]));
      }
    } catch { /* no room */ }
  }

  function restore(field) {
    const [value, first] = JSON.parse(localStorage.getItem(nameOf(field)) || "[]");
    if (first === undefined || first !== firstOf(field)) { return; }
    field[isTick(field) ? "checked" : "value"] = value;
  }

  // A line shows what it says otherwise than the first of its group.
  function openOthers() {
    for (const label of pane().querySelectorAll("label.of-group")) {
      const line = label.closest(".line");
      const place = JSON.stringify({cell: label.dataset.column, line: line.dataset.group});
      const first = document.getElementById(place);
      if (first && first.value !== label.querySelector(".form-control, .form-select").value) { line.classList.add("open"); }
    }
  }

  let busy = false, settling = false, undos = 0, asked = 0, drawn = 0;

  function hold(on) {
    busy = on;
    main().ariaBusy = on;
    if (on) { setTimeout(rest, CHAIN); }
  }

  function rest() {
    if (asked || !busy) { return; }
    hold(false);
    if (undos) { undos -= 1; document.getElementById("undo").click(); }
  }

  function decide(leave) {
    const data = {passage: pane().dataset.passage, shown: [], ticked: [], cells: {}, leave, at: Date.now()};
    for (const field of fields()) {
      const {tick, line, cell} = JSON.parse(field.id);
      if (tick) { data.shown.push(tick); }
      if (tick && field.checked) { data.ticked.push(tick); }
      if (line) { (data.cells[line] ||= {})[cell] = field.value; }
    }
    if (data.shown.length) { window.dash_clientside.set_props("decision", {data}); }
  }

  // Before the page hears of a click.
  document.addEventListener("click", (event) => {
    const button = event.target.closest(DECIDING);
    if (!button) { return; }
    const unseen = ["settle", "take-ticked"].includes(button.id) && performance.now() - drawn < GLANCE;
    if (busy || unseen) {
      undos += busy && button.id === "undo";
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    hold(true);
    settling = ["settle", "take-ticked"].includes(button.id);
    if (button.id === "settle") { decide(false); }
    if (button.id === "take-ticked") { decide(true); }
  }, true);

  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, (event) => {
      if (event.target.closest("#lines") && !event.target.matches(".pick")) { keep(event.target); }
    });
  }

  // What the clock asks is no answer to anybody; whatever fails says whether a server is there.
  const ask = window.fetch;
  window.fetch = async (...question) => {
    const isClock = String(question[1]?.body).includes('"tick.n_intervals"]');
    asked += !isClock;
    const stopped = (on) => { document.getElementById("stopped")?.toggleAttribute("hidden", !on); };
    try {
      const answer = await ask(...question);
      stopped(false);
      return answer;
    } catch (error) {
      stopped(true);
      throw error;
    } finally {
      asked -= !isClock;
      setTimeout(rest, CHAIN);
    }
  };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.review = {
    draw(passage) {
      if (!passage) { return ""; }
      if (busy && settling && pane().dataset.passage !== passage.key) { drawn = performance.now(); }
      pane().dataset.passage = passage.key;
      pane().innerHTML = passage.html;
      fields().forEach(restore);
      openOthers();
      if (busy && !undos) { hold(false); }
      return "";
    },
    mark(faults) {
      for (const place of pane().querySelectorAll(`[id^='{"faults"']`)) {
        const said = faults?.[JSON.parse(place.id).faults] || [];
        place.replaceChildren(...said.map((text) => Object.assign(document.createElement("p"), {className: "fault", textContent: text})));
      }
      return "";
    },
    scroll() {
      setTimeout(() => document.getElementById("place")?.scrollIntoView({block: "center", inline: "center"}), 60);
      return "";
    },
  };
  window.review = {keep, isBusy: () => busy};
})();
