// Of every page of a copy. Says how old it is; and where a web server knows nothing of queries and
// answers `?plan=…` with the page without it, leads to the file that holds the page asked for.
(function () {
  "use strict";

  var PARAMETERS = /*PARAMETERS*/[];
  var DEFAULTS = /*DEFAULTS*/{};
  var RELEASES = /*RELEASES*/[];
  var own = document.currentScript.dataset.query;

  // The query in the spelling of the names of files: see mirror/names.py.
  function named(search) {
    var values = {};
    search.replace(/^\?/, "").split("&").forEach(function (part) {
      var cut = part.indexOf("=");
      if (cut > 0 && cut < part.length - 1) values[part.slice(0, cut)] = part.slice(cut + 1);
    });
    var parts = PARAMETERS.filter(function (name) {
      return values[name] && values[name] !== DEFAULTS[name];
    }).map(function (name) { return name + "=" + values[name]; });
    var release = values.release && RELEASES.indexOf(values.release) < 0;
    return parts.join("&") + (release ? "&release=" + values.release : "");
  }

  var wanted = named(location.search);
  if (wanted && wanted !== own) {
    var path = location.pathname.replace(/index\.html$/, "").replace(/\/$/, "");
    var ending = (/\.[a-z0-9]+$/.exec(path) || [".html"])[0];
    path = path.slice(0, path.length - (ending === ".html" ? 0 : ending.length));
    location.replace(path + "/" + wanted.replace(/%/g, "%25") + ending);
    return;
  }

  function age(minutes) {
    if (minutes < 60) return Math.max(minutes, 1) + " 分钟前";
    if (minutes < 48 * 60) return Math.floor(minutes / 60) + " 小时前";
    return Math.floor(minutes / (24 * 60)) + " 天前";
  }

  function tell() {
    var time = document.querySelector(".copy-notice time");
    if (!time) return;
    var minutes = Math.floor((Date.now() - new Date(time.dateTime)) / 60000);
    time.textContent = time.textContent.split("（")[0] + "（" + age(minutes) + "）";
  }

  function start() {
    tell();
    setInterval(tell, 60000);
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
