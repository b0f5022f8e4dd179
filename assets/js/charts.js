// Charts are drawn from the figure that stands in the page, when they come near the window; Plotly
// is loaded then, and only then.
(function () {
  "use strict";

  var loading = null;

  function plotly() {
    if (window.Plotly) return Promise.resolve(window.Plotly);
    loading = loading || new Promise(function (resolve, reject) {
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
    plotly().then(function (Plotly) {
      if (!place.isConnected) return;
      var canvas = document.createElement("div");
      place.appendChild(canvas);
      return Plotly.newPlot(canvas, figure.data, figure.layout, figure.config);
    }).catch(function () { place.classList.add("is-undrawn"); });
  }

  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      observer.unobserve(entry.target);
      draw(entry.target);
    });
  }, { rootMargin: "400px" });

  function watch() {
    document.querySelectorAll(".chart-place").forEach(function (place) { observer.observe(place); });
  }

  document.addEventListener("drawn", watch);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", watch);
  else watch();
})();
