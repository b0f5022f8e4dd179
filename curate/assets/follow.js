// The document follows the cursor: what its line was read from is lit there, and a click on a cell
// leads to its line.
(() => {
  const named = (key) => CSS.escape(key);
  const keyOf = (line) => JSON.parse(line.querySelector("[type=checkbox]").id).tick;
  const placeOf = (key) => document.querySelector(
    `#document [data-tick="${named(key)}"], #document [data-rows~="${named(key)}"]`);

  document.addEventListener("focusin", (event) => {
    const line = event.target.closest("#lines .line");
    if (!line) { return; }
    const place = placeOf(keyOf(line));
    for (const lit of document.querySelectorAll("#document .now")) { lit.classList.remove("now"); }
    place?.classList.add("now");
    place?.scrollIntoView({block: "nearest", inline: "nearest"});
  });

  // Before the page hears of it: row by row, a cell chooses its row.
  document.addEventListener("click", (event) => {
    const cell = event.target.closest("#document [data-rows]");
    if (!cell || !document.getElementById("lines")?.offsetParent) { return; }
    event.stopPropagation();
    const ticks = cell.dataset.rows.split(" ").map((key) => document.getElementById(JSON.stringify({tick: key})));
    ticks.find(Boolean)?.focus();
  }, true);
})();
