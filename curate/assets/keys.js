// The keys of the review; while somebody types they are letters.
(() => {
  const buttons = {z: "undo", "+": "magnify", "=": "magnify"};
  const ofRows = {a: "accept", e: "correct"};
  const ofPassage = {enter: "settle", t: "take-ticked", u: "none", n: "later", p: "earlier"};
  const typing = (element) => element.closest(
    "input:not([type=radio]):not([type=checkbox]), select, textarea, [role=combobox]");
  const byPassage = () => document.getElementById("lines")?.offsetParent;
  const ticks = () => [...document.querySelectorAll("#lines input[type=checkbox]")];
  const keyOf = (tick) => JSON.parse(tick.id).tick;
  let last = null;

  // A row that is chosen with Shift is chosen beside those that are.
  function step(by, beside) {
    const api = window.dash_ag_grid.getApi("rows");
    const node = api.getSelectedNodes().at(-1);
    const next = api.getDisplayedRowAtIndex(node ? node.rowIndex + by : 0);
    if (next) {
      next.setSelected(true, !beside);
      api.ensureNodeVisible(next);
    }
  }

  function stepLine(by) {
    const all = ticks();
    const next = all[all.indexOf(document.activeElement.closest(".line")?.querySelector("input")) + by];
    if (next) {
      const folded = next.closest("details");
      if (folded) { folded.open = true; }
      next.focus();
    }
  }

  function tickAll() {
    const all = ticks();
    const to = !all.some((tick) => tick.checked);
    for (const tick of all) { if (tick.checked !== to) { tick.click(); } }
  }

  // Each mark in the document says whether its row is ticked.
  function show() {
    const on = new Set(ticks().filter((tick) => tick.checked).map(keyOf));
    for (const mark of document.querySelectorAll("[data-tick]")) {
      mark.classList.toggle("off", !on.has(mark.dataset.tick));
    }
  }

  function magnify() {
    document.getElementById("document").classList.toggle("magnified");
    document.getElementById("place")?.scrollIntoView({block: "center", inline: "center"});
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("#magnify")) { magnify(); }
    if (event.target.closest("#none")) { tickAll(); }
    const chosen = window.getSelection().toString().trim();
    const mark = chosen ? null : event.target.closest("[data-tick]");
    const tick = mark && document.getElementById(JSON.stringify({tick: mark.dataset.tick}));
    if (tick) {
      const folded = tick.closest("details");
      if (folded) { folded.open = true; }
      tick.click();
      tick.focus();
    }
    if (event.target.matches("#lines input[type=checkbox]")) { range(event); }
    setTimeout(show);
  });

  // Shift gives all ticks between two clicks the state of the second.
  function range(event) {
    const all = ticks();
    const [from, to] = [all.indexOf(last), all.indexOf(event.target)].sort((a, b) => a - b);
    last = event.target;
    if (!event.shiftKey || from < 0) { return; }
    for (const tick of all.slice(from, to + 1)) {
      if (tick !== event.target && tick.checked !== event.target.checked) { tick.click(); }
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    const key = event.key.toLowerCase();
    const here = byPassage();
    if (key === "enter" && event.target.id === "reason") { document.getElementById("reject").click(); }
    if (key === "escape" && here && typing(event.target)) {
      event.target.closest(".line")?.querySelector("input").focus();
    }
    if (typing(event.target)) { return; }
    const button = buttons[key] || (here ? ofPassage : ofRows)[key];
    if (button) {
      if (key === "enter" && event.target.closest("button, summary")) { return; }
      document.getElementById(button).click();
      event.preventDefault();
    } else if (key === "r" && !here) {
      document.getElementById("reason").focus();
      event.preventDefault();
    } else if (key === "s" && !here) {
      window.dash_ag_grid.getApi("rows").selectAll("filtered");
    } else if (key === "j" || key === "k") {
      const by = key === "j" ? 1 : -1;
      if (here) { stepLine(by); } else { step(by, event.shiftKey); }
    }
  });

  // Words chosen in the document go into the field of the line where the cursor was last.
  let field = null;
  document.addEventListener("focusin", (event) => {
    field = event.target.matches("#lines input.form-control") ? event.target : field;
  });
  document.addEventListener("mouseup", (event) => {
    const words = window.getSelection().toString().trim();
    if (words && field?.isConnected && event.target.closest("#document")) {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, words);
      field.dispatchEvent(new Event("input", {bubbles: true}));
      field.dispatchEvent(new Event("change", {bubbles: true}));
    }
  });

  // A passage was drawn: its marks and its first line are ready.
  new MutationObserver((changes) => {
    if (changes.some((change) => change.target.closest?.("#lines, #document"))) { show(); }
  }).observe(document, {childList: true, subtree: true});
})();
