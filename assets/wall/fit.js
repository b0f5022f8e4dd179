/* Makes boards fit their screen: rows that have no room are hidden from the end of their list, and
   the list's title says how many it shows. Nothing is ever cut in half. */
"use strict";

window.wallFit = (() => {
  const SLACK = 1; // pixels that rounding may add

  /* By the rows' boxes: letters are higher than their lines, so that scrollHeight says too much. */
  function isOver(list, rows) {
    const end = list.getBoundingClientRect().bottom + SLACK;
    return rows.some((row) => !row.hidden && row.getBoundingClientRect().bottom > end);
  }

  const show = (rows, count) => rows.forEach((row, index) => (row.hidden = index >= count));

  const rowsOf = (list) => Array.from(list.querySelectorAll(":scope > [data-row]"));

  /* The most rows that fit: each look makes the browser lay out anew, so halve the distance. */
  function fitList(list) {
    const rows = rowsOf(list);
    show(rows, rows.length);
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const count = Math.ceil((low + high) / 2);
      show(rows, count);
      if (isOver(list, rows)) high = count - 1;
      else low = count;
    }
    show(rows, low);
    const some = list.parentElement.querySelector("[data-some]");
    if (some) some.textContent = someWords(some.dataset.some, low, rows.length);
  }

  const someWords = (words, count, all) => (count < all && count ? words.replace("{n}", count) : "");

  /* Tabs give way to the present and the next one where there is no room for all. */
  function fitTabs(tabs) {
    if (!tabs) return;
    tabs.classList.remove("is-short");
    tabs.classList.toggle("is-short", tabs.scrollWidth > tabs.clientWidth + SLACK);
  }

  function fit(board) {
    const lists = board.querySelectorAll("[data-fit]");
    lists.forEach(fitList);
    // A title that now says how many it shows may be higher: once more settles it.
    lists.forEach((list) => isOver(list, rowsOf(list)) && fitList(list));
  }

  return { fit, fitTabs };
})();
