// What a filter bar (components/shell/controls/filters.py) does in the browser: rows are hidden and shown
// without a request, and the address says what is chosen. Dash calls these for its callbacks.
(function () {
  "use strict";

  // Where the keyboard was when another view was asked for.
  var group = null;

  document.addEventListener("islanddrawn", function () {
    var name = group && group.getAttribute("aria-label");
    group = null;
    var control = name && document.querySelector("[role=group][aria-label='" + name + "'] :checked");
    if (control) control.focus({ preventScroll: true });
    if (window.readerFilters.isAhead) setTimeout(catchUp);
  });

  // The controls take over what was chosen by the links that stood in their place.
  function catchUp() {
    var chosen = window.readerFilters.chosen();
    window.readerFilters.isAhead = false;
    Object.keys(chosen).forEach(function (name) {
      if (name === "indicator" || !chosen[name].length) return;
      window.dash_clientside.set_props({ filter: "hiding", name: name }, { value: chosen[name] });
    });
  }

  // A point of the chart above: chosen, or given up where it is chosen.
  document.addEventListener("chartpick", function (event) {
    var named = new URLSearchParams(location.search).get("indicator");
    var picked = named ? named.split(",") : [];
    var at = picked.indexOf(event.detail);
    if (at < 0) picked.push(event.detail);
    else picked.splice(at, 1);
    if (document.querySelector(".island[data-drawn]")) {
      window.dash_clientside.set_props("filter-picked", { data: picked });
    }
  });

  function fill(template, parts) {
    return template.replace(/\{(\w+)\}/g, function (_, name) { return parts[name]; });
  }

  function named(ids, values) {
    var by = {};
    ids.forEach(function (item, index) { by[item.id.name] = values[index] || []; });
    return by;
  }

  function labelOf(checklist, name) {
    var option = checklist.options.filter(function (item) { return item.value === name; })[0];
    return option ? option.label.replace(/ [\d ·].*$/, "") : name;
  }

  // The rows are what is waited for: they are painted first, the address and the words follow.
  function painted(act) {
    return new Promise(function (resolve) {
      requestAnimationFrame(function () { setTimeout(function () { resolve(act()); }); });
    });
  }

  function keep(chosen, text, typed) {
    var changes = { q: text };
    Object.keys(chosen).forEach(function (name) { changes[name] = chosen[name].join(","); });
    var isSame = typed && text && new URLSearchParams(location.search).get("q");
    window.readerView.became(window.readerFilters.addressWith(changes), isSame);
    document.dispatchEvent(new CustomEvent("rowsfiltered"));
  }

  function statusWords(ids, values, options, words, shown, picked, text) {
    var menus = ids.map(function (item, index) {
      var label = words.labels[item.id.name], picks = values[index] || [];
      if (!picks.length) return label;
      var first = labelOf({ options: options[index] }, picks[0]);
      return fill(picks.length > 1 ? words.many : words.one,
        { label: label, name: first, count: picks.length });
    });
    var used = values.filter(function (picks) { return (picks || []).length; }).length +
      ((text || "").trim() ? 1 : 0) + (picked ? 1 : 0);
    var clear = document.getElementById("filter-clear");
    if (clear) clear.style.display = used ? "" : "none";
    return [
      shown ? fill(words.count, { shown: shown, total: words.total }) : words.none,
      menus,
      used ? fill(words.button_used, { count: used }) : words.button,
      fill(words.see, { shown: shown }),
    ];
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.filters = {
    // Outputs: the count, the labels of the menus, the words of the two buttons, what was applied.
    hide: function (values, text, picked, options, words) {
      var context = window.dash_clientside.callback_context;
      var ids = context.inputs_list[0];
      var chosen = named(ids, values);
      chosen.indicator = picked || [];
      // Letters that follow letters are one step for Back.
      var typed = context.triggered.every(function (item) { return /^filter-text/.test(item.prop_id); });
      var shown = window.readerFilters.hide(chosen, text || "");
      return painted(function () {
        keep(chosen, (text || "").trim(), typed);
        return statusWords(ids, values, options, words, shown, chosen.indicator.length, text);
      });
    },

    // Another area or period is another view: the server draws it.
    fetch: function (values, _applied, picked, words) {
      var changes = {};
      var lists = window.dash_clientside.callback_context;
      function take(item, value) {
        var text = Array.isArray(value) ? value.join(",") : value;
        if (text !== words.shown[item.id.name]) changes[item.id.name] = text;
      }
      lists.inputs_list[0].forEach(function (item, index) { take(item, values[index]); });
      lists.states_list[0].forEach(function (item, index) { take(item, picked[index]); });
      // Another area has other periods, another place all of its own.
      if (changes.place) {
        var place = changes.place.split("/");
        changes = { district: place[0], plan: place[1], area: place[2], period: "", indicator: "" };
      }
      if (changes.area) changes.period = "";
      if (Object.keys(changes).length) {
        group = document.activeElement.closest("[role=group]");
        window.readerView.go(window.readerFilters.addressWith(changes));
      }
      return window.dash_clientside.no_update;
    },

    clear: function (_clicks, values) {
      return [values.map(function () { return []; }), "", []];
    },

    toggle: function (_open, _see, isOpen) { return !isOpen; },
  };
})();

// A list of many choices is narrowed by what is typed above it.
document.addEventListener("input", function (event) {
  if (!event.target.matches || !event.target.matches(".filter-narrows")) return;
  var typed = event.target.value.trim().toLowerCase();
  event.target.parentElement.querySelectorAll(".form-check").forEach(function (item) {
    item.hidden = item.textContent.toLowerCase().indexOf(typed) < 0;
  });
});
