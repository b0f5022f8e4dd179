// The keys of the review; while somebody types they are letters.
(() => {
  const buttons = {z: "undo", "+": "magnify", "=": "magnify"};
  const ofRows = {a: "accept", e: "correct"};
  const ofPassage = {enter: "settle", t: "take-ticked", u: "none", n: "later", p: "earlier"};
  const tables = {f: "figures", m: "projects", v: "investments"};
  const typing = (element) => element.closest(
    "input:not([type=radio]):not([type=checkbox]), select, textarea, [role=combobox]");
  const byPassage = () => document.getElementById("lines")?.offsetParent;
  const ticks = () => [...document.querySelectorAll("#lines input[type=checkbox]")];
  const keyOf = (tick) => JSON.parse(tick.id).tick;
  const checkOf = (element) => element.closest(".line")?.querySelector("input[type=checkbox]");
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
    const next = all[all.indexOf(checkOf(document.activeElement)) + by];
    if (next) {
      const folded = next.closest("details");
      if (folded) { folded.open = true; }
      next.focus();
    }
  }

  // All get one state: the one that some of them lack.
  function tickAll(all = ticks()) {
    const to = !all.some((tick) => tick.checked);
    tickTo(all, to);
  }

  function tickTo(all, to) {
    for (const tick of all.filter((each) => each.checked !== to)) {
      tick.checked = to;
      window.review.keep(tick);
    }
    show();
  }

  function tickGroup(line) {
    const all = [...document.querySelectorAll("#lines .line")];
    if (line) { tickAll(all.filter((each) => each.dataset.group === line.dataset.group).map(checkOf)); }
  }

  // What a line has in common with the one above it, to be changed for it alone.
  function edit(line) {
    line?.classList.add("open");
    line?.querySelector("label:not(.of-group) input.form-control, select")?.focus();
  }

  // Each mark in the document says whether its row is ticked; a line that is ticked without the
  // first of its group shows what it has in common with it.
  function show() {
    for (const line of document.querySelectorAll("#lines .line.same")) {
      const leader = document.getElementById(JSON.stringify({tick: line.dataset.group}));
      line.classList.toggle("alone", checkOf(line).checked && leader?.checked === false);
    }
    for (const button of document.querySelectorAll("#lines .values button")) {
      button.ariaPressed = button.dataset.value === button.closest("label").querySelector("select").value;
    }
    const on = new Set(ticks().filter((tick) => tick.checked).map(keyOf));
    for (const mark of document.querySelectorAll("[data-tick]")) {
      mark.classList.toggle("off", !on.has(mark.dataset.tick));
    }
  }

  function magnify() {
    document.getElementById("document").classList.toggle("magnified");
    document.getElementById("place")?.scrollIntoView({block: "center", inline: "center"});
  }

  document.addEventListener("change", (event) => {
    if (event.target.closest("#lines")) { setTimeout(show); }
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#magnify")) { magnify(); }
    if (event.target.closest("#none")) { tickAll(); }
    if (event.target.closest(".whole")) { tickGroup(event.target.closest(".line")); }
    if (event.target.closest(".shared")) { event.target.closest(".line").classList.toggle("open"); }
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
    tickTo(all.slice(from, to + 1), event.target.checked);
  }

  document.addEventListener("keydown", (event) => {
    const filled = event.target.closest("#lines label[data-column]");
    if (event.ctrlKey && event.key === "d" && filled) {
      window.review.fillDown(filled);
      event.preventDefault();
    }
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    const key = event.key.toLowerCase();
    // While a decision is under way only another step back counts.
    if (window.review.isBusy() && key !== "z" && key !== "tab") { event.preventDefault(); return; }
    const here = byPassage();
    if (key === "enter" && event.target.id === "reason") { document.getElementById("reject").click(); }
    if (key === "escape" && here && typing(event.target)) {
      (event.target.closest(".line")?.querySelector("input") || ticks()[0])?.focus();
    }
    if (typing(event.target)) { return; }
    const button = buttons[key] || (here ? ofPassage : ofRows)[key];
    if (button) {
      if (key === "enter" && event.target.closest("button, summary")) { return; }
      event.preventDefault();
      if (event.repeat) { return; }  // a key that is held decides once
      document.getElementById(button).click();
    } else if (here && key === "g") {
      tickGroup(document.activeElement.closest(".line"));
    } else if (here && key === "e") {
      edit(document.activeElement.closest(".line"));
      event.preventDefault();
    } else if (here && key in tables) {
      takeWords(tables[key]);
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
      window.review.put(field, words);
    }
  });

  // Words chosen in the document that nobody proposed become a row beside those of the passage.
  function takeWords(table) {
    const words = window.getSelection().toString().trim();
    const isOfDocument = window.getSelection().anchorNode?.parentElement?.closest("#document");
    if (words && isOfDocument) {
      window.dash_clientside.set_props("words", {data: {words, table, at: Date.now()}});
      window.getSelection().removeAllRanges();
    }
  }

  // The cursor stays on its line where lines are drawn anew; a new passage begins at its first.
  let at = "";
  let passage = "";
  document.addEventListener("focusin", (event) => {
    at = event.target.closest("#lines") ? event.target.id : "";
  });
  function settleIn() {
    const pane = document.getElementById("lines");
    const isNew = pane.dataset.passage !== passage;
    passage = pane.dataset.passage;
    if (isNew) { pane.scrollTop = 0; }
    // Whoever chose a passage by the pointer goes on by keys.
    if (document.activeElement.matches("body, #passage:not(:focus-visible)")) {
      (document.getElementById(at) || (isNew && byPassage() && ticks()[0]))?.focus?.({preventScroll: true});
    }
  }

  // A passage was drawn: its marks and its first line are ready.
  new MutationObserver((changes) => {
    if (changes.some((change) => change.target.id === "lines")) { settleIn(); }
    if (changes.some((change) => change.target.closest?.("#lines, #document"))) { show(); }
  }).observe(document, {childList: true, subtree: true});
})();
