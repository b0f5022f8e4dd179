// Real Dash components in places of the server-drawn page (components/shell/document/island.py). Dash keeps
// them below its own root; each island's component draws them where they belong.
(function () {
  "use strict";

  var loading = {};
  var count = 0;
  var narrow = window.matchMedia("(max-width: 47.99em)");

  // Scripts that only islands need: each is fetched with the first one that does.
  function scripts(specs) {
    var list = document.getElementById("island-scripts");
    var sources = list ? JSON.parse(list.textContent) : {};
    return Promise.all(Object.keys(sources).filter(function (name) {
      return specs.some(function (spec) { return spec.indexOf('"' + name + '"') >= 0; });
    }).map(function (name) { return fetched(sources[name]); }));
  }

  function fetched(source) {
    loading[source] = loading[source] || new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = source;
      script.async = false;
      script.onload = resolve;
      script.onerror = function () { delete loading[source]; reject(new Error(source)); };
      document.body.appendChild(script);
    });
    return loading[source];
  }

  function textOf(place) { return place.querySelector(":scope > script").textContent; }

  // The first HTML goes when the components are there, in the same frame.
  function Island(props) {
    var place = document.getElementById(props.target);
    window.React.useLayoutEffect(function () {
      var first = place && place.querySelector(":scope > .island-first");
      if (!first) return;
      var focused = first.contains(document.activeElement);
      first.remove();
      place.dataset.drawn = "yes";
      if (focused) {
        var control = place.querySelector("input, select, button");
        if (control) control.focus({ preventScroll: true });
      }
      place.dispatchEvent(new CustomEvent("islanddrawn", { bubbles: true }));
    }, []);
    return place ? window.ReactDOM.createPortal(props.children, place) : null;
  }

  function specOf(place) {
    count += 1;
    var spec = JSON.parse(textOf(place));
    var children = narrow.matches ? spec.narrow : spec.wide;
    var props = { id: "island-" + count, target: place.id, children: children };
    return { namespace: "plan_islands", type: "Island", props: props };
  }

  // Asked for when Dash runs and whenever another view has been drawn.
  function ask() {
    var places = document.querySelectorAll("#view .island:not([data-drawn])");
    if (!places.length && !count) return;
    scripts(Array.prototype.map.call(places, textOf)).then(function () {
      window.dash_clientside.set_props("islands-wanted", { data: ++count });
    }).catch(function () { /* the links that stand there do */ });
  }

  // A turned phone: the view as it is now, with the controls of the other width.
  if (narrow.addEventListener) {
    narrow.addEventListener("change", function () {
      if (document.querySelector("#view .island[data-drawn]")) {
        window.readerView.go(location.pathname + location.search);
      }
    });
  }

  document.addEventListener("dashready", ask);
  // A new view is painted first: links stand in it where its controls will be.
  document.addEventListener("drawn", function () {
    requestAnimationFrame(function () { setTimeout(ask); });
  });

  window.plan_islands = { Island: Island };
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.islands = {
    show: function () {
      return Array.prototype.map.call(document.querySelectorAll("#view .island"), specOf);
    },
  };
})();
