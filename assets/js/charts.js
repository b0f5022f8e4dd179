// Charts are drawn from the figure that stands in the page, when they come near the window; Plotly
// is loaded then, and only then.
(function () {
  "use strict";

  var loading = null;

  // A rule that an engine does not know (:focus-visible, before Chromium 86) stops no drawing.
  function forgive() {
    var insert = CSSStyleSheet.prototype.insertRule;
    CSSStyleSheet.prototype.insertRule = function (rule, at) {
      try { return insert.call(this, rule, at); } catch (error) { return -1; }
    };
  }

  function plotly() {
    if (window.Plotly) return Promise.resolve(window.Plotly);
    loading = loading || new Promise(function (resolve, reject) {
      forgive();
      var script = document.createElement("script");
      script.src = document.querySelector("meta[name=plotly-script]").content;
      script.onload = function () { resolve(window.Plotly); };
      script.onerror = function () { loading = null; reject(new Error("no plotly.js")); };
      document.head.appendChild(script);
    });
    return loading;
  }

  function draw(place) {
    var figure = JSON.parse(place.querySelector("script[type='application/json']").textContent);
    var wide = (figure.layout.meta || {}).wide;
    if (wide && place.clientWidth >= 800) Object.assign(figure.layout, wide);
    plotly().then(function (Plotly) {
      if (!place.isConnected) return;
      var canvas = document.createElement("div");
      place.appendChild(canvas);
      return Plotly.newPlot(canvas, figure.data, figure.layout, figure.config).then(function () {
        canvas.on("plotly_click", clicked);
        mark(canvas);
      });
    }).catch(function () { place.classList.add("is-undrawn"); });
  }

  // A point leads to its indicator, or narrows the list below to it.
  function clicked(event) {
    var target = event.points[0].customdata;
    if (!target) return;
    if (target[1]) {
      document.dispatchEvent(new CustomEvent("chartpick", { detail: target[1] }));
      return;
    }
    var link = document.createElement("a");
    link.href = target[0];
    link.dataset.nav = "page";
    document.getElementById("view").appendChild(link);
    link.click();
    link.remove();
  }

  // Points whose rows a filter hides step back.
  function mark(canvas) {
    var rows = document.querySelectorAll("#indicators [data-indicator]");
    if (!rows.length || !canvas.data) return;
    var shown = {};
    rows.forEach(function (row) { if (!row.hidden) shown[row.dataset.indicator] = true; });
    var picked = canvas.data.map(function (trace) {
      if (!trace.customdata || !trace.customdata[0][1]) return null;
      var matching = [];
      trace.customdata.forEach(function (item, index) { if (shown[item[1]]) matching.push(index); });
      return matching.length === trace.customdata.length ? null : matching;
    });
    window.Plotly.restyle(canvas, { selectedpoints: picked });
  }

  document.addEventListener("rowsfiltered", function () {
    document.querySelectorAll(".glance .js-plotly-plot").forEach(mark);
  });

  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      observer.unobserve(entry.target);
      draw(entry.target);
    });
  }, { rootMargin: "400px" });

  function watch() {
    document.querySelectorAll(".chart-place:not([data-watched])").forEach(function (place) {
      place.dataset.watched = "yes";
      observer.observe(place);
    });
  }

  document.addEventListener("drawn", watch);
  document.addEventListener("unfolded", watch);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", watch);
  else watch();
})();
