// Links that change the address are followed without loading anew; the page for an address comes as
// HTML through Dash's callback (pages/router.py). Before Dash runs, and without it, they are
// ordinary links.
(function () {
  "use strict";

  var place = function () { return location.pathname + location.search; };
  var shown = place();
  var followed = null;

  function isPlain(event) {
    return !(event.defaultPrevented || event.button || event.metaKey || event.ctrlKey ||
      event.shiftKey || event.altKey);
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-nav]");
    var isReady = document.documentElement.dataset.ready;
    if (!link || !isReady || !isPlain(event) || link.target) return;
    if (link.origin !== location.origin) return;
    event.preventDefault();
    if (link.href === location.href) return;
    followed = { nav: link.dataset.nav, key: keyOf(link) };
    history.pushState({}, "", link.href);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  });

  // A link keeps its place among its kind from view to view: so the keyboard can stay where it was.
  function keyOf(link) {
    var list = link.closest("nav, [role=radiogroup], .summary, main") || document.body;
    var links = Array.prototype.slice.call(list.querySelectorAll("a[data-nav]"));
    return { list: list.className, index: links.indexOf(link) };
  }

  function refocus(view, step) {
    if (step.nav === "page") {
      window.scrollTo(0, 0);
      var title = view.querySelector("h1");
      if (title) title.focus({ preventScroll: true });
      return;
    }
    var lists = Array.prototype.filter.call(
      view.querySelectorAll("nav, [role=radiogroup], .summary, main"),
      function (list) { return list.className === step.key.list; });
    var link = lists[0] && lists[0].querySelectorAll("a[data-nav]")[step.key.index];
    if (link) link.focus({ preventScroll: true });
  }

  function announce(view) {
    var words = view.querySelector(".headline") || view.querySelector("h1");
    document.getElementById("announcer").textContent = words ? words.textContent : "";
  }

  // What the server wrote into the head for those who show links to this view.
  var OF_VIEW = "meta[name=description], meta[name='twitter:card'], meta[property^='og:'], " +
    "link[rel=canonical], link[type='application/json+oembed']";

  function describe(head) {
    document.head.querySelectorAll(OF_VIEW).forEach(function (element) { element.remove(); });
    document.head.insertAdjacentHTML("beforeend", head);
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.view = {
    // Dash reports the first address too: the server has drawn that one already.
    wanted: function () {
      document.documentElement.dataset.ready = "yes";
      document.documentElement.dataset.shown = shown;
      if (place() === shown) return window.dash_clientside.no_update;
      return { path: location.pathname, search: location.search };
    },
    show: function (drawn) {
      // A later click has overtaken this answer.
      if (!drawn || drawn.address !== place()) return window.dash_clientside.no_update;
      var view = document.getElementById("view");
      view.innerHTML = drawn.html;
      document.title = drawn.title;
      describe(drawn.head);
      shown = document.documentElement.dataset.shown = drawn.address;
      if (followed) refocus(view, followed);
      followed = null;
      announce(view);
      var target = location.hash && document.getElementById(location.hash.slice(1));
      if (target) target.scrollIntoView();
      view.dispatchEvent(new CustomEvent("drawn", { bubbles: true }));
      return window.dash_clientside.no_update;
    },
  };
})();
