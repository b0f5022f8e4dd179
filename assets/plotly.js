// Where set-up has fetched the small plotly.js, charts load that instead of Dash's stock script.
(function () {
  "use strict";
  var small = document.querySelector("meta[name=plotly-script]");
  if (small) window._dashPlotlyJSURL = small.content;
})();
