// Offers what a search would find while the reader types, from an index fetched at the first key:
// the rules of presentation/search/matching.py. Without it the form asks for the page of results.
(function () {
  "use strict";

  var SHOWN = 8;
  var index = null;
  var isFetched = false;

  function fetchIndex(form) {
    if (isFetched) return;
    isFetched = true;
    var request = new XMLHttpRequest();
    request.open("GET", form.action + "/index.json");
    request.onload = function () {
      if (request.status === 200) index = JSON.parse(request.responseText);
      var input = form.querySelector("input");
      if (index && input === document.activeElement) offer(input);
    };
    request.onerror = function () { isFetched = false; };
    request.send();
  }

  function sounds(word, pinyin) {
    var letters = pinyin.replace(/ /g, "");
    var at = 0;
    return pinyin.split(" ").some(function (syllable) {
      var isThere = letters.startsWith(word, at);
      at += syllable.length;
      return isThere;
    });
  }

  function nearness(word, entry) {
    var name = entry[1].toLowerCase();
    if (name.startsWith(word)) return 0;
    if (name.indexOf(word) >= 0) return 1;
    if (entry[2].toLowerCase().indexOf(word) >= 0) return 2;
    if (!/^[\x00-\x7f]*$/.test(word) || !entry[4]) return -1;
    if (sounds(word, entry[4])) return 3;
    return word.length > 1 && entry[5].indexOf(word) >= 0 ? 4 : -1;
  }

  function escaped(text) { return text.replace(/[.*+?^${}()|[\]\\\/-]/g, "\\$&"); }

  function slip(word) {
    var isAscii = /^[\x00-\x7f]*$/.test(word);
    if (word.length < (isAscii ? 4 : 3)) return null;
    var forms = [];
    for (var at = 0; at < word.length; at += 1) {
      var before = escaped(word.slice(0, at));
      forms.push(before + ".?" + escaped(word.slice(at + 1)));
      forms.push(before + "." + escaped(word.slice(at)));
    }
    return new RegExp(forms.join("|"));
  }

  function isNear(pattern, entry) {
    return !!pattern &&
      (pattern.test(entry[1].toLowerCase()) || pattern.test(entry[4].replace(/ /g, "")));
  }

  function search(text) {
    var words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    var hits = [];
    index.entries.forEach(function (entry) {
      var near = words.map(function (word) { return nearness(word, entry); });
      if (near.indexOf(-1) < 0) hits.push([Math.max.apply(null, near), entry]);
    });
    if (!hits.length) {
      var slips = words.map(slip);
      index.entries.forEach(function (entry) {
        var all = slips.every(function (pattern) { return isNear(pattern, entry); });
        if (all) hits.push([5, entry]);
      });
    }
    // Stable: indicators with results stand first in the index.
    return hits.sort(function (one, other) {
      return one[0] - other[0] || one[1][1].length - other[1][1].length;
    }).map(function (pair) { return pair[1]; });
  }

  function close(form) {
    var list = form.querySelector(".find-list");
    var input = form.querySelector("input");
    if (list) list.remove();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function option(input, entry, at) {
    var item = document.createElement("li");
    var small = document.createElement("small");
    item.id = input.id + "-" + at;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.href = entry[3];
    item.textContent = entry[1];
    small.textContent = [index.kinds[entry[0]], entry[2]].filter(Boolean).join(" · ");
    item.appendChild(small);
    return item;
  }

  function offer(input) {
    var form = input.form;
    if (!index) return;
    var hits = search(input.value).slice(0, SHOWN);
    close(form);
    if (!hits.length) return;
    var list = document.createElement("ul");
    list.className = "find-list";
    list.id = input.id + "-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.querySelector("label").textContent);
    hits.forEach(function (entry, at) { list.appendChild(option(input, entry, at)); });
    form.appendChild(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "true");
  }

  function move(input, step) {
    var items = Array.prototype.slice.call(input.form.querySelectorAll(".find-list > li"));
    if (!items.length) return;
    var at = items.findIndex(function (item) {
      return item.getAttribute("aria-selected") === "true";
    });
    if (at >= 0) items[at].setAttribute("aria-selected", "false");
    var next = items[(at + step + items.length + (at < 0 && step < 0 ? 1 : 0)) % items.length];
    next.setAttribute("aria-selected", "true");
    next.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", next.id);
  }

  function chosen(form) { return form.querySelector(".find-list > [aria-selected=true]"); }

  function field(event) {
    var target = event.target;
    return target.matches && target.matches(".find > input") ? target : null;
  }

  document.addEventListener("focusin", function (event) {
    if (field(event)) fetchIndex(event.target.form);
  });

  document.addEventListener("input", function (event) {
    var input = field(event);
    if (input) offer(input);
  });

  document.addEventListener("keydown", function (event) {
    var input = field(event);
    if (!input) {
      var isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      var fields = document.querySelectorAll(".find > input");
      var seen = Array.prototype.filter.call(fields, function (one) { return one.offsetParent; })[0];
      if (!seen) return;
      event.preventDefault();
      seen.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(input, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && chosen(input.form)) {
      event.preventDefault();
      location.assign(chosen(input.form).dataset.href);
    } else if (event.key === "Escape" && input.form.querySelector(".find-list")) {
      event.stopPropagation();
      close(input.form);
    }
  });

  document.addEventListener("mousedown", function (event) {
    var item = event.target.closest && event.target.closest(".find-list > li");
    if (!item) return;
    event.preventDefault();
    location.assign(item.dataset.href);
  });

  document.addEventListener("focusout", function (event) {
    if (field(event)) close(event.target.form);
  });

  // A page with a search of its own needs no second one above it; :has does it since Chromium 105.
  function settle() {
    var above = document.querySelector(".masthead-tools > .find");
    if (above) above.hidden = !!document.getElementById("page-search");
  }

  document.addEventListener("drawn", settle);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", settle);
  else settle();
})();
