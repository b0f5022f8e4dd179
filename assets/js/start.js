// Dash's scripts are fetched when the page and all it shows stand: until then, and without them,
// links are ordinary links.
(function () {
  "use strict";

  function start() {
    var list = document.getElementById("dash-scripts");
    if (!list) return; // a copy of the page: there is no server to ask
    var sources = JSON.parse(list.textContent);
    var awaited = sources.length;

    // One that is lost may be one that no page needs.
    function arrived() {
      awaited -= 1;
      if (!awaited && window.DashRenderer) window.renderer = new window.DashRenderer();
    }

    sources.forEach(function (source) {
      var script = document.createElement("script");
      script.src = source;
      // Each builds on those before it.
      script.async = false;
      script.onload = script.onerror = arrived;
      document.body.appendChild(script);
    });
  }

  // A task of its own: what waits for `load` comes first.
  if (document.readyState === "complete") setTimeout(start);
  else window.addEventListener("load", function () { setTimeout(start); });
})();
