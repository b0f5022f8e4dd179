// All that runs before a page is painted; it stands in the page (web/bundles/scripts.py). Filters
// that only hide work at once, by the links that stand where their controls will be; the styles of
// other pages and all other scripts are fetched when the page has been painted, and what lies in closed
// folds, which comes as text (web/closed_folds.py), becomes elements.
(function () {
  "use strict";

  var ROW = "[data-status]";
  var root = document.documentElement;
  var rest = document.currentScript.dataset;

  // A place in the page is known once all of it is laid out (assets/css/base/frame.css).
  if (location.hash || history.state) root.dataset.painted = "yes";

  // Parts of a page that hold nothing any more go with their rows.
  function fold(element) { element.hidden = !element.querySelector(ROW + ":not([hidden])"); }

  function hide(chosen, text) {
    var shown = 0;
    var typed = text.trim().toLowerCase();
    document.querySelectorAll("#indicators " + ROW).forEach(function (row) {
      var has = { theme: row.dataset.themeOf, nature: row.dataset.nature, status: row.dataset.status,
        indicator: row.dataset.indicator };
      var fits = Object.keys(chosen).every(function (name) {
        return !chosen[name].length || chosen[name].indexOf(has[name]) >= 0;
      }) && row.dataset.name.toLowerCase().indexOf(typed) >= 0;
      if (row.hidden === fits) row.hidden = !fits;
      if (fits) shown += 1;
    });
    document.querySelectorAll("#indicators .open-rows, #indicators .theme, " +
      "#indicators .target-theme").forEach(fold);
    return shown;
  }

  // The address with these parameters, empty ones left out.
  function addressWith(changes) {
    var query = new URLSearchParams(location.search);
    Object.keys(changes).forEach(function (name) {
      if (changes[name]) query.set(name, changes[name]);
      else query.delete(name);
    });
    var text = query.toString().replace(/%2C/g, ",");
    return location.pathname + (text ? "?" + text : "");
  }

  function listed(name) {
    var value = new URLSearchParams(location.search).get(name);
    return value ? value.split(",") : [];
  }

  // What the address chooses of the filters that only hide, by name.
  function chosen() {
    var lists = { theme: [], nature: [], status: [], indicator: [] };
    Object.keys(lists).forEach(function (name) { lists[name] = listed(name); });
    return lists;
  }

  function choose(link) {
    var name = link.dataset.hides;
    var values = listed(name);
    var at = values.indexOf(link.dataset.value);
    if (at < 0) values.push(link.dataset.value);
    else values.splice(at, 1);
    var changes = {};
    changes[name] = values.join(",");
    history.pushState({}, "", addressWith(changes));
    var shown = hide(chosen(), new URLSearchParams(location.search).get("q") || "");
    if (at < 0) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    var count = document.querySelector(".filter-counted");
    count.textContent = count.textContent.replace(/\d+/, shown);
    window.readerFilters.isAhead = true;
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-hides]");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose(link);
  });

  // Until the rest is there, a step back loads the page it leads to.
  window.addEventListener("popstate", function () {
    if (!window.readerView) location.reload();
  });

  function idly(act) {
    if (window.requestIdleCallback) requestIdleCallback(act, { timeout: 500 });
    else act();
  }

  function layOut() { idly(function () { root.dataset.painted = "yes"; }); }

  function unfold(folded) {
    if (!folded || !folded.textContent) return; // asked for when it is opened (folds.js)
    var part = document.createElement("template");
    part.innerHTML = folded.textContent;
    folded.parentNode.replaceChild(part.content, folded);
  }

  // All, or as many as there is time for; then `next`.
  function unfoldAll(next, deadline) {
    var all = Array.prototype.slice.call(document.querySelectorAll("#view noscript"));
    var isPatient = deadline && deadline.timeRemaining && !deadline.didTimeout;
    while (all.length && !(isPatient && deadline.timeRemaining() < 2)) unfold(all.shift());
    if (all.length) idly(unfoldAll.bind(null, next));
    else if (next) next();
  }

  // `toggle` does not bubble: it is caught on its way down.
  document.addEventListener("toggle", function (event) {
    unfold(event.target.querySelector(":scope > noscript"));
  }, true);
  window.addEventListener("beforeprint", function () { unfoldAll(); });

  function link(kind, href) {
    var made = document.createElement("link");
    made.rel = kind;
    made.href = href;
    if (kind === "preload") made.as = "script";
    document.head.appendChild(made);
  }

  // The scripts find all of the page.
  function fetchRest() {
    link("stylesheet", rest.href);
    link("preload", rest.src);
    idly(unfoldAll.bind(null, function () {
      layOut();
      var script = document.createElement("script");
      script.src = rest.src;
      document.body.appendChild(script);
    }));
  }

  // A task after the frame that paints the page; a page in the background is not painted.
  document.addEventListener("DOMContentLoaded", function () {
    if (root.dataset.painted) unfoldAll();
    if (history.state && history.state.y) window.scrollTo(0, history.state.y);
    if (document.hidden) fetchRest();
    else requestAnimationFrame(function () { setTimeout(fetchRest); });
  });

  // `isAhead`: the address chooses other rows than the controls that have not come yet.
  window.readerFilters = { hide: hide, addressWith: addressWith, chosen: chosen, layOut: layOut,
    isAhead: false };
})();
