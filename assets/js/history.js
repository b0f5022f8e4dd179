// Where the reader is: how far down, and on which control. It is kept with each entry of the
// history, so that Back and Forward lead to the same place; a control is known by the group it
// stands in and its words, which say what it sets, and not by its position, which changes.
window.readerPlace = (function () {
  "use strict";

  var SETTLED = 100;
  var GROUPS = "nav, [role=radiogroup], section, header, footer, .summary, main";
  var CONTROLS = "a[href], button, summary, input";
  var timer = 0;
  var isHeld = false;

  // The browser would scroll before the page that is to be scrolled stands.
  if ("scrollRestoration" in history) history.scrollRestoration = "manual";

  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }

  function nameOf(group) {
    return group ? group.getAttribute("aria-label") || group.id || group.className : "";
  }

  // What stands in small print are counts, which differ from view to view.
  function wordsOf(control) {
    var copy = control.cloneNode(true);
    copy.querySelectorAll("small").forEach(function (small) { small.remove(); });
    return copy.textContent.trim();
  }

  function keyOf(control) {
    return {
      group: nameOf(control.closest(GROUPS)),
      words: wordsOf(control),
      href: control.getAttribute("href"),
      left: Math.round(control.getBoundingClientRect().left),
    };
  }

  // The control of a key; where it is gone, the one that is chosen in its group, or its title.
  function find(key) {
    var group = all(GROUPS).filter(function (group) { return nameOf(group) === key.group; })[0];
    if (!group) return null;
    var same = all(CONTROLS).filter(function (control) {
      return nameOf(control.closest(GROUPS)) === key.group && wordsOf(control) === key.words;
    });
    return same.filter(function (control) { return control.getAttribute("href") === key.href; })[0] ||
      same[0] || group.querySelector(":scope > ul [aria-current]") || titleOf(group);
  }

  function titleOf(group) {
    var title = group.querySelector("h1, h2, h3");
    if (title) title.tabIndex = -1;
    return title;
  }

  // From here on the entry of the history is the one in sight, and is written at once: the next
  // step may come soon.
  function arrive(control) {
    control = control || document.querySelector("#view h1");
    if (control) control.focus({ preventScroll: true });
    isHeld = false;
    remember();
  }

  function target() {
    try {
      return location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (error) {
      return null; // no text at all
    }
  }

  // A new page is read from its title, or from the part that its address names.
  function start() {
    var part = target();
    if (part) part.scrollIntoView();
    else window.scrollTo(0, 0);
    arrive();
  }

  // In a row that scrolls sideways the control stays where the reader saw it, and in sight.
  function keepLeft(control, left) {
    for (var row = control.parentElement; row; row = row.parentElement) {
      if (row.scrollWidth > row.clientWidth && getComputedStyle(row).overflowX !== "visible") {
        var inner = control.getBoundingClientRect();
        var box = row.getBoundingClientRect();
        var most = Math.max(box.left, box.right - inner.width);
        row.scrollLeft += inner.left - Math.min(Math.max(left, box.left), most);
        return;
      }
    }
  }

  // A bar that stays in sight can be used far down: what it filters then begins out of sight.
  function showHead(control) {
    var bar = control && control.closest(".filter-bar");
    if (!bar || getComputedStyle(bar).position !== "sticky") return;
    var head = all("main h2").filter(function (title) {
      return bar.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING;
    })[0];
    if (head && head.getBoundingClientRect().top < bar.getBoundingClientRect().bottom) {
      head.scrollIntoView();
    }
  }

  // Another view of the page: the reader stays at the control that was used.
  function stay(key) {
    var control = find(key);
    var part = target();
    if (control) keepLeft(control, key.left);
    if (part) part.scrollIntoView();
    else if (control) showHead(control);
    arrive(control);
  }

  function restore() {
    var state = history.state;
    if (!state || !("y" in state)) return start();
    var control = state.focus && find(state.focus);
    if (control) keepLeft(control, state.focus.left);
    window.scrollTo(0, state.y);
    arrive(control);
  }

  // Write the place into the present entry; `key` is of the control that leads away.
  function remember(key) {
    var active = document.activeElement;
    var control = active && active.matches(CONTROLS) ? active : null;
    clearTimeout(timer);
    if (isHeld) return;
    history.replaceState({ y: window.scrollY, focus: key || (control && keyOf(control)) }, "");
  }

  // From a step through the history until its page stands, the entry is not the one in sight.
  function hold() {
    clearTimeout(timer);
    isHeld = true;
  }

  ["scroll", "focusin"].forEach(function (kind) {
    window.addEventListener(kind, function () {
      clearTimeout(timer);
      timer = setTimeout(remember, SETTLED);
    }, { passive: true });
  });

  if (history.state && "y" in history.state) restore();

  return { keyOf: keyOf, remember: remember, hold: hold, restore: restore, start: start, stay: stay,
    showHead: showHead };
})();
