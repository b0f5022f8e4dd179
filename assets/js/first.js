// All that runs before a page is painted; it stands in the page (web/bundles/scripts.py). Filters
// that only hide work at once, by the links that stand where their controls will be; the styles of
// other pages and all other scripts are fetched when the page has been painted.
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

  function layOut() {
    function all() { root.dataset.painted = "yes"; }
    if (window.requestIdleCallback) requestIdleCallback(all, { timeout: 500 });
    else all();
  }

  function fetchRest() {
    layOut();
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = rest.href;
    document.head.appendChild(sheet);
    var script = document.createElement("script");
    script.src = rest.src;
    document.body.appendChild(script);
  }

  // A task after the frame that paints the page; a page in the background is not painted.
  document.addEventListener("DOMContentLoaded", function () {
    if (history.state && history.state.y) window.scrollTo(0, history.state.y);
    if (document.hidden) fetchRest();
    else requestAnimationFrame(function () { setTimeout(fetchRest); });
  });

  // `isAhead`: the address chooses other rows than the controls that have not come yet.
  window.readerFilters = { hide: hide, addressWith: addressWith, chosen: chosen, layOut: layOut,
    isAhead: false };
})();
