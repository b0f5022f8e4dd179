// Large print and dark: switches that the address and the browser remember. In large print each
// gauge says its sentence beside it, and the page can be read aloud where the browser has a voice.
(function () {
  "use strict";

  var root = document.documentElement;
  var voice = window.speechSynthesis;

  function isOn(name) {
    if (name === "dark") return root.getAttribute("data-theme") === "dark";
    return root.getAttribute("data-look") === "elder";
  }

  function keep() {
    var look = (isOn("elder") ? "elder." : "") + (isOn("dark") ? "dark" : "light");
    try { localStorage.setItem("look", look); } catch (error) { /* nothing may be kept */ }
    var url = new URL(location.href);
    url.searchParams.set("look", look);
    history.replaceState(history.state, "", url);
  }

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  // What a gauge is called for those who do not see it, for those who see it badly.
  function addSentences() {
    each("#view .indicator .gauge", function (gauge) {
      var grid = gauge.parentElement;
      if (grid.querySelector(".plain-sentence")) return;
      var sentence = gauge.getAttribute("aria-valuetext");
      var label = gauge.getAttribute("aria-label") || "";
      var line = document.createElement("p");
      line.className = "plain-sentence";
      line.setAttribute("aria-hidden", "true");
      line.textContent = sentence || label.slice(label.indexOf("：") + 1);
      grid.appendChild(line);
    });
  }

  function pages() {
    var parts = document.querySelectorAll(
      "main h1, main .headline, main .lede, main .area-place, main .area-sentence, main h2, " +
      "main .indicator-name b, main .plain-sentence, main .target .visually-hidden");
    return Array.prototype.filter.call(parts, function (part) {
      return part.offsetParent !== null || part.classList.contains("visually-hidden");
    }).map(function (part) { return part.textContent; });
  }

  function read(button, words) {
    if (voice.speaking) {
      voice.cancel();
      button.textContent = words.read;
      return;
    }
    pages().forEach(function (text) {
      var said = new SpeechSynthesisUtterance(text);
      said.lang = document.documentElement.lang;
      voice.speak(said);
    });
    button.textContent = words.stop;
  }

  function addVoice() {
    var looks = document.querySelector(".looks");
    if (!voice || !looks || document.querySelector(".read-aloud")) return;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "read-aloud";
    button.textContent = looks.dataset.read;
    button.addEventListener("click", function () { read(button, looks.dataset); });
    document.querySelector("#view .page").appendChild(button);
  }

  function removeExtras() {
    if (voice) voice.cancel();
    each(".plain-sentence, .read-aloud", function (element) { element.remove(); });
  }

  function show() {
    each(".look", function (link) {
      link.setAttribute("role", "button");
      link.setAttribute("aria-pressed", String(isOn(link.dataset.turn)));
    });
    if (!isOn("elder")) return removeExtras();
    addSentences();
    addVoice();
  }

  function turn(name) {
    if (name === "dark") root.setAttribute("data-theme", isOn("dark") ? "light" : "dark");
    else if (isOn("elder")) root.removeAttribute("data-look");
    else root.setAttribute("data-look", "elder");
    keep();
    show();
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest(".look");
    if (!link) return;
    event.preventDefault();
    turn(link.dataset.turn);
  });

  document.addEventListener("keydown", function (event) {
    var link = event.key === " " && event.target.closest && event.target.closest(".look");
    if (!link) return;
    event.preventDefault();
    turn(link.dataset.turn);
  });

  window.addEventListener("pagehide", function () { if (voice) voice.cancel(); });
  document.addEventListener("drawn", show);
  show();
})();
