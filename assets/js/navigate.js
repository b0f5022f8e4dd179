// Links that change the address are followed without loading anew: Dash's callback
// (web/router.py) answers the page of an address as HTML, and the address changes together with
// the page. Where no answer comes, or none in time, or one of other code than this, the browser
// loads the address itself. Before Dash runs, and without it, these are ordinary links.
(function () {
  "use strict";

  var BUSY_AFTER = 150;
  var PATIENCE = 4000;

  var root = document.documentElement;
  var view = document.getElementById("view");
  var code = document.querySelector("meta[name=code-version]").content;
  var place = window.readerPlace;
  var shown = addressOf(location);
  // What was asked for and is not there yet: {address, href, nav, key}; a step through the history
  // has no href, the browser has changed the address already.
  var awaited = null;
  var timers = [];
  var isLeaving = false;

  function addressOf(url) { return url.pathname + url.search; }

  function say(words) { document.getElementById("announcer").textContent = words; }

  function setBusy(isBusy) {
    view.setAttribute("aria-busy", String(isBusy));
    document.getElementById("busy").hidden = !isBusy;
  }

  function looksBusy() {
    setBusy(true);
    say(document.getElementById("busy").textContent);
  }

  // Nothing is awaited any more.
  function settle() {
    timers.forEach(clearTimeout);
    timers = [];
    awaited = null;
    setBusy(false);
    root.dataset.shown = shown;
  }

  function ask(step) {
    settle();
    delete root.dataset.shown;
    awaited = step;
    if (!root.dataset.ready) return load();
    timers = [setTimeout(looksBusy, BUSY_AFTER), setTimeout(load, PATIENCE)];
    fetchView(step);
  }

  // Dash's callback is asked as Dash asks it, without the way through its components, which takes a
  // phone as long as its line.
  function fetchView(step) {
    var cut = step.address.indexOf("?");
    var path = cut < 0 ? step.address : step.address.slice(0, cut);
    var request = { path: path, search: cut < 0 ? "" : step.address.slice(cut) };
    var settings = JSON.parse(document.getElementById("_dash-config").textContent);
    fetch(settings.requests_pathname_prefix + "_dash-update-component", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        output: "drawn.data",
        outputs: { id: "drawn", property: "data" },
        inputs: [{ id: "wanted", property: "data", value: request }],
        changedPropIds: ["wanted.data"],
      }),
    }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }).then(function (answer) {
      // An answer that a later click has overtaken is left alone.
      if (awaited !== step) return;
      var drawn = answer.response.drawn.data;
      if (drawn.code === code) show(drawn);
      else load();
    }).catch(function () { if (awaited === step) load(); });
  }

  // The browser's own way: it always ends with a page, or an error in its own words.
  function load() {
    var step = awaited;
    if (!step) return;
    timers.forEach(clearTimeout);
    awaited = null;
    isLeaving = true;
    looksBusy();
    if (!step.href) return location.reload();
    place.remember(step.key);
    location.assign(step.href);
  }

  function isPlain(event) {
    return !(event.defaultPrevented || event.button || event.metaKey || event.ctrlKey ||
      event.shiftKey || event.altKey);
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-nav]");
    if (!link || !root.dataset.ready || isLeaving || !isPlain(event) || link.target) return;
    if (link.origin !== location.origin) return;
    var address = addressOf(link);
    var isHere = address === shown && address === addressOf(location);
    if (isHere && link.hash) return;
    event.preventDefault();
    if (isHere) return settle();
    if (!awaited || awaited.address !== address) {
      ask({ address: address, href: link.href, nav: link.dataset.nav, key: place.keyOf(link) });
    } else if (event.detail < 2) {
      // Asked for again, not by the second half of a double click: no more waiting.
      load();
    }
  });

  window.addEventListener("popstate", function () {
    var address = addressOf(location);
    place.hold();
    if (address !== shown) return ask({ address: address });
    settle();
    place.restore();
  });

  // Kept as it was left, and come back to.
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    isLeaving = false;
    settle();
  });

  // What the server wrote into the head for those who show links to this view.
  var OF_VIEW = "meta[name=description], meta[name=robots], meta[name='twitter:card'], " +
    "meta[property^='og:'], link[rel=canonical], link[type='application/json+oembed']";

  function describe(head) {
    document.head.querySelectorAll(OF_VIEW).forEach(function (element) { element.remove(); });
    document.head.insertAdjacentHTML("beforeend", head);
  }

  function show(drawn) {
    var step = awaited;
    if (step.href) {
      place.remember(step.key);
      history.pushState({}, "", step.href);
    }
    // As at first: what is out of sight is laid out later, where no place further down is to be kept.
    var isAtTop = step.href && window.scrollY < window.innerHeight;
    if (isAtTop) delete root.dataset.painted;
    view.innerHTML = drawn.html;
    document.title = drawn.title;
    describe(drawn.head);
    shown = drawn.address;
    settle();
    if (!step.href) place.restore();
    else if (step.nav === "page") place.start();
    else place.stay(step.key);
    var words = view.querySelector(".headline") || view.querySelector("h1");
    say(words ? words.textContent : "");
    view.dispatchEvent(new CustomEvent("drawn", { bubbles: true }));
    if (isAtTop) requestAnimationFrame(function () { setTimeout(window.readerFilters.layOut); });
  }

  // For controls that are no links: another view is asked for, or the page has become another one.
  window.readerView = {
    go: function (href) {
      ask({ address: href, href: href, nav: "view", key: place.keyOf(document.activeElement) });
    },
    became: function (address, isSame) {
      if (address === shown) return;
      if (isSame) history.replaceState(history.state, "", address);
      else {
        place.remember();
        history.pushState({}, "", address);
      }
      shown = address;
      root.dataset.shown = address;
      place.showHead(view.querySelector(".filter-bar"));
    },
  };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.view = {
    // Dash's first call: its controls work.
    show: function () {
      if (!root.dataset.ready) {
        root.dataset.ready = "yes";
        settle();
        document.dispatchEvent(new CustomEvent("dashready"));
      }
      return window.dash_clientside.no_update;
    },
  };
})();
