// The grid of a long list (components/shell/grid.py): its links, and what Dash calls for it.
(function () {
  "use strict";

  window.dashAgGridComponentFunctions = window.dashAgGridComponentFunctions || {};
  window.dashAgGridComponentFunctions.PlanLink = function (props) {
    return window.React.createElement(
      "a", { href: props.data.href, "data-nav": "page" }, props.value);
  };

  function sorted() {
    var columns = window.dash_ag_grid.getApi("grid").getColumnState();
    var column = columns.filter(function (item) { return item.sort; })[0];
    return column ? (column.sort === "desc" ? "-" : "") + column.colId : "";
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.grid = {
    // The words of the count; the address says what is filtered and sorted.
    shown: function (rows, filters, words) {
      var model = filters && Object.keys(filters).length ? JSON.stringify(filters) : "";
      var address = window.readerFilters.addressWith({ where: model, sort: sorted() });
      window.readerView.became(address, true);
      return words.count.replace("{shown}", rows.length).replace("{total}", words.total);
    },

    // What is shown, as it is shown; cells that a spreadsheet would rewrite have a guard.
    save: function (_clicks, words) {
      window.dash_ag_grid.getApi("grid").exportDataAsCsv({
        fileName: words.file,
        processCellCallback: function (cell) {
          return (cell.node.data.saved || {})[cell.column.getColId()] || cell.value;
        },
      });
      return window.dash_clientside.no_update;
    },
  };
})();
