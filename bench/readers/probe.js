// Stands in each document before its own scripts (bench/readers/pages.py); PAGE says whose it is,
// CLICKS whether a theme is to be chosen as soon as the gauges are painted.
(function () {
  "use strict";

  const GAUGES = 24;
  const all = selector => document.querySelectorAll(selector);
  // The control that is there: the real one, a sheet's button that leads to it, the first link.
  const theme = n => all(".pick-menu")[0]?.querySelectorAll(".form-check-input")[n] ||
    all(".filter-sheet .form-check-input")[n];

  let opened = false;

  const PAGES = {
    static: {
      gauges: () => all("li .gauge").length,
      shown: () => all("li:not([hidden])").length,
      isReady: () => true,
      hide: n => {
        const list = document.getElementById("theme");
        list.selectedIndex = list.selectedIndex === n + 1 ? 0 : n + 1;
        list.dispatchEvent(new Event("change"));
      },
    },
    dashboard: {
      gauges: () => all(".indicator .gauge").length,
      shown: () => all(".indicator:not([hidden])").length,
      isReady: () => {
        const opener = document.getElementById("filter-open");
        if (!theme(0) && opener && !opened) opened = !opener.click();
        return !!theme(0);
      },
      hide: n => (theme(n) || all(".filter-bar a[href*='theme=']")[n])?.click(),
      period: () => {
        const periods = all(".filter-segments")[1].querySelectorAll("input:not(:checked)");
        const row = all(".indicator")[0];
        periods[0].click();
        return () => !row.isConnected && all(".indicator .gauge").length;
      },
    },
    dash: {
      gauges: () => all(".js-plotly-plot .angular").length,
      // Counted before they are drawn: while they are, their number is any.
      shown: () => all(".dash-graph").length,
      isReady: () => !!window.dash_clientside?.set_props,
      hide: n => {
        const names = ["economy", "innovation", "industry"];
        const isOn = page.shown() < GAUGES;
        window.dash_clientside.set_props("theme", { value: isOn ? null : names[n] });
      },
      period: () => {
        const titles = () => [...all(".indicatorlayer")].map(part => part.textContent);
        const old = titles()[0].includes("2023H1");
        window.dash_clientside.set_props("period", { value: old ? "2022" : "2023H1" });
        return () => titles().length === GAUGES &&
          titles().every(text => text.includes("2023H1") !== old);
      },
    },
  };
  const page = PAGES[PAGE];

  // Frame by frame until `holds`; answers when that frame has been painted.
  function painted(holds) {
    return new Promise(resolve => {
      requestAnimationFrame(function frame() {
        if (!holds()) return requestAnimationFrame(frame);
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(0);
      });
    });
  }

  function timed(act) {
    const started = performance.now();
    const holds = act();
    return painted(holds).then(ended => ended - started);
  }

  window.bench = {
    painted: painted(() => page.gauges() >= GAUGES).then(ended => {
      const first = performance.getEntriesByName("first-contentful-paint")[0];
      return Math.max(ended, first ? first.startTime : 0);
    }),
    ready: () => {
      opened = false;
      return painted(page.isReady);
    },
    hide: n => timed(() => {
      const before = page.shown();
      page.hide(n);
      return () => page.shown() !== before && page.gauges() >= page.shown();
    }),
    period: () => timed(page.period),
  };

  // One click as soon as the gauges are painted; its effect may stand in the document it leads to.
  if (CLICKS && location.protocol === "http:") {
    const since = sessionStorage.getItem("bench");
    if (!since) sessionStorage.setItem("bench", performance.timeOrigin);
    const isChosen = () => page.shown() && page.shown() < GAUGES && page.gauges() >= page.shown();
    // Patient where a request may be under way: asked for again it would begin anew.
    const click = () => {
      if (isChosen()) return;
      page.isReady();
      page.hide(0);
      setTimeout(click, PAGE === "static" || theme(0) ? 100 : 3000);
    };
    const first = since ? painted(() => document.readyState !== "loading") :
      window.bench.painted.then(ended => {
        sessionStorage.setItem("bench-clicked", ended);
        click();
      });
    first.then(() => painted(isChosen)).then(ended => {
      window.bench.effect = performance.timeOrigin + ended - (since || performance.timeOrigin);
    });
  }
})();
