// What a filter bar (components/shell/filters.py) does in the browser: rows are hidden and shown
// without a request, and the address says what is chosen. Dash calls these for its callbacks.
(function () {
  "use strict";

  var ROW = "[data-status]";
  // Where the keyboard was when another view was asked for.
  var group = null;

  document.addEventListener("islanddrawn", function () {
    var name = group && group.getAttribute("aria-label");
    group = null;
    var control = name && document.querySelector("[role=group][aria-label='" + name + "'] :checked");
    if (control) control.focus({ preventScroll: true });
  });

  function fill(template, parts) {
    return template.replace(/\{(\w+)\}/g, function (_, name) { return parts[name]; });
  }

  // Parts of a page that hold nothing any more go with their rows.
  function fold(element) { element.hidden = !element.querySelector(ROW + ":not([hidden])"); }

  function hide(chosen, text) {
    var shown = 0;
    var wanted = text.trim().toLowerCase();
    document.querySelectorAll("#indicators " + ROW).forEach(function (row) {
      var has = { theme: row.dataset.themeOf, nature: row.dataset.nature, status: row.dataset.status };
      var fits = Object.keys(chosen).every(function (name) {
        return !chosen[name].length || chosen[name].indexOf(has[name]) >= 0;
      }) && row.dataset.name.toLowerCase().indexOf(wanted) >= 0;
      if (row.hidden === fits) row.hidden = !fits;
      if (fits) shown += 1;
    });
    document.querySelectorAll("#indicators .open-rows, #indicators .theme, " +
      "#indicators .target-theme").forEach(fold);
    return shown;
  }

  // The address with these parameters, empty ones left out.
  function addressWith(changes) {
    var query = new URLSearchParams(location.search);
    Object.keys(changes).forEach(function (name) {
      if (changes[name]) query.set(name, changes[name]);
      else query.delete(name);
    });
    var text = query.toString().replace(/%2C/g, ",");
    return location.pathname + (text ? "?" + text : "");
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

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.filters = {
    // Outputs: the count, the labels of the menus, the words of the two buttons, what was applied.
    hide: function (values, text, options, words) {
      var context = window.dash_clientside.callback_context;
      var ids = context.inputs_list[0];
      var chosen = named(ids, values);
      var shown = hide(chosen, text || "");
      var changes = { q: (text || "").trim() };
      Object.keys(chosen).forEach(function (name) { changes[name] = chosen[name].join(","); });
      // Letters that follow letters are one step for Back.
      var typed = changes.q && new URLSearchParams(location.search).get("q") && context.triggered.every(
        function (item) { return /^filter-text/.test(item.prop_id); });
      window.readerView.became(addressWith(changes), typed);
      var menus = ids.map(function (item, index) {
        var label = words.labels[item.id.name], picked = values[index] || [];
        if (!picked.length) return label;
        var first = labelOf({ options: options[index] }, picked[0]);
        return fill(picked.length > 1 ? words.many : words.one,
          { label: label, name: first, count: picked.length });
      });
      var used = ids.filter(function (_, index) { return (values[index] || []).length; }).length +
        (changes.q ? 1 : 0);
      return [
        shown ? fill(words.count, { shown: shown, total: words.total }) : words.none,
        menus,
        used ? fill(words.button_used, { count: used }) : words.button,
        fill(words.see, { shown: shown }),
      ];
    },

    // Another area or period is another view: the server draws it.
    fetch: function (values, words) {
      var changes = {};
      window.dash_clientside.callback_context.inputs_list[0].forEach(function (item, index) {
        if (values[index] !== words.shown[item.id.name]) changes[item.id.name] = values[index];
      });
      // Another area has other periods.
      if (changes.area) changes.period = "";
      if (Object.keys(changes).length) {
        group = document.activeElement.closest("[role=group]");
        window.readerView.go(addressWith(changes));
      }
      return window.dash_clientside.no_update;
    },

    clear: function (_clicks, values) {
      return [values.map(function () { return []; }), ""];
    },

    toggle: function (_open, _see, isOpen) { return !isOpen; },
  };
})();
