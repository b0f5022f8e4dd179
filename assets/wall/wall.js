/* The wall lives by itself: turns screens, asks for new data, keeps the last good board when the
   server is gone, reloads when its code is new. No storage, no other host, one timer. */
"use strict";

(() => {
  const wall = document.querySelector(".wall-main[data-source]");
  if (!wall) return;

  const SHIFT = 180000;
  const NOTICE = 60000;
  const TWO_PANES = matchMedia("(min-aspect-ratio: 25/10)");

  const clock = window.wallClock;
  const { later, left, has, drop } = window.wallTasks;
  const part = (name) => wall.querySelector(name);
  const holder = part(".wall-boards");
  /* Read anew each time, so that a test can hurry a wall that runs. */
  const seconds = (name) => Number(wall.dataset[name]) * 1000;
  const state = {
    tag: wall.dataset.tag && `"${wall.dataset.tag}"`,
    screen: 0,
    paused: 0, // milliseconds left when it was paused
    lost: null, // since when there has been no good answer
    good: new Date(),
  };

  /* ---- Screens ---- */
  const boards = () => Array.from(holder.querySelectorAll("[data-board]"));
  const panes = () => (TWO_PANES.matches && boards().length > 1 ? 2 : 1);
  const screens = () => Math.ceil(boards().length / panes());

  /* On two panes half the list apart, so that two districts stand side by side, not two areas. */
  function shownOn(screen) {
    const all = boards();
    const places = Array.from({ length: panes() }, (_, pane) => screen + pane * screens());
    return places.map((place) => all[place % all.length]);
  }

  function show(screen) {
    const count = screens();
    if (!count) return;
    state.screen = ((screen % count) + count) % count;
    const shown = shownOn(state.screen);
    wall.dataset.panes = panes();
    for (const board of boards()) {
      const pane = shown.indexOf(board);
      board.classList.toggle("is-on", pane >= 0);
      if (pane >= 0) place(board, String(pane));
    }
    mark(shown, shownOn((state.screen + 1) % count));
    writeTurn();
  }

  /* Beside the clock a board has less room for its title, so that its lists must fit anew. */
  function place(board, pane) {
    if (board.dataset.pane === pane) return;
    board.dataset.pane = pane;
    wallFit.fit(board);
  }

  function mark(shown, next) {
    const stands = (list, tab) => list.some((board) => board.dataset.board === tab.dataset.tab);
    for (const tab of holder.querySelectorAll("[data-tab]")) {
      if (stands(shown, tab)) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
      tab.classList.toggle("is-next", !stands(shown, tab) && stands(next, tab));
    }
    wallFit.fitTabs(part(".tabs"));
  }

  function turn(by) {
    wall.dataset.turns = Number(wall.dataset.turns || 0) + 1;
    show(state.screen + by);
    rest();
  }

  /* Let the screen stand for its time; a single one, or a paused wall, for ever. */
  function rest(wait = seconds("dwell")) {
    drop("turn");
    if (state.paused) state.paused = seconds("dwell");
    else if (screens() > 1) later("turn", wait, () => turn(1));
    writeTurn();
  }

  function pause() {
    if (state.paused) {
      const wait = state.paused;
      state.paused = 0;
      rest(wait);
    } else if (screens() > 1) {
      state.paused = Math.max(1, left("turn"));
      drop("turn");
      writeTurn();
    }
  }

  /* ---- Words around the boards ---- */
  function say(name, words) {
    const place = part(name);
    if (place.textContent === words) return false;
    place.textContent = words;
    return true;
  }

  function writeTurn() {
    const count = screens();
    const wait = state.paused || left("turn");
    const turns = count > 1 ? (state.paused ? "　已暂停" : `　${Math.ceil(wait / 1000)} 秒`) : "";
    const size = part(".turn").textContent.length;
    say(".turn", count ? `第 ${state.screen + 1} 屏 / 共 ${count} 屏${turns}` : "");
    if (part(".turn").textContent.length !== size) wallFit.fitTabs(part(".tabs"));
    const gone = count > 1 ? 1 - Math.min(1, wait / seconds("dwell")) : 1;
    wall.style.setProperty("--gone", gone.toFixed(3));
    wall.classList.toggle("is-paused", Boolean(state.paused));
    say('[data-control="pause"]', state.paused ? "继续" : "暂停");
  }

  function tick() {
    const now = new Date();
    later("tick", 1000 - (now.getTime() % 1000), tick);
    say(".clock", clock.hours(now));
    say(".day", clock.day(now));
    wall.classList.toggle("is-resting", clock.isWithin(now, wall.dataset.quiet));
    writeTurn();
  }

  function connection(name, words) {
    part(".link").dataset.state = name;
    if (say(".link", words)) wallFit.fitTabs(part(".tabs"));
  }

  /* ---- Data ---- */
  // An answer that takes longer is none; AbortSignal.timeout needs Chromium 103.
  async function ask(address, options = {}) {
    const patience = new AbortController();
    setTimeout(() => patience.abort(), seconds("patience"));
    return fetch(address, {
      ...options, cache: "no-store", credentials: "omit", signal: patience.signal,
    });
  }

  async function poll() {
    let next = "poll";
    try {
      const answer = await ask(wall.dataset.source, {
        headers: state.tag ? { "If-None-Match": state.tag } : {},
      });
      if (answer.status === 200) await take(answer);
      else if (answer.status !== 304) throw new Error(`answered ${answer.status}`);
      state.lost = null;
      state.good = new Date();
      connection("up", "已连接");
    } catch (error) {
      next = "retry";
      if (!state.lost) state.lost = state.good;
      failed(error);
    }
    later("poll", seconds(next), poll);
  }

  function failed(error) {
    if (!boards().length) return connection("down", "数据尚未就绪，正在重试");
    const what = String(error.message).startsWith("answered") ? "服务器未给出数据" : "连接中断";
    connection("down", `${what}，自 ${clock.since(state.lost)} 起显示此前数据`);
  }

  async function take(answer) {
    const text = await answer.text();
    const code = answer.headers.get("X-Code-Version");
    if (code && code !== wall.dataset.code) return renew(code);
    const fresh = document.createElement("template");
    fresh.innerHTML = text;
    if (!fresh.content.querySelector("[data-board]")) throw new Error("answered without boards");
    swap(fresh.content);
    state.tag = (answer.headers.get("ETag") || "").replace(/^W\//, "");
  }

  /* New boards in the place of the old ones, in one step: no frame shows neither. */
  function swap(fresh) {
    const before = shownBoard();
    const had = boards().length > 0;
    wall.classList.add("is-quiet");
    holder.textContent = "";
    holder.append(fresh);
    layOut(before);
    remote.show();
    if (!had || (!has("turn") && !state.paused)) rest();
    requestAnimationFrame(() => requestAnimationFrame(() => wall.classList.remove("is-quiet")));
  }

  function shownBoard() {
    const board = part('.board.is-on[data-pane="0"]');
    return board ? board.dataset.board : undefined;
  }

  const placeOf = (id) => boards().findIndex((board) => board.dataset.board === id);

  function layOut(id) {
    const place = placeOf(id);
    wall.dataset.panes = panes();
    show(place >= 0 && screens() ? place % screens() : state.screen);
    for (const board of boards()) wallFit.fit(board);
  }

  /* Fetch first, reload only after a good answer: a kiosk must not end on an error page. */
  async function renew(code) {
    const answer = await ask(location.href);
    const text = await answer.text();
    // Another worker may still answer with the old code: the next poll asks again.
    if (!answer.ok || !text.includes(`data-code="${code}"`)) return;
    const page = new DOMParser().parseFromString(text, "text/html");
    const loaded = page.querySelectorAll("link[rel=stylesheet], script[src]");
    const parts = Array.from(loaded, (item) => ask(item.getAttribute("href") || item.getAttribute("src")));
    for (const got of await Promise.all(parts)) if (!got.ok) throw new Error("answered in part");
    location.reload();
  }

  /* ---- For the screen's sake, and for a presenter ---- */
  const STEPS = [[0, 0], [1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1], [1, -1]];
  let step = 0;

  function shift() {
    later("shift", SHIFT, shift);
    const [x, y] = STEPS[step++ % STEPS.length];
    wall.style.transform = `translate(${x * 0.2}rem, ${y * 0.2}rem)`;
  }

  const KEYS = {
    ArrowRight: () => turn(1), PageDown: () => turn(1),
    ArrowLeft: () => turn(-1), PageUp: () => turn(-1),
    " ": pause,
    f: full, F: full,
  };

  function full() {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    done.catch(() => {}); // a browser may refuse
  }

  const CONTROLS = { back: () => turn(-1), pause, on: () => turn(1) };

  /* What a phone may order, see remote.js. */
  const ORDERS = { ...CONTROLS, pause: () => state.paused || pause(), go: () => state.paused && pause() };

  function obey(order) {
    if (ORDERS[order]) return ORDERS[order]();
    const place = placeOf(order);
    if (place >= 0) turn((place % screens()) - state.screen);
  }

  const remote = wallRemote(wall, {
    ask, obey,
    fit: () => resized(),
    seen: () => ({ standing: shownBoard() || "", paused: state.paused ? "yes" : "" }),
  });

  /* A hand on the screen: a control, or the screen itself, which pauses and goes on. */
  document.addEventListener("click", (event) => {
    const control = event.target.closest("[data-control]");
    if (control) CONTROLS[control.dataset.control]();
    else if (event.target.closest(".stage") && !event.target.closest("a")) pause();
  });

  /* The pointer is seen while somebody moves it. */
  document.addEventListener("pointermove", () => {
    document.documentElement.classList.add("is-touched");
    later("pointer", 5000, () => document.documentElement.classList.remove("is-touched"));
  });

  document.addEventListener("keydown", (event) => {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest && event.target.closest("a, button") && event.key === " ") return;
    event.preventDefault();
    act();
  });

  /* At once: the frame that follows is drawn in the new size. */
  const resized = () => layOut(shownBoard());

  function unnotice() {
    part(".notice").remove();
    resized();
  }

  addEventListener("resize", resized);
  addEventListener("online", () => later("poll", 0, poll));
  TWO_PANES.addEventListener("change", resized);
  document.fonts.ready.then(resized);

  layOut();
  tick();
  rest();
  shift();
  remote.report();
  if (boards().length) connection("up", "已连接");
  else failed(new Error());
  later("poll", seconds(boards().length ? "poll" : "retry"), poll);
  if (part(".notice")) later("notice", NOTICE, unnotice);
  wall.dataset.ready = "true";
})();
