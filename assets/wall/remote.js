/* A phone as remote control: tells the server what stands here, does what the phone has ordered,
   and shows the code that leads a phone to its page. The code lives in this page alone. */
"use strict";

window.wallRemote = (wall, acts) => {
  const UNLIKELY = 600; // seconds: no phone may order anything from here
  const FAILED = 30;
  const address = wall.dataset.remote;
  const { later } = window.wallTasks;
  const state = { wall: "", taken: 0, shown: null };

  function said() {
    const fields = new URLSearchParams({ wall: state.wall, taken: state.taken, ...acts.seen() });
    for (const tab of wall.querySelectorAll("[data-tab]"))
      fields.append("board", `${tab.dataset.tab} ${tab.textContent}`);
    return fields;
  }

  async function report() {
    if (!address) return;
    let wait = FAILED;
    try {
      const answer = await acts.ask(address, { method: "POST", body: said() });
      if (answer.status === 204) wait = UNLIKELY;
      if (answer.status === 200) wait = take(await answer.json());
    } catch (error) {
      console.info("remote", error.name); // the foot says it already, if the server is gone
    }
    later("remote", wait * 1000, report);
  }

  function take(answer) {
    if (answer.wall !== state.wall) {
      Object.assign(state, { wall: answer.wall, taken: 0, shown: answer });
      show();
      acts.fit();
    }
    const orders = answer.orders.filter(([number]) => number > state.taken);
    for (const [number, order] of orders) {
      state.taken = number;
      acts.obey(order);
    }
    return orders.length ? 0 : answer.again;
  }

  /* In the head of the first board, which comes round again and again. */
  function show() {
    const title = wall.querySelector("[data-board] .board-title");
    if (!state.shown || !title) return;
    const { picture, scan, name, code } = state.shown;
    const place = document.createElement("figure");
    place.className = "remote-code";
    place.append(new Image(), document.createElement("figcaption"));
    Object.assign(place.firstChild, { src: picture, alt: scan, className: "board-code" });
    for (const words of [name, code])
      place.lastChild.append(Object.assign(document.createElement("span"), { textContent: words }));
    for (const old of wall.querySelectorAll(".remote-code")) old.remove();
    title.after(place);
  }

  return { report, show };
};
