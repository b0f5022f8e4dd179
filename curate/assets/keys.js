// The keys of the review; while somebody types they are letters.
(() => {
  const buttons = {a: "accept", e: "correct", z: "undo", "+": "magnify", "=": "magnify"};
  const typing = (element) => element.closest("input:not([type=radio]):not([type=checkbox]), textarea, [role=combobox]");

  function step(by) {
    const api = window.dash_ag_grid.getApi("rows");
    const node = api.getSelectedNodes().at(-1);
    const next = api.getDisplayedRowAtIndex(node ? node.rowIndex + by : 0);
    if (next) {
      next.setSelected(true, true);
      api.ensureNodeVisible(next);
    }
  }

  function magnify() {
    document.getElementById("document").classList.toggle("magnified");
    document.getElementById("place")?.scrollIntoView({block: "center", inline: "center"});
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("#magnify")) { magnify(); }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { return; }
    const key = event.key.toLowerCase();
    if (buttons[key]) {
      document.getElementById(buttons[key]).click();
    } else if (key === "r") {
      document.getElementById("reason").focus();
      event.preventDefault();
    } else if (key === "j" || key === "k") {
      step(key === "j" ? 1 : -1);
    }
  });
})();
